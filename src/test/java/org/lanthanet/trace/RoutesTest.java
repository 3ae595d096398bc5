package org.lanthanet.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Stage;

class RoutesTest {
    @Test
    void theLargestRoutesIntoUsCompoundUse() {
        Routes routes = Chains.trace(Chains.twoStages()).routes(Stage.COMPOUND, "US", null);

        assertThat(routes.next(4))
                .extracting(Route::toString)
                .containsExactly(
                        "CN@ore > CN@compound > US@compound",
                        "CN@ore > CN@compound > ROW@compound > US@compound",
                        "US@ore > CN@ore > CN@compound > US@compound",
                        "ROW@ore > ROW@compound > US@compound");
    }

    @Test
    void aRouteIsTheProductOfTheSharesOnItsWay() {
        // all of 43 to China but 1; China hands 281/282 on to its own use, 0.9 of that to compounds, of which 8/262.9
        // to the
        // United States, where 10.9 of 11.9 are used
        double due = 42 * (281.0 / 282) * 0.9 * (8 / 262.9) * (10.9 / 11.9);

        Route route = Chains.trace(Chains.twoStages())
                .routes(Stage.COMPOUND, "US", Origin.mined("US"))
                .next();

        assertThat(route).hasToString("US@ore > CN@ore > CN@compound > US@compound");
        assertThat(route.origin()).isEqualTo(Origin.mined("US"));
        assertThat(route.reoTonnes()).isCloseTo(due, within(1e-12));
    }

    @Test
    void allRoutesTogetherAreTheAmountTraced() {
        Tracing one = Chains.trace(Chains.oneStage());
        Tracing two = Chains.trace(Chains.twoStages());

        for (String country : List.of("A", "B", "C", "D")) {
            // half of what B hands on comes back: of routes there are far too many for more digits
            exhaust(one.routes(Stage.ORE, country, null), one.useReoTonnes(Stage.ORE, country), 1e-3);
        }
        for (String country : List.of("US", "CN", "ROW")) {
            exhaust(two.routes(Stage.COMPOUND, country, null), two.useReoTonnes(Stage.COMPOUND, country), 1e-9);
            exhaust(two.routes(Stage.COMPOUND, null, Origin.mined(country)), 0.9 * mined(country), 1e-9);
        }
        exhaust(
                two.routes(Stage.COMPOUND, "US", Origin.mined("US")),
                two.matrix(Stage.COMPOUND).reoTonnes("US", Origin.mined("US")),
                1e-9);
    }

    private static double mined(String country) {
        return country.equals("US") ? 43 : country.equals("CN") ? 210 : 47;
    }

    private static void exhaust(Routes routes, double due, double precision) {
        assertThat(routes.totalReoTonnes()).isCloseTo(due, within(1e-9 * due));
        Set<String> seen = new HashSet<>();
        double sum = 0;
        double last = Double.POSITIVE_INFINITY;
        while (sum < due * (1 - precision)) {
            assertThat(seen.size()).as("%s of %s", sum, due).isLessThan(50_000);
            Route route = routes.next();
            assertThat(route.reoTonnes()).isLessThanOrEqualTo(last);
            assertThat(seen.add(route.origin() + " " + route))
                    .as("%s twice", route)
                    .isTrue();
            last = route.reoTonnes();
            sum += last;
        }
        assertThat(sum).isCloseTo(due, within(precision * due));
    }

    @Test
    void theLargestAreThoseFoundByGoingEveryWay() {
        int[] compared = {0};
        Laws.onChains(150, 20260301, (chain, seed) -> {
            Tracing tracing = Chains.trace(chain);
            Stage last = chain.stages().get(chain.stages().size() - 1).stage();
            for (String country : tracing.countries()) {
                compared[0] += compare(chain, tracing, last, country, null, seed);
                compared[0] += compare(chain, tracing, last, null, Origin.mined(country), seed);
            }
        });
        assertThat(compared[0]).isGreaterThan(1_000);
    }

    private static int compare(
            ChainYear chain, Tracing tracing, Stage stage, @Nullable String user, @Nullable Origin origin, long seed) {
        List<Route> routes = tracing.routes(stage, user, origin).next(5);
        if (routes.isEmpty()) {
            return 0;
        }
        double smallest = routes.get(routes.size() - 1).reoTonnes() * (1 - 1e-9);
        return PlainRoutes.amounts(chain, stage, user, origin, smallest)
                .map(all -> {
                    for (int i = 0; i < routes.size(); i++) {
                        double amount = routes.get(i).reoTonnes();
                        assertThat(amount)
                                .as("seed %s: %s", seed, routes.get(i))
                                .isCloseTo(all.get(i), within(1e-9 * amount));
                    }
                    return 1;
                })
                .orElse(0);
    }

    @Test
    void whereNothingIsUsedThereAreNoRoutes() {
        Tracing tracing = Chains.trace(new ChainYear(
                2000, List.of(StageTrade.of(Stage.ORE, Chains.links("A>B 2"), Map.of("A", 2.0), Map.of(), Map.of()))));

        Routes routes = tracing.routes(Stage.ORE, "A", null);

        assertThat(routes.hasNext()).isFalse();
        assertThat(routes.totalReoTonnes()).isZero();
        assertThatThrownBy(routes::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no further route");
        assertThat(tracing.routes(Stage.ORE, "X", null).next(3)).isEmpty();
        assertThat(tracing.routes(Stage.ORE, "B", null).next(3)).hasSize(1);
    }
}
