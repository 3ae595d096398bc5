package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.Patience;
import org.lanthanet.check.Check;
import org.lanthanet.check.Findings;
import org.lanthanet.check.Severity;

/** What each shipped check finds on the bundled data, and on a graph that is broken in the way it looks for. */
class ChecksIT {
    private static final Map<String, Check> CHECKS = Checks.shipped();

    /** Checks of the schema, which cannot be changed in a transaction with data. */
    private static final List<String> OF_THE_SCHEMA = List.of("missing_constraints", "missing_indexes");

    private static final Map<String, List<String>> SOUND = new TreeMap<>();

    /** Ends a transaction without a trace. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeAll
    static void look() {
        TestGraph.full();
        CheckRunner runner = new CheckRunner(TestGraph.store());
        for (Check check : CHECKS.values()) {
            Findings found = runner.find(check);
            assertThat(found.left()).as(check.name()).isZero();
            SOUND.put(
                    check.name(),
                    found.items().stream().map(Findings.Item::text).toList());
        }
    }

    @Test
    void onTheBundledDataNothingIsAnErrorAndTheseAreKnown() {
        Map<String, Integer> found = new TreeMap<>();
        SOUND.forEach((name, texts) -> {
            if (!texts.isEmpty()) {
                found.put(name, texts.size());
            }
        });

        assertThat(found)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("former_states", 2),
                        Map.entry("idle_coverage", 1),
                        Map.entry("imputed_weights", 6),
                        Map.entry("mass_without_value", 3),
                        Map.entry("mirror_gaps", 4),
                        Map.entry("missing_links", 6),
                        Map.entry("negative_use", 30),
                        Map.entry("orphan_stages", 2),
                        Map.entry("production_disagrees", 4),
                        Map.entry("set_aside_years", 3),
                        Map.entry("sold_beyond_supply", 10),
                        Map.entry("uncovered_declarations", 1),
                        Map.entry("unit_values", 1),
                        Map.entry("value_without_mass", 7))));
        assertThat(found.keySet())
                .noneMatch(name -> Objects.requireNonNull(CHECKS.get(name)).severity() == Severity.ERROR);
    }

    @Test
    void findingsSayWhereAndWhat() {
        assertThat(SOUND.get("mirror_gaps"))
                .first()
                .isEqualTo("USA to CHN, ore, 2023: exporter 19908 t REO, importer 38339 t REO");
        assertThat(SOUND.get("production_disagrees")).contains("USA, ore, 2012: from 1800 to 3000 t REO");
        assertThat(SOUND.get("sold_beyond_supply"))
                .as("years in which more left the United States than was mined")
                .filteredOn(finding -> finding.startsWith("USA"))
                .containsExactly(
                        "USA, ore, 2017: 1176 t REO sold, 0 t mined, purchases unknown, 0 t at most in stock",
                        "USA, ore, 2018: 17595 t REO sold, 14000 t mined, purchases unknown, 0 t at most in stock");
        assertThat(SOUND.values().stream().flatMap(List::stream)).noneMatch(t -> t.contains("null"));
    }

    /** A way to break the graph, and what is found then. */
    private record Breach(String check, String change, String finding) {
        @Override
        public String toString() {
            return check + ": " + finding;
        }
    }

    private static Stream<Breach> breaches() {
        return Breaches.TEXT
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .collect(
                        ArrayList<List<String>>::new,
                        (all, line) -> {
                            if (all.isEmpty() || all.get(all.size() - 1).size() == 3) {
                                all.add(new ArrayList<>());
                            }
                            all.get(all.size() - 1).add(line);
                        },
                        (a, b) -> a.addAll(b))
                .stream()
                .map(three -> new Breach(three.get(0), three.get(1), three.get(2)));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBrokenGraphIsFound(Breach breach) {
        Check check = CHECKS.get(breach.check());
        assertThat(check).as(breach.check()).isNotNull();

        assertThat(SOUND.get(breach.check())).doesNotContain(breach.finding());
        assertThat(after(breach.change(), check)).contains(breach.finding());
    }

    @Test
    void everyCheckIsSeenToFindSomething() {
        assertThat(Stream.concat(breaches().map(Breach::check), OF_THE_SCHEMA.stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(CHECKS.keySet());
    }

    /** What a check finds after a change that is then undone. */
    private static List<String> after(String change, Check check) {
        List<String> found = new ArrayList<>();
        try {
            TestGraph.store().overBolt(tx -> {
                tx.execute(
                        change.replace("{USA}", "(usa:Country {iso3: 'USA'})")
                                .replace("{CHN}", "(chn:Country {iso3: 'CHN'})"),
                        Map.of());
                found.clear();
                try (Stream<Map<String, Object>> rows = tx.run(check.cypher(), known(check))) {
                    rows.forEach(row -> found.add(String.valueOf(row.get("finding"))));
                }
                throw new Undo();
            });
        } catch (Undo undone) {
            return found;
        }
        throw new IllegalStateException("not undone");
    }

    private static Map<String, Object> known(Check check) {
        Map<String, Object> parameters = new TreeMap<>();
        check.defaults().forEach((name, value) -> parameters.put(name, Objects.requireNonNull(value)));
        return parameters;
    }

    @Test
    void nothingOfThisIsLeft() {
        String before = TestGraph.fingerprint();
        after("MATCH ()-[t:TRADES]->() DELETE t", Objects.requireNonNull(CHECKS.get("missing_years")));

        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trades_key", "country_iso3"})
    void aConstraintThatIsNotThereIsFound(String name) {
        TestGraph.query("DROP CONSTRAINT " + name);
        try {
            assertThat(found("missing_constraints")).containsExactly("missing: " + name);
        } finally {
            TestGraph.store().ensureSchema();
        }
        assertThat(found("missing_constraints")).isEmpty();
    }

    @Test
    void anIndexThatIsNotThereIsFound() {
        TestGraph.query("DROP INDEX trades_year");
        TestGraph.query("DROP INDEX balance_year");
        try {
            assertThat(found("missing_indexes")).containsExactly("missing: trades_year balance_year");
        } finally {
            TestGraph.store().ensureSchema();
            TestGraph.query("CALL db.awaitIndexes(" + Patience.HANG.toSeconds() + ")");
        }
        assertThat(found("missing_indexes")).isEmpty();
    }

    @Test
    void edgesOfOneWholeKeyAreFoundWhereTheConstraintIsMissing() {
        TestGraph.query("DROP CONSTRAINT trades_key");
        try {
            assertThat(after(
                            "MATCH (x)-[t:TRADES {year: 2022, stage: 'ore', exporter: 'USA', importer: 'CHN'}]->(m)"
                                    + " CREATE (x)-[again:TRADES]->(m) SET again = properties(t)",
                            Objects.requireNonNull(CHECKS.get("duplicate_edges"))))
                    .containsExactly("TRADES stands 2 times: 2022 USA CHN ore");
        } finally {
            TestGraph.store().ensureSchema();
        }
    }

    @Test
    void theSchemaExpectedIsThatOfTheProgram() {
        assertThat(Objects.requireNonNull(CHECKS.get("missing_constraints"))
                        .defaults()
                        .get("expected"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrderElementsOf(Schema.constraintNames());
        assertThat(Schema.statements().stream()
                        .filter(s -> s.startsWith("CREATE INDEX "))
                        .map(s -> s.split(" ")[2]))
                .isEqualTo(Objects.requireNonNull(CHECKS.get("missing_indexes"))
                        .defaults()
                        .get("expected"));
    }

    private static List<String> found(String name) {
        return new CheckRunner(TestGraph.store())
                .find(Objects.requireNonNull(CHECKS.get(name))).items().stream()
                        .map(Findings.Item::text)
                        .toList();
    }
}
