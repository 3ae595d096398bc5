package org.lanthanet.flow.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.Placing;
import org.lanthanet.flow.Settlement;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;

/** The shipped declarations under drawn coefficients. */
class FlowDrawsTest {
    private static final long SEED = 7;
    private static final Bundle BUNDLE = BundleReader.shipped().read();
    private static final StageRules RULES = new StageRules(BUNDLE.rules());
    private static final Coefficients POINT = new Coefficients(BUNDLE.coefficients());
    private static final List<Flow> FLOWS = settle(BUNDLE.declarations(), POINT);
    private static final CoefficientDraws COEFFICIENTS = new CoefficientDraws(POINT, SEED);

    private static List<Flow> settle(List<Declaration> declarations, Coefficients coefficients) {
        return new Settlement(RULES, coefficients, SettlementOptions.of(coefficients, Prefer.DECLARED))
                .settle(declarations)
                .flows();
    }

    private static FlowDraws draws(List<Flow> flows, List<Declaration> declarations) {
        return new FlowDraws(flows, declarations, RULES, POINT, Prefer.DECLARED);
    }

    @Test
    void aDrawIsWhatAllDeclarationsAreSettledIntoUnderItsCoefficients() {
        FlowDraws draws = draws(FLOWS, BUNDLE.declarations());

        for (int d = 0; d < 2; d++) {
            Coefficients drawn = COEFFICIENTS.draw(d);
            Map<Flow.Key, Flow> settled = settle(BUNDLE.declarations(), drawn).stream()
                    .collect(Collectors.toMap(Flow::key, Function.identity()));
            DrawnFlows under = draws.under(drawn);
            for (Flow flow : FLOWS) {
                same(flow, under.of(flow), settled.get(flow.key()));
            }
        }
    }

    private static void same(Flow point, Flow drawn, Flow settled) {
        assertThat(drawn.key()).isEqualTo(settled.key());
        same(point, drawn.reoTonnes(), settled.reoTonnes());
        same(point, drawn.grossTonnes(), settled.grossTonnes());
        same(point, drawn.valueUsd(), settled.valueUsd());
        sameWhereStated(point, point.exporterReoTonnes(), drawn.exporterReoTonnes(), settled.exporterReoTonnes());
        sameWhereStated(point, point.importerReoTonnes(), drawn.importerReoTonnes(), settled.importerReoTonnes());
        same(point, drawn.importerValueUsd(), settled.importerValueUsd());
    }

    /** What a side does not state under the point values stays so. */
    private static void sameWhereStated(Flow point, Double stated, Double drawn, Double settled) {
        if (stated == null) {
            assertThat(drawn).isNull();
        } else {
            same(point, drawn, settled);
        }
    }

    private static void same(Flow point, Double drawn, Double settled) {
        boolean same =
                drawn == null || settled == null ? drawn == settled : Math.abs(drawn - settled) <= 1e-12 * settled;
        if (!same) {
            throw new AssertionError(point.key() + ": drawn " + drawn + ", settled " + settled);
        }
    }

    @Test
    void magnetsAndMetalAreProportionalToOneContentOreAndCompoundAreNot() {
        Placing placing = Placing.of(BUNDLE.declarations(), RULES);

        assertThat(placing.proportionalTo(Stage.MAGNET)).hasValue("reo_magnet");
        assertThat(placing.proportionalTo(Stage.METAL)).hasValue("reo_280530");
        assertThat(placing.proportionalTo(Stage.COMPOUND)).isEmpty();
        assertThat(placing.proportionalTo(Stage.ORE)).isEmpty();
        Coefficients drawn = COEFFICIENTS.draw(0);
        DrawnFlows under = draws(FLOWS, BUNDLE.declarations()).under(drawn);
        assertThat(under.factor(Stage.METAL)).hasValue(drawn.value("reo_280530") / 1.2);
        assertThat(under.factor(Stage.MAGNET))
                .as("some weights rest on carried prices")
                .isEmpty();
        assertThat(under.factor(Stage.ORE)).isEmpty();
    }

    @Test
    void thePointValuesLeadBackToTheFlowsAsGiven() {
        DrawnFlows under = draws(FLOWS, BUNDLE.declarations()).under(POINT);

        assertThat(FLOWS.stream().map(under::of).toList()).isEqualTo(FLOWS);
    }

    @Test
    void theOrderOfTheDeclarationsDoesNotMatterToABit() {
        List<Declaration> shuffled = new ArrayList<>(BUNDLE.declarations());
        Collections.shuffle(shuffled, new Random(3));
        Coefficients drawn = COEFFICIENTS.draw(11);
        DrawnFlows one = draws(FLOWS, BUNDLE.declarations()).under(drawn);
        DrawnFlows other = draws(FLOWS, shuffled).under(drawn);

        assertThat(FLOWS.stream().map(other::of).toList())
                .isEqualTo(FLOWS.stream().map(one::of).toList());
    }

    @Test
    void aFlowOfTheUsersOwnAndOneThatNoDeclarationSpeaksOfStayAsTheyAre() {
        Flow magnets = FLOWS.stream()
                .filter(f -> f.stage() == Stage.MAGNET && f.year() == 2022 && f.reoTonnes() != null)
                .findFirst()
                .orElseThrow();
        Flow own = flow(magnets, magnets.reoTonnes(), magnets.exporter(), Flow.Method.IMPORTED);
        Flow stranger = flow(magnets, magnets.reoTonnes(), "ZWE", Flow.Method.EXPORTER_ONLY);
        FlowDraws draws = draws(List.of(own), BUNDLE.declarations());
        DrawnFlows under = draws.under(COEFFICIENTS.draw(0));

        assertThat(under.of(own)).isSameAs(own);
        assertThat(under.of(stranger)).isSameAs(stranger);
        assertThat(draws.isSettled(own)).isFalse();
        assertThat(draws.isSettled(magnets)).isTrue();
        assertThat(under.of(magnets).reoTonnes()).isNotEqualTo(magnets.reoTonnes());
        assertThat(under.factor(Stage.MAGNET))
                .as("not all flows are proportional")
                .isEmpty();
    }

    private static Flow flow(Flow like, Double reoTonnes, String exporter, Flow.Method method) {
        return new Flow(
                like.year(),
                exporter,
                like.importer(),
                like.stage(),
                reoTonnes,
                like.grossTonnes(),
                like.valueUsd(),
                null,
                null,
                method,
                0,
                Set.of(),
                List.of("own:test"));
    }

    @Test
    void whatIsUnknownStaysUnknownAndAFlowSettledEarlierKeepsItsDistance() {
        FlowDraws draws = draws(FLOWS, BUNDLE.declarations());
        DrawnFlows under = draws.under(COEFFICIENTS.draw(2));
        Flow ore = FLOWS.stream()
                .filter(f -> f.stage() == Stage.ORE
                        && f.year() == 2022
                        && f.exporter().equals("USA"))
                .findFirst()
                .orElseThrow();
        Flow earlier = flow(ore, 0.9 * ore.reoTonnes(), "USA", Flow.Method.EXPORTER_ONLY);

        assertThat(FLOWS.stream()
                        .filter(f -> f.reoTonnes() == null)
                        .map(f -> under.of(f).reoTonnes()))
                .hasSizeGreaterThan(7_000)
                .containsOnlyNulls();
        assertThat(under.of(earlier).reoTonnes() / earlier.reoTonnes())
                .isCloseTo(under.of(ore).reoTonnes() / ore.reoTonnes(), within(1e-15));
    }

    @Test
    void weightsOfAListAreThoseOfItsFlows() {
        FlowDraws draws = draws(FLOWS, BUNDLE.declarations());
        DrawnFlows under = draws.under(COEFFICIENTS.draw(4));
        List<Flow> some = FLOWS.stream().filter(f -> f.year() == 2015).toList();
        double[] weights = draws.weights(some).under(under);

        assertThat(weights)
                .isEqualTo(some.stream()
                        .map(flow -> under.of(flow).reoTonnes())
                        .mapToDouble(tonnes -> tonnes == null ? Double.NaN : tonnes)
                        .toArray());
    }
}
