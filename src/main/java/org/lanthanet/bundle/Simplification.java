package org.lanthanet.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lanthanet.bundle.Topology.Position;

/**
 * Leaves out of a line the positions that stand no further from what is left than a tolerance; its ends stay.
 *
 * <p>[1] D. H. Douglas, T. K. Peucker, Algorithms for the reduction of the number of points required to represent a
 * digitized line or its caricature, Cartographica 10(2), 112–122, 1973.
 *
 * @param tolerance degrees
 */
record Simplification(double tolerance) implements UnaryOperator<List<Position>> {
    @Override
    public List<Position> apply(List<Position> line) {
        boolean[] kept = new boolean[line.size()];
        kept[0] = true;
        kept[line.size() - 1] = true;
        keep(line, 0, line.size() - 1, kept);
        List<Position> rest = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                rest.add(line.get(i));
            }
        }
        return rest;
    }

    private void keep(List<Position> line, int from, int last, boolean[] kept) {
        int furthest = -1;
        double most = tolerance;
        for (int i = from + 1; i < last; i++) {
            double distance = distance(line.get(i), line.get(from), line.get(last));
            if (distance > most) {
                most = distance;
                furthest = i;
            }
        }
        if (furthest >= 0) {
            kept[furthest] = true;
            keep(line, from, furthest, kept);
            keep(line, furthest, last, kept);
        }
    }

    /** Distance of a position from the line between two, on the plane of degrees. */
    private static double distance(Position p, Position a, Position b) {
        double dx = b.longitude() - a.longitude();
        double dy = b.latitude() - a.latitude();
        double length = dx * dx + dy * dy;
        double along =
                length == 0 ? 0 : ((p.longitude() - a.longitude()) * dx + (p.latitude() - a.latitude()) * dy) / length;
        double at = Math.max(0, Math.min(1, along));
        double ex = p.longitude() - a.longitude() - at * dx;
        double ey = p.latitude() - a.latitude() - at * dy;
        return Math.sqrt(ex * ex + ey * ey);
    }
}
