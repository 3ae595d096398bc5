package org.lanthanet.metric.shift;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What sup-F is without a break, simulated for one set of years and kept. */
final class SupFNull {
    private static final int DRAWS = 9_999;
    private static final long SEED = 1993;
    private static final Map<YearPattern, SupFNull> KNOWN = new ConcurrentHashMap<>();

    private final double[] sorted;

    private SupFNull(double[] sorted) {
        this.sorted = sorted;
    }

    static SupFNull of(RegimeModel model, List<Integer> years) {
        return KNOWN.computeIfAbsent(YearPattern.of(model, years), SupFNull::simulated);
    }

    private static SupFNull simulated(YearPattern pattern) {
        RegimeFits fits = pattern.fits();
        NormalNoise noise = new NormalNoise(SEED, fits.length());
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = SupF.max(fits.fit(noise.next()), pattern.model());
        }
        Arrays.sort(draws);
        return new SupFNull(draws);
    }

    double pValue(double f) {
        int at = Arrays.binarySearch(sorted, f);
        int below = at < 0 ? -at - 1 : at;
        while (below > 0 && sorted[below - 1] == f) {
            below--;
        }
        return (1.0 + DRAWS - below) / (DRAWS + 1);
    }

    /** Five in a hundred draws, less the one that p counts the series itself for, lie above. */
    double criticalValue() {
        return sorted[DRAWS - (DRAWS + 1) / 20];
    }
}
