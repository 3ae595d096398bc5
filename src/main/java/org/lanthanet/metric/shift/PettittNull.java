package org.lanthanet.metric.shift;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** What Pettitt's K is for values in any order, simulated for one set of equal values and kept. */
final class PettittNull {
    private static final int DRAWS = 9_999;
    private static final long SEED = 1979;
    private static final Map<List<Integer>, PettittNull> KNOWN = new ConcurrentHashMap<>();

    private final int[] sorted;

    private PettittNull(int[] sorted) {
        this.sorted = sorted;
    }

    /** @param above what each value adds to U, in any order */
    static PettittNull of(int[] above) {
        return KNOWN.computeIfAbsent(IntStream.of(above).sorted().boxed().toList(), PettittNull::simulated);
    }

    private static PettittNull simulated(List<Integer> above) {
        int[] shuffled = above.stream().mapToInt(Integer::intValue).toArray();
        SplittableRandom random = new SplittableRandom(SEED);
        int[] draws = new int[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = shuffled.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = shuffled[i];
                shuffled[i] = shuffled[other];
                shuffled[other] = kept;
            }
            draws[draw] = Pettitt.extreme(shuffled).k();
        }
        Arrays.sort(draws);
        return new PettittNull(draws);
    }

    double pValue(int k) {
        int below = 0;
        int reached = DRAWS;
        while (below < reached) {
            int middle = (below + reached) / 2;
            if (sorted[middle] < k) {
                below = middle + 1;
            } else {
                reached = middle;
            }
        }
        return (1.0 + DRAWS - below) / (DRAWS + 1);
    }
}
