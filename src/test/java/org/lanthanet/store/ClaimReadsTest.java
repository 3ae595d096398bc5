package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.model.Stage;

/** What of a draw a claim can see: never less than it reads, or its verdict would be that of other data. */
class ClaimReadsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MATCH ()-[t:TRADES {stage: 'ore', year: 2022}]->() RETURN sum(t.reoTonnes) AS value                            | true  | false | false | false
            MATCH ()-[t:TRADES {stage: 'ore'}]->() RETURN sum(t.reoTonnes) AS value                                        | true  | true  | false | false
            MATCH ()-[t:TRADES {year: 2022}]->() RETURN sum(t.reoTonnes) AS value                                          | true  | false | true  | false
            UNWIND [2020, 2022] AS y MATCH ()-[t:TRADES {stage: 'ore', year: y}]->() RETURN sum(t.reoTonnes) AS value      | true  | false | false | false
            UNWIND range(2017, 2022) AS y MATCH ()-[t:TRADES {year: y, stage: 'ore'}]->() RETURN sum(t.reoTonnes) AS value | true  | true  | false | false
            UNWIND [2018] AS y UNWIND [2022] AS y MATCH ()-[t:TRADES {year: y}]->() RETURN sum(t.reoTonnes) AS value       | true  | true  | true  | false
            MATCH ()-[t:TRADES {year: 2022} WHERE t.stage IN ['ore', 'metal']]->() RETURN sum(t.reoTonnes) AS value        | true  | false | false | false
            MATCH ()-[t:TRADES]->() WHERE t.stage = 'ore' RETURN sum(t.valueUsd) AS value                                  | false | false | false | true
            MATCH ()-[t:TRADES]->() RETURN properties(t) AS value                                                          | true  | true  | true  | true
            MATCH ()-[t:TRADES]->() RETURN t['reo' + 'Tonnes'] AS value                                                    | true  | true  | true  | true
            MATCH (a)-->(b) RETURN count(b) AS value                                                                       | true  | true  | true  | true
            MATCH ()-[p:PRODUCES {year: 2022}]->() RETURN sum(p.reoTonnes) AS value                                        | false | false | false | false
            """)
    void aQuerySeesAtLeastWhatItReads(
            String cypher, boolean ore2022, boolean ore2018, boolean magnet2022, boolean usd) {
        ClaimReads reads = ClaimReads.of(cypher);

        assertThat(reads.trade(Stage.ORE, 2022, "reoTonnes")).isEqualTo(ore2022);
        assertThat(reads.trade(Stage.ORE, 2018, "reoTonnes")).isEqualTo(ore2018);
        assertThat(reads.trade(Stage.MAGNET, 2022, "reoTonnes")).isEqualTo(magnet2022);
        assertThat(reads.trade(Stage.ORE, 2022, "valueUsd")).isEqualTo(usd);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH ()-[b:BALANCE {stage: 'ore'}]->() RETURN sum(b.use) AS value",
                "MATCH ()-[r:TRADES|BALANCE]->() RETURN count(r) AS value",
                "MATCH (a)--(b) RETURN count(b) AS value"
            })
    void aQueryThatCanMeetABalanceSeesIt(String cypher) {
        assertThat(ClaimReads.of(cypher).balances()).isTrue();
    }

    @Test
    void aCommentIsNoQuery() {
        ClaimReads reads = ClaimReads.of("// MATCH ()-[b:BALANCE]->()-[s:SCORES]->()\nRETURN 1 AS value");

        assertThat(reads.balances()).isFalse();
        assertThat(reads.kept()).isFalse();
    }

    @Test
    void whatWasKeptIsNotDrawn() {
        assertThat(ClaimReads.of("MATCH ()-[s:SCORES]->() RETURN s.pagerank AS value")
                        .kept())
                .isTrue();
        assertThat(ClaimReads.of("MATCH ()-[t:TRACED]->() RETURN t.reoTonnes AS value")
                        .kept())
                .isTrue();
    }
}
