package org.lanthanet.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Stage;
import org.lanthanet.trace.Origin.Kind;

/** The quick way gives what the exact way gives. */
class SweepTracerTest {
    @Test
    void sweepsAndDecompositionsAgreeOnRandomChainsWithDominatedCircles() {
        int[] decompositions = {0};
        Laws.onChains(400, 20260201, (chain, seed) -> {
            SweepTracer quick = new SweepTracer(chain.frame());
            agree(quick, chain.amounts(), chain, seed);
            decompositions[0] += quick.decompositions();
        });
        assertThat(decompositions[0]).as("some chains need the decomposition").isPositive();
    }

    private static void agree(SweepTracer quick, ChainAmounts amounts, ChainYear chain, long seed) {
        Tracing exact = Chains.trace(chain);
        quick.balance(amounts);
        ChainFrame frame = quick.frame();
        for (int s = 0; s < frame.stages().size(); s++) {
            for (int j = 0; j < frame.countries().size(); j++) {
                String user = frame.countries().get(j);
                double use = exact.useReoTonnes(frame.stages().get(s), user);
                assertThat(quick.useReoTonnes(s, j)).as("seed %s", seed).isEqualTo(use);
                quick.arriving(s, j);
                Map<Origin, Double> due =
                        Laws.byOrigin(exact.originsOf(frame.stages().get(s), user));
                for (Kind kind : Kind.values()) {
                    for (int entry = 0; entry <= s; entry++) {
                        for (int i = 0; i < frame.countries().size(); i++) {
                            Origin origin = new Origin(
                                    kind,
                                    frame.countries().get(i),
                                    frame.stages().get(entry));
                            assertThat(quick.reoTonnes(kind, entry, i))
                                    .as("seed %s: %s of %s", seed, user, origin)
                                    .isCloseTo(due.getOrDefault(origin, 0.0), within(1e-9 * use + 1e-12));
                        }
                    }
                }
            }
        }
    }

    @Test
    void aDrawIsWrittenOverTheOneBefore() {
        ChainYear chain = Chains.twoStages();
        SweepTracer quick = new SweepTracer(chain.frame());
        ChainAmounts amounts = chain.amounts();
        SplittableRandom random = new SplittableRandom(20260202);
        for (int draw = 0; draw < 20; draw++) {
            double factor = random.nextDouble(0.5, 2);
            amounts.links(1)[0] = factor;
            ChainYear drawn = new ChainYear(
                    2000,
                    List.of(
                            chain.stages().get(0),
                            StageTrade.of(
                                    Stage.COMPOUND,
                                    chain.stages().get(1).links().stream()
                                            .map(l -> l.exporter().equals("CN")
                                                            && l.importer().equals("ROW")
                                                    ? new Link("CN", "ROW", factor)
                                                    : l)
                                            .toList(),
                                    Map.of(),
                                    Map.of(),
                                    Map.of())));
            agree(quick, amounts, drawn, draw);
        }
    }

    @Test
    void aStageTheSweepsCannotSolveIsDecomposed() {
        ChainYear chain = new ChainYear(
                2000,
                List.of(StageTrade.of(
                        Stage.ORE,
                        Chains.links("A>B 1001", "B>A 1000", "B>C 1"),
                        Map.of("A", 1.0),
                        Map.of(),
                        Map.of())));
        SweepTracer quick = new SweepTracer(chain.frame());
        ChainAmounts amounts = chain.amounts();
        quick.balance(amounts);
        quick.arriving(0, 2);

        assertThat(quick.decompositions()).isEqualTo(1);
        assertThat(quick.reoTonnes(Kind.MINED, 0, 0)).isCloseTo(1, within(1e-9));
    }
}
