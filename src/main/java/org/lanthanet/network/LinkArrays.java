package org.lanthanet.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A weighted directed network as arrays: the links of country i are those from {@code starts()[i]} to before
 * {@code starts()[i + 1]}, in ascending order of their targets. It holds what the {@link TradeNetwork} it was made of holds,
 * in a form that algorithms on thousands of links run over several times faster than over a graph of objects.
 *
 * <p>Weights are strengths, finite and above zero; no country is linked to itself, no pair twice. The arrays are shared,
 * not copied: whoever writes to them breaks the network for all others. Safe to share between threads that only read.
 */
public final class LinkArrays {
    private final List<String> codes;
    private final int[] starts;
    private final int[] targets;
    private final double[] weights;
    private final double[] outStrengths;
    private final double[] inStrengths;
    private final double total;
    private final LinkArrays reversed;

    /**
     * A network of these links.
     *
     * @param codes code of each country, at its number
     * @param starts first link of each country, and the number of links: N + 1 numbers
     * @param targets the country each link leads to, ascending within a country
     * @param weights the weight of each link
     */
    public LinkArrays(List<String> codes, int[] starts, int[] targets, double[] weights) {
        this.codes = List.copyOf(codes);
        this.starts = starts;
        this.targets = targets;
        this.weights = weights;
        this.outStrengths = strengths(starts, weights);
        this.total = sum(outStrengths);
        this.reversed = new LinkArrays(this);
        this.inStrengths = reversed.outStrengths;
    }

    /** The links of {@code forward} turned round. */
    private LinkArrays(LinkArrays forward) {
        int n = forward.size();
        codes = forward.codes;
        starts = new int[n + 1];
        targets = new int[forward.links()];
        weights = new double[forward.links()];
        for (int target : forward.targets) {
            starts[target + 1]++;
        }
        for (int i = 0; i < n; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, n);
        for (int i = 0; i < n; i++) {
            for (int link = forward.starts[i]; link < forward.starts[i + 1]; link++) {
                int at = next[forward.targets[link]]++;
                targets[at] = i;
                weights[at] = forward.weights[link];
            }
        }
        outStrengths = strengths(starts, weights);
        inStrengths = forward.outStrengths;
        total = forward.total;
        reversed = forward;
    }

    /** The countries and links of a network; countries in its order. */
    static LinkArrays of(TradeNetwork network) {
        List<String> codes = List.copyOf(network.countries());
        Map<String, Integer> numbers = new HashMap<>();
        codes.forEach(code -> numbers.put(code, numbers.size()));
        int[] starts = new int[codes.size() + 1];
        int[] targets = new int[network.links()];
        double[] weights = new double[network.links()];
        int link = 0;
        for (int i = 0; i < codes.size(); i++) {
            for (Map.Entry<String, Double> sale :
                    network.exportsOf(codes.get(i)).entrySet()) {
                targets[link] = numbers.get(sale.getKey());
                weights[link] = sale.getValue();
                link++;
            }
            starts[i + 1] = link;
        }
        return new LinkArrays(codes, starts, targets, weights);
    }

    private static double[] strengths(int[] starts, double[] weights) {
        double[] strengths = new double[starts.length - 1];
        for (int i = 0; i < strengths.length; i++) {
            double sum = 0;
            for (int link = starts[i]; link < starts[i + 1]; link++) {
                sum += weights[link];
            }
            strengths[i] = sum;
        }
        return strengths;
    }

    private static double sum(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    /** N, the number of countries. */
    public int size() {
        return codes.size();
    }

    /** L, the number of links. */
    public int links() {
        return targets.length;
    }

    /** Codes of the countries, each at its number. */
    public List<String> codes() {
        return codes;
    }

    /** First link of each country, and L at the end. */
    public int[] starts() {
        return starts;
    }

    /** Where each link leads. */
    public int[] targets() {
        return targets;
    }

    /** The weight of each link. */
    public double[] weights() {
        return weights;
    }

    /** s_i^out of each country. */
    public double[] outStrengths() {
        return outStrengths;
    }

    /** s_i^in of each country. */
    public double[] inStrengths() {
        return inStrengths;
    }

    /** W, the sum of all weights. */
    public double total() {
        return total;
    }

    /** k_i^out, the number of links out of a country. */
    public int outDegree(int country) {
        return starts[country + 1] - starts[country];
    }

    /** k_i^in, the number of links into a country. */
    public int inDegree(int country) {
        return reversed.outDegree(country);
    }

    /** N_t, the number of countries with a link. */
    public int traders() {
        int traders = 0;
        for (int i = 0; i < size(); i++) {
            traders += outDegree(i) + inDegree(i) > 0 ? 1 : 0;
        }
        return traders;
    }

    /** w_ij; 0 without a link. */
    public double weight(int from, int to) {
        int link = Arrays.binarySearch(targets, starts[from], starts[from + 1], to);
        return link < 0 ? 0 : weights[link];
    }

    /** The same links turned round. */
    public LinkArrays reversed() {
        return reversed;
    }
}
