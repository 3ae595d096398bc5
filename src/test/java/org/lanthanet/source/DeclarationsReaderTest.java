package org.lanthanet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.lanthanet.source.Tables.DECLARATIONS;
import static org.lanthanet.source.Tables.declarations;
import static org.lanthanet.source.Tables.messages;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;

/** What a declarations table may hold, what is assumed where it is silent, and what is said about a row that will not do. */
class DeclarationsReaderTest {
    private static Declaration declared(
            Side side, Double usd, Double tonnes, MassStatus massStatus, Valuation valuation) {
        return new Declaration(
                2020, "USA", "CHN", "284690", side, usd, tonnes, massStatus, valuation, "declarations:mine");
    }

    @Test
    void aDeclarationIsOfADeclaredWeightAndAnExportFobAnImportCif() {
        Reading<Declaration> reading = declarations(
                DECLARATIONS
                        + "2020,USA,CHN,284690,export,1000.5,2.25,,\n2020,USA,CHN,284690,import,1100,,,\n2020,USA,CHN,284690,Both,,3,,\n");

        assertThat(messages(reading)).isEmpty();
        assertThat(reading.accepted())
                .containsExactly(
                        declared(Side.EXPORT, 1000.5, 2.25, MassStatus.DECLARED, Valuation.FOB),
                        declared(Side.IMPORT, 1100.0, null, MassStatus.MISSING, Valuation.CIF),
                        declared(Side.BOTH, null, 3.0, MassStatus.DECLARED, Valuation.FOB));
    }

    @Test
    void aDeclarationMaySayOtherwise() {
        Reading<Declaration> reading = declarations(
                DECLARATIONS
                        + "2020,usa,chn,284690,import,1000,2,estimated,customs\n2020,USA,CHN,284690,export,1000,,missing,cif\n");

        assertThat(messages(reading)).isEmpty();
        assertThat(reading.accepted())
                .containsExactly(
                        declared(Side.IMPORT, 1000.0, 2.0, MassStatus.ESTIMATED, Valuation.CUSTOMS),
                        declared(Side.EXPORT, 1000.0, null, MassStatus.MISSING, Valuation.CIF));
    }

    @Test
    void oneOfValueAndWeightIsEnoughOfAHeader() {
        assertThat(declarations("year,exporter,importer,hs,side,gross_tonnes\n2020,USA,CHN,2846,export,5\n")
                        .accepted())
                .extracting(Declaration::valueUsd, Declaration::grossTonnes)
                .containsExactly(tuple(null, 5.0));
        assertThatThrownBy(() -> declarations("year,exporter,importer,hs,side\n2020,USA,CHN,2846,export\n"))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage("mine.csv:1: no column value_usd, gross_tonnes; the header must name one of the two");
    }

    @Test
    void aWeightOfZeroBesideAValueIsMissing() {
        assertThat(declarations(DECLARATIONS + "2020,USA,CHN,284690,export,1000,0,declared,\n")
                        .accepted())
                .containsExactly(declared(Side.EXPORT, 1000.0, null, MassStatus.MISSING, Valuation.FOB));
    }

    @Test
    void whatSaysNothingForUsIsSkippedByReason() {
        SourceFile file = Tables.file(
                "mine.csv",
                DECLARATIONS
                        + "2020,USA,CHN,870323,export,1,1,,\n"
                        + "2020,USA,WLD,284690,export,1,1,,\n"
                        + "2020,W00,CHN,284690,import,1,1,,\n"
                        + "2020,USA,usa,284690,import,1,1,,\n"
                        + "2020,USA,CHN,284690,export,0,,,\n"
                        + "2020,USA,CHN,284690,export,,0,,\n"
                        + "\n"
                        + "2020,USA,CHN,284690,export,7,1,,\n");
        Intake intake = new Intake(file, rejected -> {});

        new DeclarationsReader().read(file, Tables.REFERENCE, intake);

        assertThat(intake.skipped())
                .containsOnly(
                        entry("blank line", 1L),
                        entry("from a country to itself", 1L),
                        entry("not a rare-earth code", 1L),
                        entry("of the world", 2L),
                        entry("without value and weight", 2L));
        assertThat(intake.readRecords()).isEqualTo(8);
        assertThat(intake.acceptedRecords()).isEqualTo(1);
        assertThat(intake.coverages()).isEmpty();
    }

    @Test
    void theFileIsADatasetOfTheUsersThatReplacesAnEarlierOneOfItsName() {
        SourceFile file = Tables.file("year.zip!2020/mine.csv", DECLARATIONS + "2020,USA,CHN,2846,export,1,1,,\n");
        Intake intake = new Intake(file, rejected -> {});

        new DeclarationsReader().read(file, Tables.REFERENCE, intake);

        assertThat(intake.datasets())
                .containsExactly(new Dataset(
                        "declarations:mine",
                        "table of the user's",
                        "user",
                        "file " + file.sha256().substring(0, 12),
                        "user's own",
                        ""));
        assertThat(intake.replaced()).containsExactly("declarations:mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "32272,USA,CHN,284690,export,5,1,,  | year=\"32272\": is not a year of four digits",
                "2020,XYZ,CHN,284690,export,5,1,,   | exporter=\"XYZ\": is not a country code in countries.csv; use the three-letter ISO code",
                "2020,USA,156,284690,export,5,1,,   | importer=\"156\": is not a country code in countries.csv; use the three-letter ISO code",
                "2020,USA,CHN,28469,export,5,1,,    | hs=\"28469\": is not a code of four or six digits; write it without dots, leading zeros kept",
                "2020,USA,CHN,2846.90,export,5,1,,  | hs=\"2846.90\": is not a code of four or six digits; write it without dots, leading zeros kept",
                "2020,USA,CHN,,export,5,1,,         | hs=\"\": is empty; give a value",
                "2020,USA,CHN,284690,X,5,1,,        | side=\"X\": is not one of export, import, both",
                "2020,USA,CHN,284690,,5,1,,         | side=\"\": is empty; give a value",
                "2020,USA,CHN,284690,export,5,-1,,  | gross_tonnes=\"-1\": is negative; trade and production are zero or more",
                "2020,USA,CHN,284690,export,5,1e16,, | gross_tonnes=\"1e16\": is too large",
                "2020,USA,CHN,284690,export,5,n/a,, | gross_tonnes=\"n/a\": is not a number",
                "2020,USA,CHN,284690,export,5,1,x,  | mass_status=\"x\": is not one of declared, estimated, missing",
                "2020,USA,CHN,284690,export,5,1,missing, | mass_status=\"missing\": does not go with a gross_tonnes of 1; say declared or estimated, or leave the weight empty",
                "2020,USA,CHN,284690,export,5,,declared, | mass_status=\"declared\": does not go with an empty gross_tonnes; give the weight or leave the status empty",
                "2020,USA,CHN,284690,export,5,1,,fas | valuation=\"fas\": is not one of fob, cif, customs",
                "2020,USA,CHN,284690,export,5       | row=\"2020,USA,CHN,284690,export,5\": has 6 fields, the header 9"
            })
    void aBadFieldIsNamedWithItsPlaceValueAndRuleAndTheValueLost(String row, String message) {
        Reading<Declaration> reading = declarations(DECLARATIONS + row + "\n2021,USA,CHN,284690,export,1,1,,\n");

        assertThat(messages(reading)).containsExactly("mine.csv:2: " + message);
        assertThat(reading.rejected()).extracting(Rejected::valueUsd).containsExactly(5.0);
        assertThat(reading.rejected()).extracting(Rejected::rawText).containsExactly(row.strip());
        assertThat(reading.accepted()).extracting(Declaration::year).containsExactly(2021);
    }

    @Test
    void aDecimalCommaIsRejectedWithoutAGuessAtTheValue() {
        Reading<Declaration> reading = declarations(DECLARATIONS + "2020,USA,CHN,284690,export,\"1,5\",1,,\n");

        assertThat(messages(reading))
                .containsExactly(
                        "mine.csv:2: value_usd=\"1,5\": is not a number; write a decimal point and no thousands separators");
        assertThat(reading.rejected()).extracting(Rejected::valueUsd).containsOnlyNulls();
        assertThat(reading.rejected())
                .extracting(Rejected::rawText)
                .containsExactly("2020,USA,CHN,284690,export,\"1,5\",1,,");
    }

    @Test
    void aPairCodeAndSideGivenTwiceKeepsItsFirstRow() {
        List<String> rows = new ArrayList<>(List.of(
                "2020,USA,CHN,284690,export,1,1,,",
                "2020,USA,CHN,284690,import,2,1,,",
                "2020,USA,CHN,284690,Export,3,1,,"));
        Reading<Declaration> reading = declarations(DECLARATIONS + String.join("\n", rows));

        assertThat(reading.accepted()).extracting(Declaration::valueUsd).containsExactly(1.0, 2.0);
        assertThat(messages(reading))
                .containsExactly("mine.csv:4: year=\"2020\": repeats a pair, code and side given above;"
                        + " keep one row or add them");
    }
}
