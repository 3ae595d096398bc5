package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Published figures, asked of the graph in Cypher as an analyst would in Neo4j Browser. */
class BundledGraphIT {
    @BeforeAll
    static void load() {
        TestGraph.full();
    }

    private static List<Map<String, Object>> ask(String cypher) {
        return TestGraph.query(cypher);
    }

    private static double number(String cypher) {
        List<Map<String, Object>> rows = ask(cypher);
        assertThat(rows).as(cypher).hasSize(1);
        return ((Number) rows.get(0).get("x")).doubleValue();
    }

    @Test
    void theQuestionEverybodyAsksIsShort() {
        List<Map<String, Object>> rows =
                ask("MATCH (:Country {iso3:'USA'})-[t:TRADES {stage:'ore'}]->(:Country {iso3:'CHN'})"
                        + " RETURN t.year AS year, t.reoTonnes AS x ORDER BY t.year");

        assertThat(rows)
                .filteredOn(r -> (Long) r.get("year") < 2018)
                .allSatisfy(r -> assertThat((Double) r.get("x")).isLessThan(2_000));
        assertThat(rows)
                .filteredOn(r -> (Long) r.get("year") >= 2018)
                .extracting(r -> r.get("year"))
                .containsExactly(2018L, 2019L, 2020L, 2021L, 2022L, 2023L, 2024L);
    }

    @Test
    void usOreToChinaStepsUpIn2018AndIsCountedOnce() {
        assertThat(ore(2018)).isBetween(15_000.0, 22_000.0);
        assertThat(ore(2021)).isBetween(40_000.0, 46_000.0);
        assertThat(ore(2022)).isBetween(40_000.0, 46_000.0);
    }

    @Test
    void theAnomalyOf2023KeepsBothFiguresAndAFlag() {
        Map<String, Object> edge =
                ask("MATCH (:Country {iso3:'USA'})-[t:TRADES {stage:'ore', year:2023}]->(:Country {iso3:'CHN'})"
                                + " RETURN t.reoTonnes AS reo, t.exporterReoTonnes AS x, t.importerReoTonnes AS m, t.flags AS flags,"
                                + " t.mirrorGap AS gap")
                        .get(0);

        assertThat((Double) edge.get("reo")).isCloseTo(38_339, within(1.0));
        assertThat((Double) edge.get("x")).isCloseTo(19_908, within(1.0));
        assertThat((Double) edge.get("gap")).isGreaterThan(18_000);
        assertThat((List<?>) edge.get("flags")).asString().contains("mirror-gap");
    }

    @Test
    void declarationsStandAsDeclared() {
        String exports = "MATCH (:Country {iso3:'USA'})-[d:DECLARED {hs:'2846', side:'export', year:%d}]->"
                + "(:Country {iso3:'CHN'}) RETURN d.grossTonnes AS x";
        assertThat(number(exports.formatted(2017))).isCloseTo(1_961, within(1.0));
        assertThat(number(exports.formatted(2018))).isCloseTo(32_657, within(1.0));
        assertThat(number(exports.formatted(2022))).isCloseTo(74_885, within(1.0));
        assertThat(number("MATCH (:Country {iso3:'MMR'})-[d:DECLARED {hs:'2846', side:'import', year:2020}]->"
                        + "(:Country {iso3:'CHN'}) RETURN d.grossTonnes AS x"))
                .isCloseTo(35_454, within(1.0));
    }

    @Test
    void mineProductionOf2022IsThatOfTheMineralsYearbook() {
        String production = "MATCH (:Country {iso3:'%s'})-[p:PRODUCES {year:2022}]->(:Stage {id:'ore'})"
                + " WHERE p.dataset = 'usgs-myb-2022' RETURN p.reoTonnes AS x";
        assertThat(number(production.formatted("WLD"))).isEqualTo(297_000);
        assertThat(number(production.formatted("CHN"))).isEqualTo(210_000);
        assertThat(number(production.formatted("USA"))).isEqualTo(42_500);
    }

    @Test
    void chinasShareOfUsMagnetImportsIsNearFourFifths() {
        assertThat(number("MATCH (x:Country)-[t:TRADES {stage:'magnet', year:2022}]->(:Country {iso3:'USA'})"
                        + " RETURN sum(CASE WHEN x.iso3 = 'CHN' THEN t.valueUsd END) / sum(t.valueUsd) AS x"))
                .isCloseTo(0.79, within(0.005));
    }

    @Test
    void oneProductionFigureACountryAndYearIsPreferredAndOneSourceAYearIsTheWorlds() {
        assertThat(ask("MATCH (c)-[p:PRODUCES]->(s) WHERE p.preferred WITH c, s, p.year AS y, count(*) AS n WHERE n > 1"
                        + " RETURN c.iso3, s.id, y"))
                .isEmpty();
        assertThat(ask("MATCH ()-[p:PRODUCES]->(s:Stage {id:'ore'}) WHERE p.worldBasis"
                        + " WITH p.year AS y, collect(DISTINCT p.dataset) AS sets WHERE size(sets) > 1 RETURN y, sets"))
                .isEmpty();
    }

    @Test
    void everyEdgeNamesDatasetsThatExist() {
        assertThat(ask("MATCH ()-[t:TRADES]->() UNWIND t.datasets AS id WITH DISTINCT id"
                        + " WHERE NOT EXISTS { (:Dataset {id: id}) } RETURN id"))
                .isEmpty();
        assertThat(ask("MATCH ()-[d:DECLARED]->() WITH DISTINCT d.dataset AS id"
                        + " WHERE NOT EXISTS { (:Dataset {id: id}) } RETURN id"))
                .isEmpty();
    }

    private static double ore(int year) {
        return number("MATCH (:Country {iso3:'USA'})-[t:TRADES {stage:'ore', year:" + year
                + "}]->(:Country {iso3:'CHN'}) RETURN t.reoTonnes AS x");
    }
}
