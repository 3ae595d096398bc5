package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lanthanet.source.published.ComtradeText.legacy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.source.InputException;
import org.lanthanet.source.published.ComtradeText.Read;

class ComtradeLegacyReaderTest {
    private static final String HEADER =
            "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,"
                    + "Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,"
                    + "2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,Commodity Code,Commodity,"
                    + "Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),"
                    + "Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag\n";

    @Test
    void importsAndExportsReadWithTheirEstimatesByTheFlag() {
        Read read = legacy(HEADER
                + row(2015, "1,Import", "842,USA,USA", ",,", "2500", 9, 0)
                + row(2015, "1,Import", "392,Japan,JPN", ",,", "2500", 9, 2)
                + row(2015, "1,Import", "36,Australia,AUS", ",,", "2500", 9, 4)
                + row(2015, "1,Import", "704,Viet Nam,VNM", ",,", "2500", 9, 6)
                + row(2015, "2,Export", "\"344\",\"China, Hong Kong SAR\",HKG", ",,", "", 9, 0)
                + row(2015, "3,Re-Export", "842,USA,USA", ",,", "2500", 9, 0)
                + row(2015, "1,Import", "0,World,WLD", ",,", "2500", 9, 0));
        assertThat(read.rejected()).isEmpty();
        assertThat(read.intake().declarations())
                .extracting(
                        Declaration::exporter, Declaration::importer, Declaration::grossTonnes, Declaration::massStatus)
                .containsExactly(
                        tuple("USA", "CHN", 2.5, MassStatus.DECLARED),
                        tuple("JPN", "CHN", 2.5, MassStatus.DECLARED),
                        tuple("AUS", "CHN", 2.5, MassStatus.ESTIMATED),
                        tuple("VNM", "CHN", 2.5, MassStatus.ESTIMATED),
                        tuple("CHN", "HKG", null, MassStatus.MISSING));
        assertThat(read.intake().skipped())
                .isEqualTo(Map.of("neither an import nor an export", 1L, "of the world", 1L));
    }

    @Test
    void someOfTheColumnsAreEnough() {
        Read read = legacy("Year,Trade Flow,Reporter ISO,Partner ISO,Commodity Code,Trade Value (US$)\n"
                + "2015,Export,CHN,USA,284690,9\n");
        assertThat(read.intake().declarations())
                .containsExactly(new Declaration(
                        2015,
                        "CHN",
                        "USA",
                        "284690",
                        Side.EXPORT,
                        9.0,
                        null,
                        MassStatus.MISSING,
                        Valuation.FOB,
                        "comtrade"));
    }

    @Test
    void aBreakdownIsPartOfItsTotal() {
        Read read = legacy(HEADER
                + row(2015, "1,Import", "842,USA,USA", "C01,,", "1000", 4, 0)
                + row(2015, "1,Import", "842,USA,USA", "C00,,0", "2500", 9, 0));
        assertThat(read.intake().acceptedRecords()).isOne();
        assertThat(read.intake().skipped()).isEqualTo(Map.of("part of another row", 1L));
    }

    @Test
    void severalRowsForOneDeclarationWithEmptyKeysAreRefused() {
        assertThatThrownBy(() -> legacy(HEADER
                        + row(2015, "1,Import", "842,USA,USA", ",,", "1000", 4, 0)
                        + row(2015, "1,Import", "842,USA,USA", ",,", "2500", 9, 0)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "a.csv:3: stands for CHN's imports of 2846 from USA in 2015, and so does 2; the columns that tell a"
                                + " total from its parts are missing or empty: download the table again with 2nd Partner Code, Customs"
                                + " Proc. Code, Mode of Transport Code");
    }

    @Test
    void monthsAreRefused() {
        String month = row(2015, "1,Import", "842,USA,USA", ",,", "1000", 4, 0).replace("2015,2015,", "2015,201503,");
        assertThatThrownBy(() -> legacy(HEADER + month)).hasMessageContaining("holds months or quarters only");
    }

    @Test
    void aTableOfTheApiIsNotTakenForOneOfTheOldSite() {
        assertThatThrownBy(() -> legacy(ComtradeText.API + ComtradeText.row(842, "1", "1")))
                .isInstanceOf(InputException.class)
                .hasMessage("a.csv:1: no column Year, Trade Flow Code,"
                        + " Commodity Code, Trade Value (US$); download the table again with all its columns");
    }

    @Test
    void aFlagThatIsNoneRejectsItsRow() {
        Read read = legacy(HEADER
                + row(2015, "1,Import", "842,USA,USA", ",,", "1000", 4, 0).replace(",0\n", ",x\n")
                + row(2015, "1,Import", "36,Australia,AUS", ",,", "1000", 4, 0));
        assertThat(read.messages())
                .containsExactly("a.csv:2: Flag=\"x\": is no estimation flag of UN Comtrade; those are 0, 2, 4 and 6");
    }

    /** @param keys customs procedure, its name and mode of transport */
    private static String row(int year, String flow, String partner, String keys, String kilograms, int usd, int flag) {
        return "HS," + year + ',' + year + ',' + year + ",4,0," + flow + ",156,China,CHN," + partner + ",,,," + keys
                + ",,2846,\"Compounds, rare-earth\",8,Weight in kilograms,1,,,," + kilograms + ",," + usd + ",,," + flag
                + '\n';
    }
}
