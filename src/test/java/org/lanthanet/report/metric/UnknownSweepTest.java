package org.lanthanet.report.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Chain;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.metric.significance.NullModel;
import org.lanthanet.metric.significance.Statistic;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.network.TradeNetwork;
import org.lanthanet.report.TradeData;
import org.lanthanet.store.BundledTrade;

/**
 * No measure says more than is known. What no dataset tells may have been anything, and a value that is said must not depend on
 * it: the shipped trade is completed at random where it is unknown, every measure is taken again of the completed trade, and
 * all values said of the shipped one must be as they were.
 */
class UnknownSweepTest {
    private static final List<Stage> STAGES = List.of(Stage.ORE, Stage.COMPOUND, Stage.METAL, Stage.MAGNET);
    /** Years of every kind: before and after weights, the step into concentrate, the year that is whole. */
    private static final List<Integer> YEARS = List.of(2006, 2018, 2022);

    private static final double RELATIVE = 1e-9;
    private static final int ADDED_TO_A_NETWORK = 60;
    private static final List<Metric> OF_TRADE =
            MetricCatalogue.all().stream().filter(m -> !m.isOfWorldProduction()).toList();

    /** They ask for the imports and the production of both countries at every stage; no year shipped has all of it. */
    private static final Set<String> NEVER_SAID =
            Set.of("exposure_supply_interdependence", "exposure_supply_asymmetry");

    private static TradeData data;
    private static TradeData completed;

    private record Key(
            String metric,
            String stage,
            int year,
            @Nullable String country,
            @Nullable String partner) {
        static Key of(Score s) {
            return new Key(s.metric(), s.stageId(), s.year(), s.country(), s.partner());
        }
    }

    @BeforeAll
    static void complete() {
        data = BundledTrade.read();
        Random random = new Random(14);
        List<String> everybody = data.flows().stream()
                .flatMap(f -> Stream.of(f.exporter(), f.importer()))
                .distinct()
                .sorted()
                .toList();
        List<Flow> flows = new ArrayList<>();
        for (Stage stage : STAGES) {
            YEARS.forEach(year -> flows.addAll(completed(stage, year, everybody, random)));
        }
        completed = BundledTrade.with(flows);
    }

    /** The flows held, those without a weight with one, those known from below larger, and some that nobody could have told of. */
    private static List<Flow> completed(Stage stage, int year, List<String> everybody, Random random) {
        CoverageIndex coverage = data.coverage();
        List<Flow> all = new ArrayList<>();
        Set<String> held = new HashSet<>();
        for (Flow f : data.flows(stage, year)) {
            boolean more = !coverage.isComplete(stage, f.exporter(), f.importer(), year);
            all.add(f.with(
                    completed(f.reoTonnes(), more, random),
                    completed(f.grossTonnes(), more, random),
                    completed(f.valueUsd(), more, random),
                    f.exporterSide(),
                    f.importerSide()));
            held.add(f.exporter() + f.importer());
        }
        for (int k = 0; k < ADDED_TO_A_NETWORK; k++) {
            String exporter = everybody.get(random.nextInt(everybody.size()));
            String importer = everybody.get(random.nextInt(everybody.size()));
            boolean untold = coverage.level(stage, exporter, true, year) == Level.NONE
                    && coverage.level(stage, importer, false, year) == Level.NONE
                    && !coverage.saysZero(stage, exporter, importer, year);
            if (untold && !exporter.equals(importer) && held.add(exporter + importer)) {
                double amount = 1 + 1000 * random.nextDouble();
                all.add(new Flow(
                        year,
                        exporter,
                        importer,
                        stage,
                        amount,
                        2 * amount,
                        10_000 * amount,
                        null,
                        null,
                        Flow.Method.EXPORTER_ONLY,
                        0,
                        Set.of(),
                        List.of("test")));
            }
        }
        return all;
    }

    private static Double completed(@Nullable Double amount, boolean more, Random random) {
        double other = 1 + 1000 * random.nextDouble();
        return amount == null ? Double.valueOf(other) : Double.valueOf(more ? amount + other : amount);
    }

    private static Map<Key, Double> said(Basis basis) {
        Map<Key, Double> said = new HashMap<>();
        for (int year : YEARS) {
            new MetricTable(
                            new MetricQuestion(OF_TRADE, STAGES, true, new YearRange(year, year), basis, Selection.ALL),
                            data)
                    .scores()
                    .forEach(s -> said.put(Key.of(s), s.value()));
        }
        return said;
    }

    /** The measures of the completed trade, nothing withheld. */
    private static Map<Key, Double> ofCompleted(Basis basis) {
        return YEARS.parallelStream()
                .map(year -> {
                    List<TradeNetwork> networks = STAGES.stream()
                            .filter(stage -> completed.has(stage, year))
                            .map(stage -> completed.network(stage, year, basis))
                            .toList();
                    Chain chain = Chain.of(networks);
                    Stream<Score> ofStages = networks.stream()
                            .map(Analysis::new)
                            .flatMap(analysis ->
                                    OF_TRADE.stream().flatMap(m -> m.compute(analysis, Selection.ALL).stream()));
                    return Stream.concat(
                                    ofStages,
                                    OF_TRADE.stream().flatMap(m -> m.computeChain(chain, Selection.ALL).stream()))
                            .toList();
                })
                .flatMap(List::stream)
                .collect(HashMap::new, (map, s) -> map.put(Key.of(s), s.value()), HashMap::putAll);
    }

    @ParameterizedTest
    @EnumSource(
            value = Basis.class,
            names = {"REO", "USD"})
    void aValueSaidDependsOnNothingUnknown(Basis basis) {
        Map<Key, Double> said = said(basis);
        Map<Key, Double> now = ofCompleted(basis);

        List<String> moved = new ArrayList<>();
        Set<String> speaking = new TreeSet<>();
        Set<String> withheld = new TreeSet<>();
        said.forEach((key, value) -> {
            if (value == null) {
                if (now.get(key) != null) {
                    withheld.add(key.metric());
                }
                return;
            }
            speaking.add(key.metric());
            Double other = now.get(key);
            if (other == null || Math.abs(other - value) > RELATIVE * Math.max(1, Math.abs(value))) {
                moved.add(key + ": " + value + " is said, and it may be " + other);
            }
        });
        moved.sort(null);

        assertThat(moved.stream().limit(40))
                .as("%d values said that hang on what is unknown", moved.size())
                .isEmpty();
        Set<String> defined = now.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> e.getKey().metric())
                .collect(Collectors.toCollection(TreeSet::new));
        // and it is no silence that is tested: of every measure there are values that would say what is not known
        assertThat(withheld).isEqualTo(defined);
        defined.removeAll(NEVER_SAID);
        assertThat(speaking).isEqualTo(defined);
    }

    /** What the headline rests on, and what it does not: ore for China is in no dataset before 2018. */
    @Test
    void oreForChinaIsUnknownBeforeItIsDeclaredAndNeverNone() {
        List<Score> scores = new MetricTable(
                        new MetricQuestion(
                                List.of(MetricCatalogue.get("trade")),
                                List.of(Stage.ORE),
                                false,
                                new YearRange(2000, 2022),
                                Basis.REO,
                                new Selection("USA", "CHN")),
                        data)
                .scores();

        assertThat(scores)
                .hasSize(23)
                .allSatisfy(
                        s -> assertThat(s.value() == null).as("%d", s.year()).isEqualTo(s.year() < 2018));
    }

    /** The same of statistics beside nulls: those of networks of which third countries' trade is not held are not drawn. */
    @Test
    void noStatisticIsDrawnOfWhatIsNotHeld() {
        List<NullRows.Row> rows = new NullRows(
                        new NullQuestion(
                                Statistic.all(),
                                List.of(NullModel.values()),
                                2,
                                1,
                                null,
                                STAGES,
                                new YearRange(2017, 2018),
                                Basis.REO),
                        data)
                .compute((what, done, total) -> {});

        assertThat(rows.stream().filter(row -> row.stage() != Stage.MAGNET))
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> {
                    assertThat(row.comparison().observed()).isNull();
                    assertThat(row.comparison().z()).isNull();
                    assertThat(row.comparison().p()).isNull();
                    assertThat(Objects.requireNonNull(row.why())).startsWith("value: ");
                });
        assertThat(rows.stream().filter(row -> row.stage() == Stage.MAGNET))
                .isNotEmpty()
                .anySatisfy(row -> assertThat(row.comparison().observed()).isNotNull());
    }
}
