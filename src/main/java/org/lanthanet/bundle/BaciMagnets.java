package org.lanthanet.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;

/**
 * World trade in permanent magnets from two extracts of BACI: all pairs of 2022, and for other years the pairs that are
 * among either side's six largest.
 */
final class BaciMagnets {
    private static final String SOURCE = "baci";
    private static final String WHOLE_YEAR = "2022";

    private final Path source;
    private final CountryCodes codes;

    BaciMagnets(Path source, CountryCodes codes) {
        this.source = source;
        this.codes = codes;
    }

    DeclarationTable magnets() {
        DeclarationTable table = new DeclarationTable("magnets_850511");
        for (NamedCsvRecord line : Tables.read(source.resolve("tidy/baci_850511_top6pruned_2002_2024.csv"))) {
            if (line.getField("year").equals(WHOLE_YEAR)) {
                table.drop("of 2022, taken from the whole year instead");
            } else {
                add(table, line);
            }
        }
        Tables.read(source.resolve("tidy/baci_850511_full_2022.csv")).forEach(line -> add(table, line));
        return table;
    }

    private void add(DeclarationTable table, NamedCsvRecord line) {
        Optional<BigDecimal> tonnes =
                line.findField("qty_t").filter(text -> !text.isEmpty()).map(BigDecimal::new);
        table.add(DeclarationRow.of(
                Integer.parseInt(line.getField("year")),
                codes.byAlpha3(line.getField("exporter")),
                codes.byAlpha3(line.getField("importer")),
                line.getField("hs6"),
                Side.BOTH,
                new BigDecimal(line.getField("value_usd")),
                tonnes.orElse(null),
                false,
                Valuation.FOB,
                SOURCE));
    }
}
