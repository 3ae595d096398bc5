package org.lanthanet.bundle;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.published.ComtradeFile;
import org.lanthanet.source.published.ComtradeFile.Entry;

/** What importers declared to UN Comtrade: China's compounds, and the pairs of 253090 that carry rare-earth ore. */
final class ComtradeDeclarations {
    private static final String SOURCE = "comtrade";
    private static final int WORLD = 0;
    private static final YearRange MINERALS = new YearRange(2018, 2024);
    private static final Map<Integer, Set<String>> PAIRS = Map.of(
            156, Set.of("USA", "MMR", "BDI", "MDG", "VNM", "THA", "NGA", "BRA"),
            458, Set.of("AUS"));

    private final Path source;
    private final CountryCodes codes;

    ComtradeDeclarations(Path source, CountryCodes codes) {
        this.source = source;
        this.codes = codes;
    }

    DeclarationTable compounds() {
        DeclarationTable table = new DeclarationTable("china_imports_2846");
        BuildBundle.YEARS
                .years()
                .mapToObj(year -> source.resolve("comtrade/china-imports-2846/" + year + ".json"))
                .flatMap(file -> ComtradeFile.read(file).stream())
                .forEach(entry -> add(table, entry));
        return table;
    }

    DeclarationTable minerals() {
        DeclarationTable table = new DeclarationTable("imports_253090_rare_earth_pairs");
        for (int reporter : List.of(156, 458)) {
            MINERALS.years()
                    .mapToObj(year ->
                            source.resolve("comtrade/imports/" + reporter + "_253090_M_" + year + "_partners.csv"))
                    .filter(Files::exists)
                    .flatMap(file -> ComtradeFile.read(file).stream())
                    .forEach(entry -> addMineral(table, entry));
        }
        return table;
    }

    private void addMineral(DeclarationTable table, Entry entry) {
        Set<String> exporters = PAIRS.getOrDefault(entry.reporter(), Set.of());
        if (entry.partner() != WORLD && !exporters.contains(codes.byComtradeNumber(entry.partner()))) {
            table.drop("of pairs without rare-earth ore");
        } else {
            add(table, entry);
        }
    }

    private void add(DeclarationTable table, Entry entry) {
        if (entry.partner() == WORLD) {
            table.drop("of the world");
            return;
        }
        if (entry.breakdown()) {
            table.drop("part of another row");
            return;
        }
        BigDecimal kilograms = entry.netKilograms();
        table.add(DeclarationRow.of(
                entry.year(),
                codes.byComtradeNumber(entry.partner()),
                codes.byComtradeNumber(entry.reporter()),
                entry.hs(),
                Side.IMPORT,
                entry.valueUsd(),
                kilograms == null ? null : kilograms.movePointLeft(3),
                entry.weightEstimated(),
                Valuation.CIF,
                SOURCE));
    }
}
