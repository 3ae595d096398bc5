package org.lanthanet.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.StrictRecords;
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
        exports(COMPOUNDS).forEach(entry -> add(table, entry));
        read("usitc/us_imports_for_consumption_1993-2026.xlsx", COMPOUNDS).forEach(entry -> add(table, entry));
        return table;
    }

    DeclarationTable monazite() {
        DeclarationTable table = new DeclarationTable("us_exports_2612");
        for (Entry entry : exports(THORIUM_ORES)) {
            if (MONAZITE_BUYERS.contains(codes.byName(entry.partner()))) {
                add(table, entry);
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
        SourceFile workbook = PublishedFiles.open(source, file);
        StrictRecords<Entry> records = new StrictRecords<>(workbook);
        UsitcWorkbook.read(workbook, Set.of(heading), records);
        return records.entries();
    }

    private void add(DeclarationTable table, Entry entry) {
        if (!BuildBundle.YEARS.contains(entry.year())) {
            table.drop("outside " + BuildBundle.YEARS.from() + "-" + BuildBundle.YEARS.to());
            return;
        }
        String partner = codes.byName(entry.partner());
        boolean exports = entry.side() == Side.EXPORT;
        table.add(DeclarationRow.of(
                entry.year(),
                exports ? USA : partner,
                exports ? partner : USA,
                entry.hts(),
                entry.side(),
                entry.valueUsd(),
                entry.tonnes(),
                false,
                exports ? Valuation.FOB : Valuation.CUSTOMS,
                SOURCE));
    }
}
