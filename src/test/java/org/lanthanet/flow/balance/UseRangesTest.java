package org.lanthanet.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Method;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Production;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.Sides;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.BundledTrade;

/** Between what use lies: rounding and estimates of output, contents, either side, yields and shares; reckoned by hand. */
class UseRangesTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Coefficients COEFFICIENTS = new Coefficients(List.of(
            coefficient("estimated_output", 0.9, 1, 1.1),
            coefficient("yield_ore_compound", 0.8, 0.9, 1),
            coefficient("yield_compound_metal", 0.9, 0.95, 1),
            coefficient("yield_metal_magnet", 0.7, 0.75, 0.8),
            coefficient("concentrate", 0.54, 0.6, 0.63),
            coefficient("booked", 0.5, 0.5, 0.6)));
    private static final StageRules RULES = new StageRules(List.of(
            rule("ore-export", "2846", Side.EXPORT, "concentrate"), rule("ore-import", "253090", null, "booked")));
    private static final CoverageIndex COVERAGE = new CoverageIndex(
            List.of(covers("USA", Side.EXPORT, "2846"), covers("CHN", Side.IMPORT, "253090")), RULES, List.of());

    private static Coefficient coefficient(String id, double low, double value, double high) {
        return new Coefficient(id, value, low, high, "ratio", Coefficient.Basis.CHOICE, "test");
    }

    private static StageRule rule(String id, String hs, @Nullable Side side, String content) {
        return new StageRule(id, hs, "*", "*", side, 1900, 2100, Stage.ORE, content, null, null, "test");
    }

    private static Coverage covers(String country, Side side, String hs) {
        return new Coverage("test", country, side, hs, Extent.ALL, Set.of(), 1900, 2100);
    }

    private static Flow ore(@Nullable Double settled, @Nullable Double x, @Nullable Double m, Method method) {
        return new Flow(
                2022,
                "USA",
                "CHN",
                Stage.ORE,
                settled,
                null,
                null,
                Sides.stated(x),
                Sides.stated(m),
                method,
                0,
                Set.of(),
                List.of("test"));
    }

    private static Production mined(String country, double reoTonnes, Status status) {
        return new Production(2022, country, Stage.ORE, reoTonnes, status, "test");
    }

    private static void assertRange(Interval range, double low, double high) {
        assertThat(range.low()).isCloseTo(low, CLOSE);
        assertThat(range.high()).isCloseTo(high, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "42500, REPORTED,  42450,  42550",
        "14000, REPORTED,  13500,  14500",
        "800,   REPORTED,  795,    805",
        "95,    REVISED,   94.5,   95.5",
        "5000,  REPORTED,  4950,   5050",
        "0.25,  REPORTED,  0.245,  0.255",
        "0,     ESTIMATED, 0,      0",
        "14000, ESTIMATED, 12600,  15400",
        "3,     ESTIMATED, 2.7,    3.3"
    })
    void outputIsAsRoundAsItIsPrintedAndAnEstimateMayBeOffByMore(double value, Status status, double low, double high) {
        assertRange(OutputRange.of(mined("USA", value, status), COEFFICIENTS.get(OutputRange.ESTIMATED)), low, high);
    }

    @Test
    void aFlowLiesBetweenWhatItsSidesSayAtTheEndsOfTheirContents() {
        ContentRanges contents = ContentRanges.of(COVERAGE, COEFFICIENTS);

        // 60 · 0.9 and 60 · 1.05; 80 · 1 and 80 · 1.2
        assertRange(contents.of(ore(60.0, 60.0, null, Method.EXPORTER_ONLY)), 54, 63);
        assertRange(contents.of(ore(60.0, 60.0, 80.0, Method.EXPORTER)), 54, 96);
        assertRange(contents.of(ore(70.0, 60.0, 80.0, Method.MIRRORED)), 54, 96);
        assertRange(Objects.requireNonNull(contents.side(ore(70.0, 60.0, 80.0, Method.MIRRORED), Side.IMPORT)), 80, 96);
        assertThat(contents.side(ore(60.0, 60.0, null, Method.EXPORTER_ONLY), Side.IMPORT))
                .isNull();
        assertRange(contents.of(ore(60.0, null, null, Method.IMPORTED)), 60, 60);
        assertRange(contents.of(ore(null, null, null, Method.EXPORTER_ONLY)), 0, 0);
        assertRange(ContentRanges.exact(COEFFICIENTS).of(ore(70.0, 60.0, 80.0, Method.MIRRORED)), 60, 80);
    }

    private static UseRanges ranges(List<Flow> flows, List<Production> production, ProcessingShares shares) {
        ChainData data = new ChainData(flows, production, production, COVERAGE, shares);
        Conversion conversion = new Conversion(COEFFICIENTS, shares);
        return new UseRanges(
                BalancedYear.of(data.year(2022), conversion),
                data.flows(2022),
                data.production(2022),
                ContentRanges.of(COVERAGE, COEFFICIENTS),
                COEFFICIENTS,
                conversion);
    }

    @Test
    void useTakesEveryPartAtItsEndAndHandsItsRangeOn() {
        UseRanges ranges = ranges(
                List.of(ore(60.0, 60.0, 80.0, Method.EXPORTER)),
                List.of(
                        mined("CHN", 500, Status.ESTIMATED),
                        mined("USA", 100, Status.REPORTED),
                        mined(Production.WORLD, 600, Status.REPORTED)),
                new ProcessingShares(
                        List.of(new Processing(Stage.ORE, "CHN", 1900, 2100, 0.8, 0.5, 1, "test")), List.of()));

        // codes in alphabetical order: CHN, USA
        assertRange(ranges.use(Stage.ORE, 1), 95 - 96, 105 - 54);
        assertRange(ranges.use(Stage.ORE, 0), 450 + 54, 550 + 96);
        assertRange(ranges.use(Stage.COMPOUND, 0), 504 * 0.5 * 0.8, 646 * 1.0 * 1.0);
        assertRange(ranges.use(Stage.COMPOUND, 1), 0, 0);
        assertThat(ranges.reported(Stage.COMPOUND, 0)).isNull();
    }

    @Test
    void assumedTradeIsWhatIsLeftTimesTheRangeOfItsShare() {
        UseRanges ranges = ranges(
                List.of(ore(60.0, 60.0, null, Method.EXPORTER_ONLY)),
                List.of(mined("USA", 100, Status.REPORTED)),
                new ProcessingShares(
                        List.of(), List.of(new AssumedFlow(Stage.ORE, "USA", "MYS", 1900, 2100, 0.9, 0.5, 1, "test"))));

        // CHN, MYS, USA; left are 95 − 63 to 105 − 54
        assertRange(ranges.use(Stage.ORE, 1), 16, 51);
        assertRange(ranges.use(Stage.ORE, 2), 32 - 51, 51 - 16);
    }

    @Test
    void aGapHasTheEndsOfBothSidesContents() {
        MirrorGap gap = MirrorGap.of(
                        List.of(ore(60.0, 60.0, 80.0, Method.EXPORTER)), ContentRanges.of(COVERAGE, COEFFICIENTS))
                .get(0);

        assertRange(Objects.requireNonNull(gap.gapRange()), 80 - 63, 96 - 54);
        assertRange(Objects.requireNonNull(gap.extrapolatedRange()), 80 - 63, 96 - 54);
    }

    @Test
    void noFigureOfTheBundleLiesOutsideItsOwnRange() {
        ChainData data = BundledTrade.chain();
        Coefficients coefficients = new Coefficients(BundleReader.shipped().coefficients());
        for (int year : data.years()) {
            for (Account account : Account.of(data, year, coefficients)) {
                UnregisteredSupply supply = account.unregistered();
                Double value = supply == null ? null : supply.reoTonnes();
                if (supply != null && value != null) {
                    assertThat(value).isBetween(supply.lowReoTonnes(), supply.highReoTonnes());
                    assertThat(supply.useReoTonnes()).isBetween(supply.useLowReoTonnes(), supply.useHighReoTonnes());
                }
                MirrorGap gap = account.gap();
                Interval range = gap == null ? null : gap.gapRange();
                if (gap != null && range != null) {
                    assertThat(gap.gapReoTonnes()).isBetween(range.low(), range.high());
                }
            }
        }
    }

    @Test
    void anIntervalRunsUpwards() {
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessage("no interval runs from 2.0 to 1.0");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
