package org.lanthanet.report.world;

import java.util.List;
import org.lanthanet.model.CountryOutline.Position;

/** The middle of a ring on the plane of degrees: the centroid of what it encloses. */
final class Centroid {
    private Centroid() {}

    /** The centroid, to a tenth of a degree; of a single position itself. */
    static Position of(List<Position> ring) {
        double area = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < ring.size(); i++) {
            Position a = ring.get(i);
            Position b = ring.get((i + 1) % ring.size());
            double cross = a.longitude() * b.latitude() - b.longitude() * a.latitude();
            area += cross;
            x += (a.longitude() + b.longitude()) * cross;
            y += (a.latitude() + b.latitude()) * cross;
        }
        return area == 0 ? ring.get(0) : new Position(tenth(x / (3 * area)), tenth(y / (3 * area)));
    }

    private static double tenth(double degrees) {
        return Math.rint(degrees * 10) / 10;
    }

    /** What a ring encloses, square degrees. */
    static double area(List<Position> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            Position a = ring.get(i);
            Position b = ring.get((i + 1) % ring.size());
            twice += a.longitude() * b.latitude() - b.longitude() * a.latitude();
        }
        return Math.abs(twice) / 2;
    }
}
