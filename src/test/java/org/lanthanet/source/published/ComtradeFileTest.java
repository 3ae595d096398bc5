package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.source.published.ComtradeFile.Entry;

class ComtradeFileTest {
    private static final String HEADER =
            "refYear,reporterCode,partnerCode,flowCode,cmdCode,primaryValue,%s,isNetWgtEstimated,partner2Code,customsCode,"
                    + "motCode,mosCode\n";

    @TempDir
    Path folder;

    @Test
    void theWeightColumnHasTwoNames() throws IOException {
        for (String weight : new String[] {"netWgt", "netWeight"}) {
            Path file = write(
                    "a.csv",
                    "\uFEFF" + HEADER.formatted(weight) + "2018,156,842,M,253090,10.5,3000.25,False,0,C00,0,0 \n");
            assertThat(ComtradeFile.read(file))
                    .containsExactly(new Entry(
                            2018,
                            156,
                            842,
                            "M",
                            "253090",
                            new BigDecimal("10.5"),
                            new BigDecimal("3000.25"),
                            false,
                            false));
        }
    }

    @Test
    void aBreakdownIsMarked() throws IOException {
        Path file = write(
                "a.csv",
                HEADER.formatted("netWgt")
                        + "2020,842,156,M,253090,1,1,False,0,C00,2100,0\n2020,842,156,M,253090,1,1,False,36,C00,0,0\n");
        assertThat(ComtradeFile.read(file)).extracting(Entry::breakdown).containsExactly(true, true);
    }

    @Test
    void jsonKeepsEveryDigitAndAMissingWeightIsNull() throws IOException {
        Path file = write("a.json", """
                {"data":[{"refYear":2018,"reporterCode":156,"partnerCode":842,"flowCode":"M","cmdCode":"2846",
                "primaryValue":37614639.125,"netWgt":null,"isNetWgtEstimated":true,"partner2Code":0,
                "customsCode":"C00","motCode":0,"mosCode":"0 "}],"error":""}
                """);
        assertThat(ComtradeFile.read(file))
                .containsExactly(
                        new Entry(2018, 156, 842, "M", "2846", new BigDecimal("37614639.125"), null, true, false));
    }

    @Test
    void anErrorOfTheApiIsNotAnEmptyTable() throws IOException {
        Path file = write("a.json", "{\"data\":[],\"error\":\"limit exceeded\"}");
        assertThatThrownBy(() -> ComtradeFile.read(file))
                .isInstanceOf(LayoutException.class)
                .hasMessage("a.json: the API returned \"limit exceeded\"");
    }

    @Test
    void aFigureThatIsNoNumberIsNamedWithItsLine() throws IOException {
        Path file = write("a.csv", HEADER.formatted("netWgt") + "2018,156,842,M,2846,n/a,1,False,0,C00,0,0\n");
        assertThatThrownBy(() -> ComtradeFile.read(file)).hasMessage("a.csv:2: \"n/a\" is not a number");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
