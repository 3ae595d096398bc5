package org.lanthanet.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lanthanet.bundle.Topology.Position;

/**
 * A closed line in tenths of a degree, its first position not repeated at the end.
 *
 * @param longitudes tenths of a degree east
 * @param latitudes tenths of a degree north
 */
record Ring(List<Integer> longitudes, List<Integer> latitudes) {
    /** The ring rounded, positions that fall together taken as one. */
    static Ring of(List<Position> positions) {
        List<Integer> longitudes = new ArrayList<>();
        List<Integer> latitudes = new ArrayList<>();
        for (Position position : positions) {
            int x = (int) Math.round(position.longitude() * 10);
            int y = (int) Math.round(position.latitude() * 10);
            int last = longitudes.size() - 1;
            if (last < 0 || longitudes.get(last) != x || latitudes.get(last) != y) {
                longitudes.add(x);
                latitudes.add(y);
            }
        }
        int last = longitudes.size() - 1;
        if (last > 0
                && longitudes.get(0).equals(longitudes.get(last))
                && latitudes.get(0).equals(latitudes.get(last))) {
            longitudes.remove(last);
            latitudes.remove(last);
        }
        return new Ring(longitudes, latitudes);
    }

    /** Its middle alone. */
    Ring centre() {
        return new Ring(List.of(middle(longitudes)), List.of(middle(latitudes)));
    }

    private static int middle(List<Integer> values) {
        int low = values.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int high = values.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return Math.floorDiv(low + high, 2);
    }

    /** Its area on the plane of degrees, square degrees. */
    double area() {
        long twice = 0;
        for (int i = 0; i < longitudes.size(); i++) {
            int next = (i + 1) % longitudes.size();
            twice += (long) longitudes.get(i) * latitudes.get(next) - (long) longitudes.get(next) * latitudes.get(i);
        }
        return Math.abs(twice) / 200.0;
    }

    /** Square of the distance of its middle from a position, square degrees. */
    double squaredDistance(Position position) {
        Ring centre = centre();
        double dx = centre.longitudes.get(0) / 10.0 - position.longitude();
        double dy = centre.latitudes.get(0) / 10.0 - position.latitude();
        return dx * dx + dy * dy;
    }

    /** Positions as the table has them: {@code 29.8 -22.1;31.2 -22.3}. */
    String text() {
        return IntStream.range(0, longitudes.size())
                .mapToObj(i -> degrees(longitudes.get(i)) + " " + degrees(latitudes.get(i)))
                .collect(Collectors.joining(";"));
    }

    private static String degrees(int tenths) {
        String whole = Integer.toString(Math.abs(tenths) / 10);
        String rest = tenths % 10 == 0 ? "" : "." + Math.abs(tenths) % 10;
        return (tenths < 0 ? "-" : "") + whole + rest;
    }
}
