package org.lanthanet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanthanet.source.Tables.PRODUCTION;
import static org.lanthanet.source.Tables.messages;
import static org.lanthanet.source.Tables.production;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.model.Production;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.Stage;

/** What a production table may hold. */
class ProductionReaderTest {
    @Test
    void aRowIsReportedUnlessItSaysOtherwise() {
        Reading<Production> reading = production(
                PRODUCTION + "2020,USA,ore,39000,\n2021,USA,ore,42000,revised\n2020,WLD,ore,240000,Estimated\n");

        assertThat(messages(reading)).isEmpty();
        assertThat(reading.accepted())
                .containsExactly(
                        new Production(2020, "USA", Stage.ORE, 39000, Status.REPORTED, "production:mine"),
                        new Production(2021, "USA", Stage.ORE, 42000, Status.REVISED, "production:mine"),
                        new Production(2020, "WLD", Stage.ORE, 240000, Status.ESTIMATED, "production:mine"));
    }

    @Test
    void theStatusColumnMayBeAbsent() {
        assertThat(production("year,country,stage,reo_tonnes\n2020,USA,ore,39000\n")
                        .accepted())
                .extracting(Production::status)
                .containsExactly(Status.REPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020,USA,ore,,           | reo_tonnes=\"\": is empty; give a value",
                "2020,USA,ore,-5,         | reo_tonnes=\"-5\": is negative; trade and production are zero or more",
                "2020,USA,ore,5,guessed   | status=\"guessed\": is not one of reported, estimated, revised",
                "2020,US,ore,5,           | country=\"US\": is not a country code in countries.csv; use the three-letter ISO code",
                "2020,USA,ore,5           | row=\"2020,USA,ore,5\": has 4 fields, the header 5"
            })
    void aBadFieldIsNamedWithItsPlaceValueAndRule(String row, String message) {
        assertThat(messages(production(PRODUCTION + row + "\n"))).containsExactly("mine.csv:2: " + message);
    }

    @Test
    void aCountryStageAndYearGivenTwiceKeepsItsFirstRow() {
        Reading<Production> reading = production(PRODUCTION + "2020,USA,ore,1,\n2020,USA,metal,2,\n2020,USA,ore,3,\n");

        assertThat(reading.accepted()).extracting(Production::reoTonnes).containsExactly(1.0, 2.0);
        assertThat(messages(reading))
                .containsExactly("mine.csv:4: year=\"2020\": repeats a country and stage given above; keep one row");
    }
}
