package org.lanthanet.bundle;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts land at 180 degrees, so that no ring runs from one edge of a map to the other.
 *
 * <p>[1] I. E. Sutherland, G. W. Hodgman, Reentrant polygon clipping, Communications of the ACM 17(1), 32–42, 1974.
 */
final class Antimeridian {
    private static final int EDGE = 1800;
    private static final int ROUND = 3600;

    private Antimeridian() {}

    /** The ring, or what of it is on each side of the line. */
    static List<Ring> cut(Ring ring) {
        List<Integer> unwound = unwound(ring.longitudes());
        int east = unwound.stream().mapToInt(Integer::intValue).max().orElseThrow();
        if (east <= EDGE) {
            return List.of(ring);
        }
        Ring whole = new Ring(unwound, ring.latitudes());
        return List.of(side(whole, 1, 0), side(whole, -1, -ROUND));
    }

    /** Longitudes without jumps, from −180 degrees up. */
    private static List<Integer> unwound(List<Integer> longitudes) {
        List<Integer> unwound = new ArrayList<>();
        int turn = 0;
        int west = Integer.MAX_VALUE;
        for (int i = 0; i < longitudes.size(); i++) {
            int step = i == 0 ? 0 : longitudes.get(i) - longitudes.get(i - 1);
            turn += step > EDGE ? -ROUND : step < -EDGE ? ROUND : 0;
            unwound.add(longitudes.get(i) + turn);
            west = Math.min(west, longitudes.get(i) + turn);
        }
        int shift = west < -EDGE ? ROUND : 0;
        return unwound.stream().map(longitude -> longitude + shift).toList();
    }

    /** What of a ring lies on one side of the line, moved. */
    private static Ring side(Ring ring, int sign, int shift) {
        List<Integer> longitudes = new ArrayList<>();
        List<Integer> latitudes = new ArrayList<>();
        int size = ring.longitudes().size();
        for (int i = 0; i < size; i++) {
            int x = ring.longitudes().get(i);
            int y = ring.latitudes().get(i);
            int nextX = ring.longitudes().get((i + 1) % size);
            int nextY = ring.latitudes().get((i + 1) % size);
            if (sign * (EDGE - x) >= 0) {
                longitudes.add(x + shift);
                latitudes.add(y);
            }
            if ((EDGE - x) * (EDGE - nextX) < 0) {
                longitudes.add(EDGE + shift);
                latitudes.add(Math.round(y + (nextY - y) * (float) (EDGE - x) / (nextX - x)));
            }
        }
        return new Ring(longitudes, latitudes);
    }
}
