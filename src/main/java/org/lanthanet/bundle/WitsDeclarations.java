package org.lanthanet.bundle;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.StrictRecords;
import org.lanthanet.source.published.WitsPanel;

/** What China declared to have exported, by six-digit code. */
final class WitsDeclarations {
    private static final String SOURCE = "wits-china-exports";

    private final Path source;
    private final CountryCodes codes;

    WitsDeclarations(Path source, CountryCodes codes) {
        this.source = source;
        this.codes = codes;
    }

    DeclarationTable compounds() {
        return table("china_exports_284690", "clean_china_ree_exports_284690_2010_2024.xlsx");
    }

    DeclarationTable metals() {
        return table("china_exports_280530", "china_ree_exports_280530_with_controls.xlsx");
    }

    DeclarationTable magnets() {
        return table("china_exports_850511", "china_ree_exports_850511_with_controls.xlsx");
    }

    private DeclarationTable table(String name, String file) {
        DeclarationTable table = new DeclarationTable(name);
        SourceFile workbook = PublishedFiles.open(source, "wits/" + file);
        StrictRecords<WitsPanel.Entry> records = new StrictRecords<>(workbook);
        WitsPanel.read(workbook, records);
        for (WitsPanel.Entry entry : records.entries()) {
            BigDecimal kilograms = entry.kilograms();
            table.add(DeclarationRow.of(
                    entry.year(),
                    codes.byName(entry.reporter()),
                    codes.byName(entry.partner()),
                    entry.hs(),
                    Side.EXPORT,
                    entry.valueUsd(),
                    kilograms == null ? null : kilograms.movePointLeft(3),
                    false,
                    Valuation.FOB,
                    SOURCE));
        }
        return table;
    }
}
