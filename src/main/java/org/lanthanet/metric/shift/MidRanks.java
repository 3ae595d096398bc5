package org.lanthanet.metric.shift;

/** Ranks of values among each other, equal values sharing the middle of their ranks. */
final class MidRanks {
    private MidRanks() {}

    /** Twice the rank of each value, 2 to 2T and whole, so that half ranks are exact. */
    static int[] doubled(double[] values) {
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] += 2;
            for (int j = 0; j < i; j++) {
                if (values[i] == values[j]) {
                    ranks[i]++;
                    ranks[j]++;
                } else {
                    ranks[values[i] > values[j] ? i : j] += 2;
                }
            }
        }
        return ranks;
    }
}
