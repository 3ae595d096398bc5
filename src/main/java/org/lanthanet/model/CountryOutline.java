package org.lanthanet.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ring of land: a coast or border of a country, or a hole in it.
 *
 * @param iso3 the country; null for land its source draws apart and that has no code
 * @param name its name at the source
 * @param part number of the piece of land, from 1, the largest first
 * @param ring 1 is the outer line of the piece, others are holes
 * @param positions its corners, the first not repeated; one alone is the place of a territory too small to draw
 */
public record CountryOutline(@Nullable String iso3, String name, int part, int ring, List<Position> positions) {
    /**
     * A place on Earth.
     *
     * @param longitude degrees east, −180 to 180
     * @param latitude degrees north, −90 to 90
     */
    public record Position(double longitude, double latitude) {
        public Position {
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
                throw new IllegalArgumentException(longitude + " " + latitude + " is no place on Earth");
            }
        }
    }

    public CountryOutline {
        if (iso3 != null) {
            Check.iso3(iso3);
        }
        Check.text("name", name);
        if (part < 1 || ring < 1) {
            throw new IllegalArgumentException(name + ": parts and rings are counted from 1");
        }
        if (positions.isEmpty() || positions.size() == 2) {
            throw new IllegalArgumentException(name + ": a ring has three positions at least, a place one");
        }
        positions = List.copyOf(positions);
    }

    /** Whether it is a place and no ring. */
    public boolean isPlace() {
        return positions.size() == 1;
    }
}
