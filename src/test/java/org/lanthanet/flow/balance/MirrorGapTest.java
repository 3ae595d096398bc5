package org.lanthanet.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Sides;
import org.lanthanet.model.Stage;
import org.lanthanet.store.BundledTrade;

class MirrorGapTest {
    private static final List<Flow> DECLARED = List.of(
            flow("CHN", "USA", 10.0, 25.0, Flag.PARTIAL_CODES),
            flow("CHN", "JPN", 20.0, 15.0),
            flow("CHN", "DEU", 60.0, null),
            flow("CHN", "KOR", null, 7.0),
            flow("CHN", "VNM", null, null),
            flow("MYS", "JPN", null, 4.0),
            flow("VNM", "JPN", 0.0, 3.0));

    static Flow flow(
            String exporter, String importer, @Nullable Double declared, @Nullable Double partners, Flag... flags) {
        return new Flow(
                2011,
                exporter,
                importer,
                Stage.COMPOUND,
                partners == null ? declared : partners,
                null,
                1.0,
                Sides.stated(declared),
                Sides.stated(partners),
                Flow.Method.IMPORTER,
                0,
                Set.of(flags),
                List.of("test"));
    }

    private static MirrorGap of(String exporter) {
        return MirrorGap.of(DECLARED, Chains.exact()).stream()
                .filter(g -> g.exporter().equals(exporter))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theGapIsOfPairsBothSidesDeclaredAndTheOthersStandBeside() {
        MirrorGap gap = of("CHN");

        assertThat(gap)
                .isEqualTo(new MirrorGap(
                        2011,
                        "CHN",
                        Stage.COMPOUND,
                        2,
                        1,
                        40,
                        30,
                        1,
                        60,
                        1,
                        7,
                        Interval.exactly(40),
                        Interval.exactly(30),
                        Interval.exactly(60)));
        assertThat(gap.gapReoTonnes()).isEqualTo(10);
        assertThat(gap.allDeclaredReoTonnes()).isEqualTo(90);
        assertThat(Objects.requireNonNull(gap.coveredShare())).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(Objects.requireNonNull(gap.extrapolatedReoTonnes())).isCloseTo(30, within(1e-12));
    }

    @Test
    void aPairOneSideAloneDeclaredIsNoGap() {
        MirrorGap gap = of("MYS");

        assertThat(gap.gapReoTonnes()).isNull();
        assertThat(gap.coveredShare()).isNull();
        assertThat(gap.extrapolatedReoTonnes()).isNull();
        assertThat(gap.importerOnlyReoTonnes()).isEqualTo(4);
    }

    @Test
    void nothingDeclaredCannotBeExtrapolatedFrom() {
        MirrorGap gap = of("VNM");

        assertThat(gap.gapReoTonnes()).isEqualTo(3);
        assertThat(gap.extrapolatedReoTonnes()).isNull();
    }

    @Test
    void theOrderOfTheFlowsDoesNotMatterToABit() {
        List<Flow> flows = new ArrayList<>(BundledTrade.chain().flows(2011));
        List<MirrorGap> once = MirrorGap.of(flows, Chains.exact());
        Collections.shuffle(flows, new Random(11));

        assertThat(MirrorGap.of(flows, Chains.exact())).isNotEmpty().isEqualTo(once);
    }

    @Test
    void inTheBundleOnlyTheUnitedStatesMirrorsChinasCompounds() {
        assertThat(MirrorGap.of(BundledTrade.chain().flows(2011), Chains.exact()))
                .filteredOn(g -> g.pairs() > 0)
                .extracting(MirrorGap::exporter, MirrorGap::stage, MirrorGap::pairs, MirrorGap::partialPairs)
                .containsExactly(tuple("CHN", Stage.COMPOUND, 1, 1), tuple("USA", Stage.COMPOUND, 1, 0));
    }
}
