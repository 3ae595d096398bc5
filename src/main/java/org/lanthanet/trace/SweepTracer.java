package org.lanthanet.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where what a country uses comes from, asked of many draws of one chain: the quick way beside {@link Tracing}, and equal to
 * it within 10⁻⁹. Sweeps over the links take the place of decompositions wherever they converge; all is computed in arrays
 * that are written over from draw to draw. One for each thread.
 */
public final class SweepTracer {
    private final ChainFrame frame;
    private final List<StageFlow> flows = new ArrayList<>();
    private final double[][] arriving;
    private final double[] worth;
    private ChainAmounts amounts;
    private int decompositions;

    public SweepTracer(ChainFrame frame) {
        this.frame = frame;
        this.amounts = new ChainAmounts(frame);
        for (int s = 0; s < frame.stages().size(); s++) {
            flows.add(new StageFlow(frame, s));
        }
        int n = frame.countries().size();
        arriving = new double[flows.size()][n];
        worth = new double[n];
    }

    /** Takes a draw up: balances every stage. What is asked afterwards is asked of it, as long as it is not written over. */
    public void balance(ChainAmounts draw) {
        amounts = draw;
        for (int s = 0; s < flows.size(); s++) {
            flows.get(s).balance(amounts, s, s == 0 ? null : flows.get(s - 1));
        }
    }

    /** What a country uses at a stage of the draw, REO tonnes. */
    public double useReoTonnes(int stage, int country) {
        return flows.get(stage).use[country];
    }

    /**
     * Traces what a country uses at a stage of the draw taken up last.
     *
     * @return for each stage up to this one and each country, the share of a tonne of its new supply that arrives in that use.
     *     Written over by the next call
     */
    public double[][] arriving(int stage, int user) {
        Arrays.fill(worth, 0);
        worth[user] = 1;
        for (int s = stage; s >= 0; s--) {
            solve(flows.get(s), arriving[s]);
            if (s > 0) {
                double[] passedOn = amounts.passedOn(s - 1);
                for (int i = 0; i < worth.length; i++) {
                    worth[i] = passedOn[i] * arriving[s][i];
                }
            }
        }
        return arriving;
    }

    private void solve(StageFlow flow, double[] h) {
        if (new SweepSolver(flow).backward(worth, h) > SweepSolver.MOST) {
            System.arraycopy(new DenseSolver(flow).backward(worth), 0, h, 0, h.length);
            decompositions++;
        }
        new MassBalance(flow).requireArrival(worth, h);
    }

    /** What of the use traced last entered in a country at a stage, REO tonnes at the stage of use. */
    public double reoTonnes(Origin.Kind kind, int entry, int country) {
        return Tracing.entries(flows.get(entry), kind)[country] * arriving[entry][country];
    }

    /** How often sweeps did not suffice so far. */
    public int decompositions() {
        return decompositions;
    }

    /** The chain's countries and stages. */
    public ChainFrame frame() {
        return frame;
    }
}
