package org.lanthanet.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;

class DeclarationTableTest {
    private final DeclarationTable table = new DeclarationTable("sample");

    @Test
    void rowsOfOnePairAreAddedAndEveryRowIsAccountedFor(@TempDir Path bundle) throws IOException {
        Files.writeString(bundle.resolve("sources.csv"), "id,edition\ncomtrade,2026\n");
        table.add(row("SDN", "10", "1.5", false));
        table.add(row("SDN", "5", "0.50", true));
        table.add(row("CHN", "7", "1", false));
        table.add(row("MMR", "0", "0", false));
        table.add(row("CZE", "24", "0", false));
        table.drop("of the world");

        String line = table.write(bundle, new Editions(bundle)).line();

        assertThat(line)
                .isEqualTo("declarations/sample.csv: read 6, kept 2, dropped 4 (1 added to the row of the same pair, "
                        + "1 from a country to itself, 1 of the world, 1 without value and weight)");
        assertThat(bundle.resolve("declarations/sample.csv")).hasContent("""
                        year,exporter,importer,hs,side,value_usd,gross_tonnes,mass_status,valuation,source,edition
                        2020,CZE,CHN,2846,import,24,,missing,cif,comtrade,2026
                        2020,SDN,CHN,2846,import,15,2,estimated,cif,comtrade,2026
                        """);
    }

    @Test
    void anAccountThatDoesNotAddUpIsRefused() {
        Accounting accounting = new Accounting("sample.csv");
        accounting.read(2);
        accounting.keep();
        assertThatThrownBy(accounting::line).hasMessage("sample.csv: 2 rows read, but 1 kept and 0 dropped");
    }

    private static DeclarationRow row(String exporter, String value, String tonnes, boolean estimated) {
        return DeclarationRow.of(
                2020,
                exporter,
                "CHN",
                "2846",
                Side.IMPORT,
                new BigDecimal(value),
                new BigDecimal(tonnes),
                estimated,
                Valuation.CIF,
                "comtrade");
    }
}
