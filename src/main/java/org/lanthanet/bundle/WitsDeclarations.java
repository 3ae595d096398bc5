package org.lanthanet.bundle;

import java.nio.file.Path;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.source.published.WitsPanel;

/** What China declared to have exported, by six-digit code. */
final class WitsDeclarations {
    private static final String SOURCE = "wits-china-exports";
    private static final String CHINA = "CHN";

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
        for (WitsPanel.Entry entry : WitsPanel.read(source.resolve("wits/" + file))) {
            table.add(DeclarationRow.of(
                    entry.year(),
                    CHINA,
                    codes.byName(entry.partner()),
                    entry.hs(),
                    Side.EXPORT,
                    entry.valueUsd(),
                    entry.kilograms().movePointLeft(3),
                    false,
                    Valuation.FOB,
                    SOURCE));
        }
        return table;
    }
}
