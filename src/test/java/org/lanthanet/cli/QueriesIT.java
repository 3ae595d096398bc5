package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Metric.Level;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.query.Answer;
import org.lanthanet.query.Route;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.metric.MetricQuestion;
import org.lanthanet.report.metric.MetricTable;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.store.NamedQuery;
import org.lanthanet.store.NamedQuery.View;
import org.lanthanet.store.QueryRunner;
import org.lanthanet.store.TestGraph;

/**
 * The queries of {@code cypher/queries}, as somebody asks them in Neo4j Browser, and the same numbers from the metrics and
 * from the command line.
 */
class QueriesIT {
    private static final double RELATIVE = 1e-9;
    private static final YearRange ALL_YEARS = new YearRange(1900, 2100);
    private static final SortedMap<String, NamedQuery> QUERIES = NamedQueries.shipped();
    private static TradeData data;

    /** Columns whose values may be unknown, and with the defaults somewhere are. */
    private static final Map<String, Set<String>> UNKNOWN = Map.ofEntries(
            Map.entry("bilateral_series", Set.of("trade", "importer_reo_t")),
            Map.entry("dyad_reciprocity", Set.of("there", "dyad_reciprocity")),
            Map.entry(
                    "interdependence",
                    Set.of("interdependence_share", "partner_share", "salience", "symmetry", "interdependence")),
            Map.entry("net_trade", Set.of("exports", "imports", "net_trade")),
            Map.entry("supplier_share_over_time", Set.of("imports", "import_share")),
            Map.entry("top_suppliers", Set.of("import_share")),
            Map.entry("pair_by_stage", Set.of("sold", "bought", "net")),
            Map.entry("balances", Set.of("imports", "exports")),
            Map.entry("production_and_exports", Set.of("exports", "exported")),
            Map.entry("traced_origins", Set.of("imports_reo_t", "import_share")),
            Map.entry("datasets", Set.of("from_year", "to_year")),
            Map.entry("declarations_behind", Set.of("gross_t")));

    /** What a number is of. */
    private record Key(
            String metric,
            String stage,
            int year,
            @Nullable String country,
            @Nullable String partner) {
        Key otherWayRound() {
            return new Key(metric, stage, year, partner, country);
        }
    }

    /** What a query is asked with, where it asks for it. */
    private record Setting(String stage, int year, String country, String partner, Basis basis) {
        Map<String, Object> parameters(NamedQuery query) {
            Map<String, Object> parameters = new LinkedHashMap<>(query.defaults());
            parameters.replace("stage", stage);
            parameters.replace("year", (long) year);
            parameters.replace("from", (long) year - 3);
            parameters.replace("to", (long) year + 1);
            parameters.replace("country", country);
            parameters.replace("partner", partner);
            parameters.replace("basis", basis.id());
            parameters.replace("limit", 100_000L);
            return parameters;
        }
    }

    private static final List<Setting> PRINTED = List.of(
            new Setting("magnet", 2022, "USA", "CHN", Basis.USD),
            new Setting("magnet", 2016, "CHN", "JPN", Basis.REO),
            new Setting("compound", 2010, "USA", "CHN", Basis.GROSS),
            new Setting("ore", 2021, "CHN", "USA", Basis.REO),
            new Setting("metal", 2015, "CHN", "NLD", Basis.USD));

    private static final List<Setting> UNKNOWN_MOSTLY = List.of(
            // ore of the United States before it is declared, a country nobody declares, compounds one side declares,
            // magnets without weights, and magnets of the largest partners
            new Setting("ore", 2012, "USA", "CHN", Basis.REO),
            new Setting("compound", 2001, "EST", "CHN", Basis.REO),
            new Setting("compound", 2021, "USA", "CHN", Basis.REO),
            new Setting("magnet", 2005, "DEU", "CHN", Basis.REO),
            new Setting("magnet", 2020, "USA", "CHN", Basis.USD));

    private static final List<Setting> SETTINGS =
            Stream.concat(PRINTED.stream(), UNKNOWN_MOSTLY.stream()).toList();

    @BeforeAll
    static void load() {
        TestGraph.full();
        data = TradeDataLoader.load(new GraphReader(TestGraph.store()), ALL_YEARS, null);
        queries().map(NamedQuery::after).filter(Objects::nonNull).distinct().forEach(QueriesIT::runBefore);
        // and what other parameters ask for
        runBefore("lanthanet metrics authority --stage magnet --year 2022 --write");
        runBefore("lanthanet metrics pagerank --stage magnet --year 2021 --write");
        runBefore("lanthanet metrics strength_out --stage compound --year 2022 --write");
        runBefore("lanthanet metrics pagerank --stage magnet --year 2022 --basis usd --write");
        runBefore("lanthanet metrics pagerank --stage magnet --year 2022 --merge HKG=CHN --write");
        runBefore("lanthanet trace --stage compound --year 2021 --write");
        runBefore("lanthanet trace --stage magnet --year 2022 --write");
    }

    private static void runBefore(String command) {
        assertThat(command).startsWith("lanthanet ");
        CommandsIT.Run run =
                CommandsIT.run(command.substring("lanthanet ".length()).split(" "));
        assertThat(run.code()).as("%s: %s", command, run.err()).isZero();
    }

    @AfterAll
    static void forgetWhatWasKept() {
        TestGraph.query("MATCH ()-[r:SCORES|TRACED]->() DELETE r");
    }

    private static Stream<NamedQuery> queries() {
        return QUERIES.values().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryAnswersAsItStands(NamedQuery query) {
        List<Map<String, Object>> rows = TestGraph.query(query.text(), query.defaults());

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> row.forEach((column, value) -> {
                    if (value == null) {
                        assertThat(UNKNOWN.getOrDefault(query.name(), Set.of()))
                                .as("columns of %s that may be unknown, as its description says", query.name())
                                .contains(column);
                    }
                    if (value instanceof Double number) {
                        assertThat(number).as(column).isFinite();
                    }
                }));
        assertThat(UNKNOWN.getOrDefault(query.name(), Set.of()))
                .as("columns said to be unknown somewhere that never are")
                .allSatisfy(column ->
                        assertThat(rows).extracting(row -> row.get(column)).containsNull());
    }

    private static Stream<Arguments> counterparts() {
        return queries()
                .filter(q -> !q.metrics().isEmpty())
                .flatMap(q -> SETTINGS.stream().map(setting -> Arguments.of(q, setting)));
    }

    @ParameterizedTest
    @MethodSource("counterparts")
    void theGraphTheMetricsAndTheCommandLineGiveOneNumber(NamedQuery query, Setting setting) {
        Map<String, Object> parameters = setting.parameters(query);
        Map<Key, Double> asked = ask(query, parameters);
        Map<Key, Double> measured = measure(query, parameters);

        requireSame("metric", asked, measured);
        // the command prints what the measures are, known or not: that is seen where most is known
        if (PRINTED.contains(setting)) {
            requireSame("command line", asked, print(query, parameters));
        }
        // and nothing with a value is missing: no row of a query stands for a zero
        Set<Key> missing = new HashSet<>(measured.keySet());
        missing.removeAll(asked.keySet());
        assertThat(missing)
                .allSatisfy(key -> assertThat(measured.get(key))
                        .as("%s, which no row of %s says", key, query.name())
                        .satisfiesAnyOf(
                                value -> assertThat(value).isZero(),
                                // of a pair that a query names once the measures name both ways round
                                value -> assertThat(asked.get(key.otherWayRound()))
                                        .isNotNull()
                                        .isCloseTo(value, within(RELATIVE)),
                                value -> assertThat(query.name().equals("net_exporters") && value < 0)
                                        .isTrue()));
    }

    @Test
    void everyQueryWithACounterpartHasAnswersToCompare() {
        assertThat(queries().filter(q -> !q.metrics().isEmpty()))
                .allSatisfy(query -> assertThat(SETTINGS.stream()
                                .filter(s -> !ask(query, s.parameters(query)).isEmpty()))
                        .as(query.name())
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    private static void requireSame(String where, Map<Key, Double> asked, Map<Key, Double> other) {
        asked.forEach((key, value) -> {
            assertThat(other).as("%s has a value", where).containsKey(key);
            assertThat(other.get(key))
                    .as("%s of %s", where, key)
                    .isCloseTo(value, within(RELATIVE * Math.max(Math.abs(value), 1e-300)));
        });
    }

    private static Map<Key, Double> ask(NamedQuery query, Map<String, Object> parameters) {
        Map<Key, Double> values = new HashMap<>();
        for (Map<String, Object> row : TestGraph.query(query.text(), parameters)) {
            Map<String, Object> known = new HashMap<>(parameters);
            known.putAll(row);
            for (String id : query.metrics()) {
                if (row.get(id) == null) {
                    // a flow is held and its weight is not
                    continue;
                }
                Level level = MetricCatalogue.get(id).level();
                Key key = new Key(
                        id,
                        (String) known.get("stage"),
                        ((Long) known.get("year")).intValue(),
                        level == Level.NETWORK ? null : (String) known.get("country"),
                        level == Level.PAIR ? (String) known.get("partner") : null);
                assertThat(values.put(key, ((Number) row.get(id)).doubleValue()))
                        .as("a second row of %s", key)
                        .isNull();
            }
        }
        return values;
    }

    private static @Nullable YearRange years(Map<String, Object> parameters) {
        if (parameters.containsKey("from")) {
            return new YearRange(number(parameters, "from"), number(parameters, "to"));
        }
        return parameters.containsKey("year")
                ? new YearRange(number(parameters, "year"), number(parameters, "year"))
                : null;
    }

    private static int number(Map<String, Object> parameters, String name) {
        return ((Long) parameters.get(name)).intValue();
    }

    private static Map<Key, Double> measure(NamedQuery query, Map<String, Object> parameters) {
        List<Metric> metrics =
                query.metrics().stream().map(MetricCatalogue::get).toList();
        List<Stage> stages = parameters.containsKey("stage")
                ? List.of(Stage.get((String) parameters.get("stage")))
                : List.of(Stage.values());
        YearRange years = years(parameters);
        Map<Key, Double> values = new HashMap<>();
        for (Score s : new MetricTable(
                        new MetricQuestion(
                                metrics,
                                stages,
                                false,
                                years == null ? ALL_YEARS : years,
                                Basis.get((String) parameters.get("basis")),
                                new Selection((String) parameters.get("country"), (String) parameters.get("partner"))),
                        data)
                .scores()) {
            if (s.value() != null) {
                values.put(new Key(s.metric(), s.stageId(), s.year(), s.country(), s.partner()), s.value());
            }
        }
        return values;
    }

    private static Map<Key, Double> print(NamedQuery query, Map<String, Object> parameters) {
        List<String> command = new ArrayList<>(List.of("metrics"));
        command.addAll(query.metrics());
        for (String option : List.of("stage", "country", "partner", "basis")) {
            if (parameters.containsKey(option)) {
                command.addAll(List.of("--" + option, (String) parameters.get(option)));
            }
        }
        YearRange years = years(parameters);
        if (years != null) {
            command.addAll(List.of("--year", years.from() + ".." + years.to()));
        }
        command.addAll(List.of("--format", "csv"));
        CommandsIT.Run run = CommandsIT.run(command.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        Map<Key, Double> values = new HashMap<>();
        run.lines().stream().skip(1).map(line -> line.split(",", -1)).forEach(f -> {
            if (!f[6].isEmpty()) {
                values.put(new Key(f[0], f[1], Integer.parseInt(f[2]), word(f[3]), word(f[4])), Double.valueOf(f[6]));
            }
        });
        return values;
    }

    private static @Nullable String word(String field) {
        return field.isEmpty() ? null : field;
    }

    private static final List<Map<String, Object>> DRAWN_WITH = List.of(
            Map.of(),
            Map.of("year", 2021L),
            Map.of("stage", "magnet", "country", "CHN", "partner", "JPN"),
            Map.of("stage", "magnet", "country", "JPN", "partner", "CHN", "basis", "usd"),
            Map.of("flows", 1_000_000L, "each", 1_000_000L, "between", 1_000_000L, "origins", 1_000_000L));

    private static Stream<Arguments> drawn() {
        return queries()
                .filter(q -> q.view() == View.GRAPH)
                .flatMap(q -> DRAWN_WITH.stream().map(with -> Arguments.of(q, with)));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void aDrawingHasThreeToThreeHundredElements(NamedQuery query, Map<String, Object> with) {
        assertThat(elements(answer(query, with)))
                .as("%s with %s", query.name(), with)
                .hasSizeBetween(3, 300);
    }

    /** Nodes and relationships, each once. */
    private static Set<Object> elements(List<List<@Nullable Object>> rows) {
        Set<Object> elements = new HashSet<>();
        rows.forEach(row -> row.forEach(cell -> {
            Route route = (Route) Objects.requireNonNull(cell);
            elements.addAll(route.nodes());
            for (int i = 0; i < route.links().size(); i++) {
                int start = route.forward().get(i) ? i : i + 1;
                int end = route.forward().get(i) ? i + 1 : i;
                elements.add(List.of(
                        route.nodes().get(start),
                        route.links().get(i),
                        route.nodes().get(end)));
            }
        }));
        return elements;
    }

    private static List<List<@Nullable Object>> answer(NamedQuery query, Map<String, Object> with) {
        Map<String, @Nullable Object> parameters = new HashMap<>(query.defaults());
        with.forEach(parameters::replace);
        Answer answer = new QueryRunner(TestGraph.store(), 100_000).run(query.text(), parameters, false);
        assertThat(answer.warnings()).as(query.name()).isEmpty();
        return answer.rows();
    }

    /** Other values for a parameter, some of which must change the answer of every query that has it. */
    private static final Map<String, List<Object>> OTHERS = Map.ofEntries(
            Map.entry("stage", List.of("compound", "magnet", "ore")),
            Map.entry("year", List.of(2021L, 2016L)),
            Map.entry("from", List.of(2012L, 2021L)),
            Map.entry("to", List.of(2020L)),
            Map.entry("before", List.of(2010L)),
            Map.entry("after", List.of(2021L)),
            Map.entry("country", List.of("CHN", "USA", "JPN")),
            Map.entry("partner", List.of("JPN", "DEU")),
            Map.entry("basis", List.of("gross", "usd", "reo")),
            Map.entry("limit", List.of(2L)),
            Map.entry("flows", List.of(3L)),
            Map.entry("each", List.of(1L)),
            Map.entry("between", List.of(2L)),
            Map.entry("origins", List.of(3L)),
            Map.entry("at_least", List.of(1.0, 5e7)),
            Map.entry("hs", List.of("2846", "284690")),
            Map.entry("dataset", List.of("comtrade", "wits-china-exports")),
            Map.entry("metric", List.of("authority")),
            Map.entry("merged", List.of("HKG=CHN")),
            Map.entry("name", List.of("guinea")));

    /** What else to ask where a parameter of a query has nothing to change in its standing answer. */
    private static final Map<String, Map<String, Object>> BESIDE = Map.ofEntries(
            Map.entry("bilateral_series.country", Map.of("stage", "magnet", "basis", "usd")),
            Map.entry("bilateral_series.partner", Map.of("stage", "magnet", "basis", "usd")),
            Map.entry("declared_hhi_suppliers.dataset", Map.of("country", "CHN", "hs", "2846")),
            Map.entry("declared_hhi_suppliers.hs", Map.of("country", "CHN", "dataset", "comtrade")),
            Map.entry("link_changes.basis", Map.of("at_least", 1.0)),
            Map.entry("market_share.country", Map.of("stage", "magnet", "basis", "usd")),
            Map.entry("market_share.limit", Map.of("stage", "magnet", "basis", "usd")),
            Map.entry("new_suppliers.country", Map.of("stage", "magnet", "basis", "usd")),
            Map.entry("top_scores.stage", Map.of("metric", "strength_out")),
            Map.entry("top_suppliers.country", Map.of("stage", "magnet", "basis", "usd")));

    private static Stream<Arguments> parameters() {
        return queries().flatMap(q -> q.parameters().stream().map(p -> Arguments.of(q, p.name())));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterChangesTheAnswer(NamedQuery query, String parameter) {
        Map<String, Object> beside = BESIDE.getOrDefault(query.name() + "." + parameter, Map.of());
        List<List<@Nullable Object>> standing = answer(query, beside);

        assertThat(OTHERS.get(parameter))
                .as("other values of %s", parameter)
                .isNotNull()
                .anySatisfy(other -> {
                    Map<String, Object> with = new HashMap<>(beside);
                    with.put(parameter, other);
                    assertThat(answer(query, with))
                            .as("%s with %s", query.name(), with)
                            .isNotEqualTo(standing)
                            .isNotEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("queries")
    void anAnswerIsInOneOrder(NamedQuery query) {
        if (query.view() == View.TABLE) {
            assertThat(query.text()).as(query.name()).contains("ORDER BY");
        }
        assertThat(answer(query, Map.of())).isEqualTo(answer(query, Map.of()));
    }

    @Test
    void anUnknownBasisOrCountryHasNoRowsRatherThanOtherNumbers() {
        NamedQuery query = QUERIES.get("hhi_suppliers");
        Map<String, Object> parameters = new HashMap<>(query.defaults());
        parameters.put("basis", "eur");
        assertThat(TestGraph.query(query.text(), parameters)).isEmpty();
        parameters.putAll(query.defaults());
        parameters.put("country", "QQQ");
        assertThat(TestGraph.query(query.text(), parameters)).isEmpty();
    }

    @Test
    void topScoresReadsWhatWasKept() {
        NamedQuery query = QUERIES.get("top_scores");
        List<Map<String, Object>> rows = TestGraph.query(query.text(), query.defaults());

        assertThat(rows)
                .hasSize(10)
                .isEqualTo(TestGraph.query(
                        "MATCH (c:Country)-[s:SCORES {stage:'magnet', year:2022, basis:'reo', merged:''}]->()"
                                + " RETURN c.iso3 AS country, c.name AS name, s.pagerank AS value"
                                + " ORDER BY s.pagerank DESC, country LIMIT 10"));
        assertThat(rows).extracting(row -> row.get("country")).contains("DEU", "USA");
    }

    @Test
    void declaredConcentrationOfUsMagnetImportsIsThatOfTheRowsOfOneDataset() {
        Map<Integer, Double> baci = declared(Map.of());
        assertThat(baci.get(2018)).isCloseTo(0.444998, within(5e-7));
        assertThat(baci.get(2022)).isCloseTo(0.611056, within(5e-7));
        // the other dataset knows China's exports alone
        assertThat(declared(Map.of("dataset", "wits-china-exports"))).isEmpty();
        assertThat(declared(Map.of("dataset", "comtrade"))).isEmpty();
    }

    private static Map<Integer, Double> declared(Map<String, Object> with) {
        NamedQuery query = QUERIES.get("declared_hhi_suppliers");
        Map<String, Object> parameters = new HashMap<>(query.defaults());
        parameters.putAll(with);
        Map<Integer, Double> values = new HashMap<>();
        TestGraph.query(query.text(), parameters)
                .forEach(r -> values.put(((Long) r.get("year")).intValue(), (Double) r.get("declared_hhi_suppliers")));
        return values;
    }
}
