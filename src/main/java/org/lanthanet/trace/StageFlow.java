package org.lanthanet.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Stage;

/**
 * One stage of a chain balanced: x_i = O_i + Σ_j z_ji is what passes through country i, O_i its new supply and z_ij what i
 * delivers to j; u_i = x_i − Σ_j z_ij is used there. Of a tonne in country i, t_ij = z_ij / x_i goes to j and c_i = u_i / x_i
 * is used (so a_ji = t_ij in the notation of Kastner, Kastner and Nonhebel 2011, who write A by importer).
 *
 * <p>A country that delivers more than O_i + Σ_j z_ji gets the shortfall as new supply of unaccounted origin. A workspace:
 * {@link #balance} writes over what was there.
 */
final class StageFlow {
    /** Below this share of what a country delivers a shortfall is the rounding of a sum. */
    private static final double ROUNDING = 1e-13;

    final int year;
    final Stage stage;
    final int[] starts;
    final int[] targets;
    /** t_ij of each link. */
    final double[] linkShares;

    final double[] mined;
    final double[] unaccounted;
    final double[] supply;
    final double[] throughput;
    final double[] use;
    final double[] useShare;
    private final double[] exports;

    StageFlow(ChainFrame frame, int number) {
        year = frame.year();
        stage = frame.stages().get(number);
        starts = frame.starts(number);
        targets = frame.targets(number);
        linkShares = new double[targets.length];
        int n = starts.length - 1;
        mined = new double[n];
        unaccounted = new double[n];
        supply = new double[n];
        throughput = new double[n];
        use = new double[n];
        useShare = new double[n];
        exports = new double[n];
    }

    int size() {
        return supply.length;
    }

    /**
     * Balances this stage of a chain.
     *
     * @param before the stage before, balanced; null for the first
     */
    void balance(ChainAmounts amounts, int number, @Nullable StageFlow before) {
        if (before == null) {
            Arrays.fill(supply, 0);
        } else {
            double[] passedOn = amounts.passedOn(number - 1);
            for (int i = 0; i < size(); i++) {
                supply[i] = passedOn[i] * before.use[i];
            }
        }
        balance(amounts.links(number), amounts.produced(number), amounts.added(number));
    }

    private void balance(double[] links, double[] produced, double[] added) {
        Arrays.fill(throughput, 0);
        for (int i = 0; i < size(); i++) {
            double sum = 0;
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                sum += links[k];
                throughput[targets[k]] += links[k];
            }
            exports[i] = sum;
        }
        for (int i = 0; i < size(); i++) {
            settle(i, produced[i], added[i]);
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                linkShares[k] = throughput[i] == 0 ? 0 : links[k] / throughput[i];
            }
        }
    }

    private void settle(int i, double produced, double added) {
        double imports = throughput[i];
        mined[i] = produced;
        unaccounted[i] = added;
        supply[i] += produced + added;
        double through = supply[i] + imports;
        double shortfall = exports[i] - through;
        if (shortfall > 0) {
            through = exports[i];
            if (shortfall > ROUNDING * exports[i]) {
                unaccounted[i] += shortfall;
                supply[i] += shortfall;
            }
        }
        throughput[i] = through;
        use[i] = through - exports[i];
        useShare[i] = through == 0 ? 0 : use[i] / through;
    }

    /**
     * The countries some new supply reaches. The others only hand on to each other what none of them made: nothing enters
     * their circle and nothing is used in it, and I − A would be singular with them.
     */
    boolean[] reached() {
        boolean[] reached = new boolean[size()];
        int[] queue = new int[size()];
        int last = 0;
        for (int i = 0; i < size(); i++) {
            if (supply[i] > 0) {
                reached[i] = true;
                queue[last++] = i;
            }
        }
        for (int first = 0; first < last; first++) {
            int i = queue[first];
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                if (linkShares[k] > 0 && !reached[targets[k]]) {
                    reached[targets[k]] = true;
                    queue[last++] = targets[k];
                }
            }
        }
        return reached;
    }
}
