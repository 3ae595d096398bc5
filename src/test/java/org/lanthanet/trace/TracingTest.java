package org.lanthanet.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.model.Stage;
import org.lanthanet.trace.Origin.Kind;

/** Tracing against numbers worked out beforehand, against its own laws, and against what it is defined by. */
class TracingTest {
    private static final Offset<Double> GOLDEN = within(1e-6);
    private static final int CHAINS = 400;

    @Test
    void theNetworkOfOneStageGivesTheNumbersWorkedOutBeforehand() {
        Tracing tracing = Chains.trace(Chains.oneStage());
        TraceMatrix matrix = tracing.matrix(Stage.ORE);
        double[][] golden = {
            {11.909278, 2.031270, 0, 0.059452},
            {22.295586, 68.693862, 0, 2.010552},
            {4.794750, 14.772874, 0, 0.432377},
            {6.000386, 14.501995, 0, 12.497619}
        };
        double[] use = {14, 93, 20, 33};

        assertThat(matrix.users()).containsExactly("A", "B", "C", "D");
        assertThat(matrix.origins()).containsExactly(Origin.mined("A"), Origin.mined("B"), Origin.mined("D"));
        for (int j = 0; j < 4; j++) {
            String user = matrix.users().get(j);
            assertThat(tracing.useReoTonnes(Stage.ORE, user)).isEqualTo(use[j]);
            for (int o = 0; o < 4; o++) {
                assertThat(matrix.reoTonnes(user, Origin.mined(matrix.users().get(o))))
                        .as(user + " of " + matrix.users().get(o))
                        .isCloseTo(golden[j][o], GOLDEN);
            }
        }
    }

    @Test
    void theChainOfTwoStagesGivesTheNumbersWorkedOutBeforehand() {
        Tracing tracing = Chains.trace(Chains.twoStages());
        TraceMatrix ore = tracing.matrix(Stage.ORE);
        TraceMatrix compound = tracing.matrix(Stage.COMPOUND);
        String[] countries = {"US", "CN", "ROW"};
        double[][] ofOre = {{1, 0, 0}, {41.944025, 209.720124, 29.335851}, {0.055975, 0.279876, 17.664149}};
        double[][] ofCompound = {
            {2.190527, 6.808161, 1.901312}, {32.442981, 162.152384, 25.304635}, {4.066492, 20.039454, 15.094054}
        };

        double total = 0;
        for (int j = 0; j < 3; j++) {
            for (int o = 0; o < 3; o++) {
                Origin mined = Origin.mined(countries[o]);
                assertThat(ore.reoTonnes(countries[j], mined)).isCloseTo(ofOre[j][o], GOLDEN);
                assertThat(compound.reoTonnes(countries[j], mined)).isCloseTo(ofCompound[j][o], GOLDEN);
                total += compound.reoTonnes(countries[j], mined);
            }
        }
        assertThat(total).isCloseTo(270, within(1e-9));
        assertThat(compound.reoTonnes("US", Origin.mined("US")) / tracing.useReoTonnes(Stage.COMPOUND, "US"))
                .isCloseTo(0.200966, GOLDEN);
    }

    @Test
    void whatIsExportedBeyondSupplyIsAnOriginOfItsOwn() {
        Tracing tracing = Chains.trace(new ChainYear(
                2000,
                List.of(StageTrade.of(
                        Stage.ORE, Chains.links("A>B 10", "C>A 1"), Map.of("A", 2.0, "C", 3.0), Map.of(), Map.of()))));

        assertThat(tracing.entryReoTonnes(new Origin(Kind.UNACCOUNTED, "A", Stage.ORE)))
                .isEqualTo(7);
        assertThat(tracing.useReoTonnes(Stage.ORE, "A")).isZero();
        assertThat(tracing.originsOf(Stage.ORE, "A")).isEmpty();
        assertThat(tracing.originsOf(Stage.ORE, "B"))
                .extracting(t -> t.origin().kind().id() + " " + t.origin().country())
                .containsExactly("mined A", "mined C", "unaccounted A");
        assertThat(tracing.originsOf(Stage.ORE, "B").stream()
                        .mapToDouble(TracedAmount::reoTonnes)
                        .toArray())
                .containsExactly(new double[] {2, 1, 7}, within(1e-12));
    }

    @Test
    void outputThatUseCannotExplainEntersWhereItIsReported() {
        Tracing tracing = Chains.trace(new ChainYear(
                2000,
                List.of(
                        StageTrade.of(Stage.ORE, List.of(), Map.of("A", 10.0), Map.of(), Map.of("A", 0.5)),
                        StageTrade.of(
                                Stage.COMPOUND,
                                Chains.links("A>B 4"),
                                Map.of(),
                                Map.of("A", 3.0, "B", 1.0),
                                Map.of()))));

        assertThat(tracing.originsOf(Stage.COMPOUND, "B"))
                .containsExactly(
                        new TracedAmount(Origin.mined("A"), 2.5),
                        new TracedAmount(new Origin(Kind.UNACCOUNTED, "A", Stage.COMPOUND), 1.5),
                        new TracedAmount(new Origin(Kind.UNACCOUNTED, "B", Stage.COMPOUND), 1.0));
    }

    @Test
    void aClosedCircleThatNothingReachesIsNoUseAndHindersNobody() {
        Tracing tracing = Chains.trace(new ChainYear(
                2000,
                List.of(StageTrade.of(
                        Stage.ORE, Chains.links("A>B 10", "B>A 10", "C>D 1"), Map.of("C", 4.0), Map.of(), Map.of()))));

        assertThat(tracing.useReoTonnes(Stage.ORE, "A")).isZero();
        assertThat(tracing.matrix(Stage.ORE).origins()).containsExactly(Origin.mined("C"));
        assertThat(tracing.originsOf(Stage.ORE, "B")).isEmpty();
        assertThat(tracing.usersOf(Origin.mined("C"), Stage.ORE)).isEqualTo(Map.of("C", 3.0, "D", 1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-2, 1e-4, 1e-6, 1e-8})
    void aCircleThatNearlyClosesKeepsMass(double fed) {
        Tracing tracing = Chains.trace(new ChainYear(
                2000,
                List.of(StageTrade.of(
                        Stage.ORE,
                        List.of(new Link("A", "B", 1e3 + fed), new Link("B", "A", 1e3), new Link("B", "C", fed)),
                        Map.of("A", fed),
                        Map.of(),
                        Map.of()))));

        assertThat(tracing.matrix(Stage.ORE).reoTonnes("C", Origin.mined("A")))
                .isCloseTo(fed, within(1e-9 * fed + 1e-12));
        assertThat(tracing.originsOf(Stage.ORE, "C")).hasSize(1);
    }

    @Test
    void aStageWithoutTradeAndAChainOfOneCountry() {
        Tracing tracing = Chains.trace(new ChainYear(
                2000,
                List.of(
                        StageTrade.of(Stage.ORE, List.of(), Map.of("A", 8.0), Map.of(), Map.of("A", 0.25)),
                        StageTrade.of(Stage.COMPOUND, List.of(), Map.of(), Map.of(), Map.of("A", 0.5)),
                        StageTrade.of(Stage.METAL, List.of(), Map.of(), Map.of(), Map.of()))));

        assertThat(tracing.originsOf(Stage.METAL, "A")).containsExactly(new TracedAmount(Origin.mined("A"), 1));
        assertThat(tracing.usersOf(Origin.mined("A"), Stage.COMPOUND)).isEqualTo(Map.of("A", 2.0));
        assertThat(tracing.originsOf(Stage.METAL, "B")).isEmpty();
        assertThat(tracing.usersOf(Origin.mined("B"), Stage.METAL)).isEmpty();
    }

    @Test
    void aChainOfNothingHasNoUseAndNoOrigins() {
        Tracing tracing = Chains.trace(
                new ChainYear(2000, List.of(StageTrade.of(Stage.ORE, List.of(), Map.of(), Map.of(), Map.of()))));

        assertThat(tracing.matrix(Stage.ORE).users()).isEmpty();
        assertThat(tracing.originsOf(Stage.ORE, "A")).isEmpty();
        assertThatThrownBy(() -> tracing.matrix(Stage.METAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the chain of 2000 has no stage metal");
    }

    @Test
    void backwardAndForwardAreRowsAndColumnsOfTheWhole() {
        Laws.onChains(CHAINS, 20260101, (chain, seed) -> {
            Tracing tracing = Chains.trace(chain);
            for (StageTrade trade : chain.stages()) {
                Stage stage = trade.stage();
                TraceMatrix matrix = tracing.matrix(stage);
                for (String user : matrix.users()) {
                    double through = tracing.useReoTonnes(stage, user);
                    Map<Origin, Double> traced = Laws.byOrigin(tracing.originsOf(stage, user));
                    for (Origin origin : matrix.origins()) {
                        assertThat(traced.getOrDefault(origin, 0.0))
                                .as("seed %s: %s of %s at %s", seed, user, origin, stage)
                                .isCloseTo(matrix.reoTonnes(user, origin), within(1e-9 * through + 1e-12));
                    }
                }
                for (Origin origin : matrix.origins()) {
                    Map<String, Double> users = tracing.usersOf(origin, stage);
                    for (String user : matrix.users()) {
                        assertThat(users.getOrDefault(user, 0.0))
                                .as("seed %s: %s of %s at %s", seed, user, origin, stage)
                                .isCloseTo(
                                        matrix.reoTonnes(user, origin),
                                        within(1e-9 * tracing.entryReoTonnes(origin) + 1e-12));
                    }
                }
            }
        });
    }

    @Test
    void massIsKeptOnRandomChains() {
        Laws.onChains(CHAINS, 20260102, (chain, seed) -> {
            Tracing tracing = Chains.trace(chain);
            for (StageTrade trade : chain.stages()) {
                TraceMatrix matrix = tracing.matrix(trade.stage());
                for (String user : matrix.users()) {
                    double use = tracing.useReoTonnes(trade.stage(), user);
                    double traced = matrix.origins().stream()
                            .mapToDouble(o -> matrix.reoTonnes(user, o))
                            .sum();
                    assertThat(traced).as("seed %s: %s", seed, user).isCloseTo(use, within(1e-9 * use + 1e-9));
                }
            }
        });
    }

    @Test
    void useIsSupplyPlusImportsLessExportsWhereNothingIsMissing() {
        Laws.onChains(CHAINS, 20260103, (chain, seed) -> {
            Tracing tracing = Chains.trace(chain);
            StageTrade ore = chain.stages().get(0);
            for (String country : tracing.countries()) {
                double due = ore.produced().getOrDefault(country, 0.0)
                        + ore.added().getOrDefault(country, 0.0)
                        + Laws.sum(ore, l -> l.importer().equals(country))
                        - Laws.sum(ore, l -> l.exporter().equals(country));
                double shortfall = tracing.entryReoTonnes(new Origin(Kind.UNACCOUNTED, country, Stage.ORE))
                        - ore.added().getOrDefault(country, 0.0);
                assertThat(tracing.useReoTonnes(Stage.ORE, country) - shortfall)
                        .as("seed %s: %s", seed, country)
                        .isCloseTo(due, within(1e-6));
                assertThat(shortfall).as("seed %s: %s", seed, country).isCloseTo(Math.max(0, -due), within(1e-6));
            }
        });
    }

    @Test
    void theOrderOfLinksAndCountriesChangesNoBit() {
        Laws.onChains(100, 20260104, (chain, seed) -> {
            Tracing forth = Chains.trace(chain);
            Tracing back = Chains.trace(Laws.shuffled(chain, new SplittableRandom(seed)));
            for (StageTrade trade : chain.stages()) {
                TraceMatrix a = forth.matrix(trade.stage());
                TraceMatrix b = back.matrix(trade.stage());
                assertThat(b.origins()).isEqualTo(a.origins());
                for (int j = 0; j < a.users().size(); j++) {
                    for (int o = 0; o < a.origins().size(); o++) {
                        assertThat(b.reoTonnes(j, o)).as("seed %s", seed).isEqualTo(a.reoTonnes(j, o));
                    }
                    assertThat(back.originsOf(trade.stage(), a.users().get(j)))
                            .isEqualTo(forth.originsOf(trade.stage(), a.users().get(j)));
                }
            }
        });
    }

    @Test
    void twiceTheAmountsAreTwiceTheAmountsTraced() {
        Laws.onChains(100, 20260105, (chain, seed) -> {
            Stage last = chain.stages().get(chain.stages().size() - 1).stage();
            TraceMatrix once = Chains.trace(chain).matrix(last);
            TraceMatrix twice = Chains.trace(Chains.scaled(chain, 2)).matrix(last);
            assertThat(twice.origins()).isEqualTo(once.origins());
            for (int j = 0; j < once.users().size(); j++) {
                for (int o = 0; o < once.origins().size(); o++) {
                    assertThat(twice.reoTonnes(j, o)).as("seed %s", seed).isEqualTo(2 * once.reoTonnes(j, o));
                }
            }
        });
    }

    @Test
    void aBreachNamesStageYearAndCountry() {
        StageFlow flow = new StageFlow(Chains.oneStage().frame(), 0);

        assertThatThrownBy(() -> new MassBalance(flow).require("use of B by origin", 1, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ore 2000: use of B by origin comes to 1.0 REO t, not 2.0; mass is not kept");
        assertThatThrownBy(() -> new MassBalance(flow).require("use of B by origin", Double.NaN, 2))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNoChainIsRefused() {
        assertThatThrownBy(() -> Chains.trace(ore("A>B 1", "A>B 2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ore 2000: a link from A to B is out of order");
        assertThatThrownBy(() -> Chains.trace(ore("A>A 1"))).hasMessage("ore 2000: a link from A to A is out of order");
        StageTrade ore = Chains.oneStage().stages().get(0);
        assertThatThrownBy(() -> Chains.trace(new ChainYear(2000, List.of(ore, ore))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ORE stands before ORE");
    }

    private static ChainYear ore(String... links) {
        return new ChainYear(
                2000, List.of(StageTrade.of(Stage.ORE, Chains.links(links), Map.of(), Map.of(), Map.of())));
    }
}
