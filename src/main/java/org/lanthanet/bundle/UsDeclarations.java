package org.lanthanet.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.source.published.UsitcWorkbook;
import org.lanthanet.source.published.UsitcWorkbook.Entry;

/** What the United States declared: compounds both ways, monazite out. */
final class UsDeclarations {
    private static final String SOURCE = "usitc-dataweb";
    private static final String USA = "USA";
    private static final String COMPOUNDS = "2846";
    private static final String THORIUM_ORES = "2612";
    private static final Set<String> MONAZITE_BUYERS = Set.of("CHN", "HKG");

    private final Path source;
    private final CountryCodes codes;

    UsDeclarations(Path source, CountryCodes codes) {
        this.source = source;
        this.codes = codes;
    }

    DeclarationTable compounds() {
        DeclarationTable table = new DeclarationTable("us_trade_2846");
        for (Entry entry : exports(COMPOUNDS)) {
            add(table, entry, Side.EXPORT, Valuation.FOB);
        }
        for (Entry entry : read("usitc/us_imports_for_consumption_1993-2026.xlsx", COMPOUNDS)) {
            add(table, entry, Side.IMPORT, Valuation.CUSTOMS);
        }
        return table;
    }

    DeclarationTable monazite() {
        DeclarationTable table = new DeclarationTable("us_exports_2612");
        for (Entry entry : exports(THORIUM_ORES)) {
            if (MONAZITE_BUYERS.contains(codes.byName(entry.partner()))) {
                add(table, entry, Side.EXPORT, Valuation.FOB);
            } else {
                table.drop("of other partners");
            }
        }
        return table;
    }

    private List<Entry> exports(String heading) {
        return read("usitc/us_domestic_exports_1993-2026.xlsx", heading);
    }

    private List<Entry> read(String file, String heading) {
        return UsitcWorkbook.read(source.resolve(file), Set.of(heading));
    }

    private void add(DeclarationTable table, Entry entry, Side side, Valuation valuation) {
        if (!BuildBundle.YEARS.contains(entry.year())) {
            table.drop("outside " + BuildBundle.YEARS.from() + "-" + BuildBundle.YEARS.to());
            return;
        }
        String partner = codes.byName(entry.partner());
        table.add(DeclarationRow.of(
                entry.year(),
                side == Side.EXPORT ? USA : partner,
                side == Side.EXPORT ? partner : USA,
                entry.hts(),
                side,
                entry.valueUsd(),
                entry.tonnes(),
                false,
                valuation,
                SOURCE));
    }
}
