package org.lanthanet.metric.preference;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.network.LinkArrays;

/**
 * What the importers of a network have in common, for all pairs at once: Σ_i min(w_ij / s_j^in, w_ik / s_k^in). Instead of
 * comparing every two lists of suppliers, each supplier's share is added up over its other buyers.
 *
 * <p>Running time O(Σ_i k_i^out²).
 */
final class Overlaps {
    private final LinkArrays network;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[][] sums;

    /** Of the importers; of the exporters if the network is turned round. */
    Overlaps(LinkArrays network) {
        this.network = network;
        int n = network.size();
        network.codes().forEach(code -> numbers.put(code, numbers.size()));
        sums = new double[n][n];
        double[] shares = new double[network.links()];
        for (int link = 0; link < shares.length; link++) {
            shares[link] = network.weights()[link] / network.inStrengths()[network.targets()[link]];
        }
        for (int i = 0; i < n; i++) {
            // suppliers in ascending order for every pair: the same sum whichever country comes first
            for (int a = network.starts()[i]; a < network.starts()[i + 1]; a++) {
                double[] of = sums[network.targets()[a]];
                for (int b = network.starts()[i]; b < network.starts()[i + 1]; b++) {
                    of[network.targets()[b]] += Math.min(shares[a], shares[b]);
                }
            }
        }
    }

    /** Codes of those that have a supplier in common with the country, in alphabetical order. */
    Set<String> othersOf(String country) {
        Integer j = numbers.get(country);
        Set<String> others = new LinkedHashSet<>();
        if (j != null) {
            for (int k = 0; k < sums.length; k++) {
                if (k != j && sums[j][k] > 0) {
                    others.add(network.codes().get(k));
                }
            }
        }
        return others;
    }

    /** What two countries have in common, at most 1; null if either imports nothing. */
    @Nullable
    Double of(String a, String b) {
        Integer j = numbers.get(a);
        Integer k = numbers.get(b);
        return j == null || k == null || network.inDegree(j) == 0 || network.inDegree(k) == 0
                ? null
                : Double.valueOf(Math.min(1, sums[j][k]));
    }
}
