package org.lanthanet.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Flow.Method;
import org.lanthanet.model.Production;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.Sides;
import org.lanthanet.model.Stage;

/** Countries taken as one trade as one. */
class MergingTest {
    private static final Merging HONG_KONG = new Merging(Map.of("HKG", "CHN"));

    private static Flow flow(
            String from, String to, @Nullable Double reo, double imputed, Set<Flag> flags, String set) {
        return new Flow(
                2022,
                from,
                to,
                Stage.MAGNET,
                reo,
                reo == null ? null : reo * 2,
                reo == null ? null : reo * 1000,
                Sides.stated(reo),
                Sides.stated(null, 7.0),
                Method.EXPORTER,
                imputed,
                flags,
                List.of(set));
    }

    private static Flow flow(String from, String to, double reo) {
        return flow(from, to, reo, 0, Set.of(), "one");
    }

    private static Flow only(Collection<Flow> flows) {
        assertThat(flows).hasSize(1);
        return flows.iterator().next();
    }

    @Test
    void flowsWithOthersAreAddedUpOnBothSides() {
        Collection<Flow> merged = HONG_KONG.flows(
                List.of(flow("CHN", "USA", 30), flow("HKG", "USA", 2), flow("USA", "HKG", 5), flow("JPN", "USA", 4)));

        assertThat(merged).extracting(Flow::exporter).containsExactly("CHN", "JPN", "USA");
        Flow sum = merged.iterator().next();
        assertThat(sum.importer()).isEqualTo("USA");
        assertThat(sum.reoTonnes()).isEqualTo(32);
        assertThat(sum.grossTonnes()).isEqualTo(64);
        assertThat(sum.valueUsd()).isEqualTo(32_000);
        assertThat(sum.exporterReoTonnes()).isEqualTo(32);
        assertThat(sum.importerValueUsd()).isEqualTo(14);
        assertThat(merged)
                .filteredOn(f -> f.exporter().equals("USA"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.importer()).isEqualTo("CHN");
                    assertThat(f.reoTonnes()).isEqualTo(5);
                });
    }

    @Test
    void tradeBetweenThemFallsAway() {
        assertThat(HONG_KONG.flows(List.of(flow("CHN", "HKG", 30), flow("HKG", "CHN", 2))))
                .isEmpty();
        assertThat(new Merging(Map.of("HKG", "CHN", "MAC", "CHN")).flows(List.of(flow("HKG", "MAC", 1))))
                .isEmpty();
    }

    @Test
    void aSumWithAnUnknownPartIsUnknown() {
        Flow sum = only(HONG_KONG.flows(List.of(flow("CHN", "USA", 30), flow("HKG", "USA", null, 0, Set.of(), "one"))));

        assertThat(sum.reoTonnes()).isNull();
        assertThat(sum.grossTonnes()).isNull();
        assertThat(sum.valueUsd()).isNull();
        assertThat(sum.exporterReoTonnes()).isNull();
        assertThat(sum.importerReoTonnes()).isNull();
        assertThat(sum.importerValueUsd()).isEqualTo(14);
    }

    @Test
    void cautionsAndDatasetsOfAllPartsStand() {
        Flow sum = only(HONG_KONG.flows(List.of(
                flow("CHN", "USA", 30.0, 0, Set.of(Flag.OUTLIER, Flag.MIRROR_GAP), "wits"),
                flow("HKG", "USA", 2.0, 1, Set.of(Flag.MASS_IMPUTED, Flag.OUTLIER), "baci"))));

        assertThat(sum.flags()).containsExactlyInAnyOrder(Flag.OUTLIER, Flag.MIRROR_GAP, Flag.MASS_IMPUTED);
        assertThat(sum.datasets()).containsExactly("baci", "wits");
        assertThat(sum.method()).isEqualTo(Method.EXPORTER);
    }

    @Test
    void theImputedShareIsThatOfTheSum() {
        // 30 t of which a tenth, and 10 t of which all: 13 of 40
        Flow sum = only(HONG_KONG.flows(
                List.of(flow("CHN", "USA", 30.0, 0.1, Set.of(), "one"), flow("HKG", "USA", 10.0, 1, Set.of(), "one"))));

        assertThat(sum.imputedShare()).isEqualTo(0.325);
    }

    @Test
    void theImputedShareOfAnUnknownOrEmptySumIsTheLargest() {
        assertThat(only(HONG_KONG.flows(List.of(
                                flow("CHN", "USA", 30.0, 0.1, Set.of(), "one"),
                                flow("HKG", "USA", null, 0.5, Set.of(), "one"))))
                        .imputedShare())
                .isEqualTo(0.5);
        assertThat(only(HONG_KONG.flows(List.of(
                                flow("CHN", "USA", 0.0, 0.2, Set.of(), "one"),
                                flow("HKG", "USA", 0.0, 0, Set.of(), "one"))))
                        .imputedShare())
                .isEqualTo(0.2);
    }

    @Test
    void yearsAndStagesStayApart() {
        Flow earlier = new Flow(
                2021,
                "HKG",
                "USA",
                Stage.MAGNET,
                1.0,
                null,
                null,
                null,
                null,
                Method.EXPORTER,
                0,
                Set.of(),
                List.of("one"));

        assertThat(HONG_KONG.flows(List.of(flow("CHN", "USA", 30), earlier)))
                .extracting(Flow::year, Flow::reoTonnes)
                .containsExactly(tuple(2021, 1.0), tuple(2022, 30.0));
    }

    @Test
    void theOrderOfTheFlowsDoesNotMatter() {
        long seed = 20220811;
        Merging merging = new Merging(Map.of("HKG", "CHN", "MAC", "CHN", "TWN", "CHN"));
        List<Flow> flows = new ArrayList<>();
        double[] parts = {0.1, 1e16, 0.7, 0.3};
        for (String from : List.of("CHN", "HKG", "MAC", "TWN")) {
            flows.add(flow(from, "USA", parts[flows.size()], 0.3, Set.of(), from.toLowerCase(Locale.ROOT)));
        }
        List<Flow> expected = List.copyOf(merging.flows(flows));
        Random random = new Random(seed);
        for (int i = 0; i < 24; i++) {
            Collections.shuffle(flows, random);
            assertThat(merging.flows(flows)).as("seed %d", seed).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void nobodyMergedLeavesEverythingAsItIs() {
        List<Flow> flows = List.of(flow("HKG", "USA", 2));

        assertThat(Merging.none().flows(flows)).isSameAs(flows);
        assertThat(Merging.none().words()).isEmpty();
        assertThat(Merging.none().codes()).isEmpty();
        assertThat(Merging.none().code("HKG")).isEqualTo("HKG");
    }

    @Test
    void productionIsAddedUpAndIsEstimatedIfAPartIs() {
        Collection<Production> merged = HONG_KONG.production(List.of(
                new Production(2022, "HKG", Stage.ORE, 5, Status.ESTIMATED, "bgs-wms"),
                new Production(2022, "CHN", Stage.ORE, 210_000, Status.REPORTED, "usgs-myb-2022"),
                new Production(2021, "CHN", Stage.ORE, 168_000, Status.REPORTED, "usgs-myb-2022"),
                new Production(2022, "WLD", Stage.ORE, 297_000, Status.REPORTED, "usgs-myb-2022")));

        assertThat(merged)
                .containsExactlyInAnyOrder(
                        new Production(2022, "CHN", Stage.ORE, 210_005, Status.ESTIMATED, "usgs-myb-2022"),
                        new Production(2021, "CHN", Stage.ORE, 168_000, Status.REPORTED, "usgs-myb-2022"),
                        new Production(2022, "WLD", Stage.ORE, 297_000, Status.REPORTED, "usgs-myb-2022"));
    }

    @Test
    void wordsAreReadAndSaidInOrder() {
        Merging merging = Merging.parse(List.of("mac = chn", "HKG=CHN", "HKG=CHN"));

        assertThat(merging.words()).isEqualTo("HKG=CHN MAC=CHN");
        assertThat(merging.codes()).containsExactly("CHN", "HKG", "MAC");
        assertThat(merging.code("MAC")).isEqualTo("CHN");
        assertThat(merging.code("USA")).isEqualTo("USA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    CHN=CHN         | CHN cannot be merged into itself
                    HKG=CHN,CHN=TWN | HKG cannot be merged into CHN, which is itself merged into TWN
                    HKG=CHN,CHN=HKG | cannot be merged into
                    HKG=CHN,HKG=TWN | HKG cannot be merged into both CHN and TWN
                    HKG             | 'HKG' does not say which country is part of which, such as HKG=CHN
                    HKG=            | 'HKG=' does not say which country is part of which
                    =CHN            | '=CHN' does not say which country is part of which
                    A=B=C           | 'A=B=C' does not say which country is part of which
                    """)
    void whatCannotBeMergedIsRefused(String words, String message) {
        assertThatThrownBy(() -> Merging.parse(List.of(words.split(","))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
