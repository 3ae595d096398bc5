package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.claim.Claim;

/** With data taken away a claim finds what it found before, or cannot be said: never another value. */
class ClaimsRemovalIT {
    private static final double SMALLEST_SHARE = 0.015;
    private static final Pattern MINED = Pattern.compile("PRODUCES \\{stage: 'ore', year: (\\d{4}|year)}");
    private static final Pattern YEARS = Pattern.compile("range\\((\\d{4}), (\\d{4})\\)");

    private static final List<Claim> CLAIMS = List.copyOf(Claims.shipped().values());
    private static Map<String, Object> before = Map.of();

    /** Ends a transaction without a trace. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeAll
    static void load() {
        TestGraph.full();
        before = after(CLAIMS, c -> true, "RETURN 1", Map.of());
    }

    /** What is found after a change that is then undone; nulls are kept. */
    private static Map<String, @Nullable Object> after(
            List<Claim> claims, Predicate<Claim> which, String change, Map<String, Object> parameters) {
        Map<String, @Nullable Object> found = new TreeMap<>();
        try {
            TestGraph.store().overBolt(tx -> {
                tx.execute(change, parameters);
                claims.stream().filter(which).forEach(c -> found.put(c.name(), value(tx, c)));
                throw new Undo();
            });
        } catch (Undo undone) {
            return found;
        }
        throw new IllegalStateException("not undone");
    }

    private static @Nullable Object value(GraphTx tx, Claim claim) {
        try (Stream<Map<String, Object>> rows = tx.run(claim.cypher(), Map.of())) {
            return rows.toList().get(0).get("value");
        }
    }

    private static void requireSameOrNothing(String what, Map<String, @Nullable Object> after) {
        after.forEach((name, value) -> {
            if (value != null) {
                assertThat(value).as("%s without %s", name, what).isEqualTo(before.get(name));
            }
        });
    }

    private static Stream<String> producers() {
        TestGraph.full();
        return shares().keySet().stream();
    }

    /** Producers of more than the smallest share, and the years that without them miss the world total. */
    private static Map<String, List<Integer>> shares() {
        Map<String, List<Integer>> shares = new TreeMap<>();
        TestGraph.query("""
                        MATCH ()-[p:PRODUCES {stage: 'ore'}]->() WHERE p.worldBasis
                        WITH p.year AS year, collect(p) AS rows,
                             sum(CASE p.country WHEN 'WLD' THEN 0.0 ELSE p.reoTonnes END) AS countries,
                             max(CASE p.country WHEN 'WLD' THEN p.reoTonnes END) AS world
                        UNWIND rows AS p
                        WITH p.country AS country, year, p.reoTonnes AS tonnes, countries, world
                        WHERE tonnes > $smallest * countries
                        RETURN country, collect(CASE WHEN country = 'WLD' OR abs(countries - tonnes - world) > 0.015 * world
                                                THEN year END) AS years""", Map.of("smallest", SMALLEST_SHARE))
                .forEach(r -> shares.put(
                        (String) r.get("country"),
                        ((List<?>) r.get("years"))
                                .stream().map(y -> ((Long) y).intValue()).toList()));
        return shares;
    }

    @ParameterizedTest
    @MethodSource("producers")
    void withoutACountrysProductionWhatRestsOnItCannotBeSaid(String country) {
        Map<String, @Nullable Object> after = after(
                CLAIMS,
                // no other query can see it
                c -> c.cypher().contains(":PRODUCES") || country.equals("CHN"),
                "MATCH (:Country {iso3: $country})-[p:PRODUCES {stage: 'ore'}]->() DELETE p",
                Map.of("country", country));

        requireSameOrNothing("production of " + country, after);
        List<Integer> years = shares().get(country);
        CLAIMS.stream()
                .filter(c -> minedIn(c).anyMatch(years::contains))
                .forEach(c -> assertThat(after.get(c.name()))
                        .as("%s without production of %s", c.name(), country)
                        .isNull());
    }

    private static IntStream minedIn(Claim claim) {
        Matcher mined = MINED.matcher(claim.cypher());
        if (!mined.find()) {
            return IntStream.empty();
        }
        if (!mined.group(1).equals("year")) {
            return IntStream.of(Integer.parseInt(mined.group(1)));
        }
        Matcher years = YEARS.matcher(claim.cypher());
        assertThat(years.find()).as(claim.name()).isTrue();
        return IntStream.rangeClosed(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)));
    }

    @Test
    void theClaimsThatRestOnMinesAreSeenAsSuch() {
        assertThat(CLAIMS).filteredOn(c -> minedIn(c).findAny().isPresent()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(CLAIMS)
                .filteredOn(
                        c -> c.cypher().contains("stage: 'ore'") && c.cypher().contains(":PRODUCES"))
                .allSatisfy(c -> assertThat(minedIn(c)).as(c.name()).isNotEmpty());
        assertThat(shares()).containsKeys("CHN", "USA", "AUS", "MMR", "THA", "WLD");
    }

    @Test
    void withoutAnyProductionNothingIsSaidOfIt() {
        Map<String, @Nullable Object> after =
                after(CLAIMS, c -> c.cypher().contains(":PRODUCES"), "MATCH ()-[p:PRODUCES]->() DELETE p", Map.of());

        assertThat(after).hasSizeGreaterThanOrEqualTo(10);
        assertThat(after.values()).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ore", "compound", "metal", "magnet"})
    void withoutTheFlowsOfAStageNothingElseIsFound(String stage) {
        Map<String, @Nullable Object> after =
                after(CLAIMS, c -> true, "MATCH ()-[t:TRADES {stage: $s}]->() DELETE t", Map.of("s", stage));

        requireSameOrNothing("flows of " + stage, after);
        CLAIMS.stream()
                .filter(c -> c.cypher().contains("TRADES {stage: '" + stage + "'"))
                .forEach(c -> assertThat(after.get(c.name())).as(c.name()).isNull());
    }

    @Test
    void withoutAnyFlowNothingIsSaidOfFlows() {
        Map<String, @Nullable Object> after =
                after(CLAIMS, c -> c.cypher().contains(":TRADES"), "MATCH ()-[t:TRADES]->() DELETE t", Map.of());

        assertThat(after).hasSizeGreaterThanOrEqualTo(30);
        assertThat(after.values()).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"USA CHN", "CHN USA", "MMR CHN", "MYS USA", "JPN USA", "EST USA", "DEU USA", "USA JPN", "CHN JPN"
            })
    void withoutTheFlowsOfAPairNothingElseIsFound(String pair) {
        Map<String, Object> ends = Map.of("from", pair.split(" ")[0], "to", pair.split(" ")[1]);

        Map<String, @Nullable Object> after = after(
                CLAIMS,
                // a sum over all of a country's partners cannot tell that a small one is missing
                c -> pair.startsWith("USA CHN")
                        || pair.startsWith("CHN USA")
                        || !c.name().matches(".*(settled|_all)"),
                "MATCH (:Country {iso3: $from})-[t:TRADES]->(:Country {iso3: $to}) DELETE t",
                ends);

        requireSameOrNothing("flows of " + pair, after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ore USA CHN",
                "ore MMR CHN",
                "ore VNM CHN",
                "ore USA HKG",
                "compound CHN USA",
                "compound DEU USA",
                "compound USA CHN",
                "compound MYS CHN",
                "magnet CHN USA",
                "magnet DEU USA",
                "magnet DEU POL"
            })
    void whereTheWeightOfAFlowIsUnknownNothingElseIsFound(String flow) {
        String[] ends = flow.split(" ");

        Map<String, @Nullable Object> after = after(
                CLAIMS,
                c -> c.cypher().contains(":TRADES"),
                "MATCH (:Country {iso3: $from})-[t:TRADES {stage: $stage}]->(:Country {iso3: $to})"
                        + " SET t.reoTonnes = null, t.grossTonnes = null",
                Map.of("stage", ends[0], "from", ends[1], "to", ends[2]));

        requireSameOrNothing("the weight of " + flow, after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paper_us_share_of_china_ore_imports",
                "paper_interdependence_ore",
                "paper_interdependence_ore_usd"
            })
    void withoutASupplierOfOreThatDeclaredNothingIsSaidOfAllOfThem(String claim) {
        Map<String, @Nullable Object> after = after(
                CLAIMS,
                c -> c.name().equals(claim),
                "MATCH (:Country {iso3: 'VNM'})-[t:TRADES {stage: 'ore'}]->(:Country {iso3: 'CHN'}) DELETE t",
                Map.of());

        assertThat(after).containsOnlyKeys(claim).containsEntry(claim, null);
    }

    @Test
    void withoutARowOfAPublishedTotalNothingElseIsFound() {
        List<Map<String, Object>> rows = TestGraph.query(
                "MATCH ()-[t:TOTALS]->() WHERE t.year IN [2005, 2011, 2012, 2017, 2018, 2020, 2022, 2023]"
                        + " RETURN elementId(t) AS id, t.year AS year, t.item AS item, t.form AS form ORDER BY year, item, form");
        assertThat(rows).hasSizeGreaterThan(40);
        rows.forEach(row -> requireSameOrNothing(
                row.get("item") + " " + row.get("form") + " " + row.get("year"),
                after(
                        CLAIMS,
                        c -> c.cypher().contains(":TOTALS"),
                        "MATCH ()-[t:TOTALS]->() WHERE elementId(t) = $id DELETE t",
                        Map.of("id", row.get("id")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usitc-dataweb", "comtrade", "baci", "wits-china-exports"})
    void withoutTheDeclarationsOfADatasetNothingElseIsFound(String dataset) {
        Map<String, @Nullable Object> after = after(
                CLAIMS,
                c -> c.cypher().contains(":DECLARED"),
                "MATCH ()-[d:DECLARED {dataset: $d}]->() DELETE d",
                Map.of("d", dataset));

        requireSameOrNothing("declarations of " + dataset, after);
        CLAIMS.stream()
                .filter(c -> c.cypher().contains("dataset: '" + dataset + "'") && after.containsKey(c.name()))
                .forEach(c -> assertThat(after.get(c.name())).as(c.name()).isNull());
    }

    private static Map<String, Object> car(String reporter, String exporter, int year, double valueUsd) {
        Map<String, Object> edge = new HashMap<>(Map.of("hs", "870380", "side", "import", "dataset", "comtrade"));
        edge.putAll(Map.of("exporter", exporter, "importer", reporter, "year", year, "valueUsd", valueUsd));
        return edge;
    }

    @Test
    void electricCarsAreCountedWhereAllTheirImportersAreThere() {
        List<Map<String, Object>> cars = new ArrayList<>();
        for (String reporter : List.of("AUS", "EST", "JPN", "KOR", "MYS", "USA", "VNM", "CHN")) {
            cars.add(car(reporter, "DEU", 2020, 90));
            cars.add(car(reporter, "CHN", 2020, 10));
            cars.add(car(reporter, "DEU", 2022, 60));
            cars.add(car(reporter, "CHN", 2022, 40));
            cars.add(car(reporter, "DEU", 2024, 50));
            cars.add(car(reporter, "CHN", 2024, 50));
        }
        String change = """
                CALL () { MATCH ()-[d:DECLARED {hs: '870380'}]->() DELETE d }
                WITH 1 AS one
                UNWIND $cars AS car
                MATCH (x:Country {iso3: car.exporter}), (m:Country {iso3: car.importer})
                CREATE (x)-[d:DECLARED]->(m) SET d = car""";
        Predicate<Claim> which = c -> c.name().startsWith("paper_ev_lead");

        assertThat(after(CLAIMS, which, change, Map.of("cars", cars)))
                .containsEntry("paper_ev_lead_2022", 30.0)
                .containsEntry("paper_ev_lead_2024", 40.0);
        for (String reporter : List.of("AUS", "EST", "JPN", "KOR", "MYS", "USA")) {
            List<Map<String, Object>> without = cars.stream()
                    .filter(c -> !c.get("importer").equals(reporter)
                            || !c.get("year").equals(2020))
                    .toList();
            assertThat(after(CLAIMS, which, change, Map.of("cars", without)).values())
                    .as("without %s in 2020", reporter)
                    .containsOnlyNulls();
        }
    }

    @Test
    void whatCannotBeSaidOnTheBundleIsSaidOnceItsDataAreThere() {
        String change = """
                MATCH (usa:Country {iso3: 'USA'}), (chn:Country {iso3: 'CHN'}), (jpn:Country {iso3: 'JPN'})
                MATCH (world:Country {iso3: 'WLD'}), (compound:Stage {id: 'compound'}), (d:Dataset {id: 'comtrade'})
                CREATE (chn)-[:DECLARED {year: 2018, hs: '284690', side: 'import', dataset: 'own', exporter: 'CHN',
                                         importer: 'USA', valueUsd: 75000000.0}]->(usa),
                       (jpn)-[:DECLARED {year: 2018, hs: '284690', side: 'import', dataset: 'own', exporter: 'JPN',
                                         importer: 'USA', valueUsd: 40000000.0}]->(usa),
                       (chn)-[:DECLARED {year: 2022, hs: '284610', side: 'export', dataset: 'own', exporter: 'CHN',
                                         importer: 'JPN', grossTonnes: 9000.0}]->(jpn)
                WITH usa, world, compound, d
                UNWIND ['253090', '261220', '261790'] AS hs
                CREATE (d)-[:COVERS {side: 'import', hs: hs, extent: 'all', partners: [], yearFrom: 2018, yearTo: 2024}]->(usa)
                WITH DISTINCT usa, world, compound
                UNWIND range(2016, 2020) AS year
                CREATE (usa)-[:PRODUCES {country: 'USA', stage: 'compound', year: year, dataset: 'own', reoTonnes: 10.0,
                                         preferred: true, worldBasis: true}]->(compound),
                       (usa)-[:TOTALS {country: 'USA', year: year, item: 'consumption', form: 'compounds and metals',
                                       dataset: 'own', reoTonnes: 1000.0}]->(world)""";
        Map<String, @Nullable Object> after = after(CLAIMS, c -> before.get(c.name()) == null, change, Map.of());

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("customs_us_imports_284690_2018", 115.0);
        expected.put("customs_us_imports_284690_share_china_2018", 100 * 75.0 / 115);
        expected.put("usgs_reliance_compounds_2016_2020", 99.0);
        expected.put("usgs_reliance_concentrates_2018_2024", "E");
        assertThat(after).containsAllEntriesOf(expected);
        assertThat((Double) after.get("customs_china_exports_2022")).isBetween(48_714.0, 48_715.0);
        assertThat(after).containsEntry("customs_us_imports_284690_2022", null);
    }
}
