package org.lanthanet.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lanthanet.model.CountryOutline;
import org.lanthanet.model.CountryOutline.Position;

/** Reads {@code country_outlines.csv}, which maps are drawn with. */
final class OutlinesReader {
    private static final String POINTS = "points";

    private OutlinesReader() {}

    static List<CountryOutline> read(BundleReader bundle) {
        return bundle.table(
                "country_outlines.csv", Set.of("iso3", "name", "part", "ring", POINTS, "source", "edition"), row -> {
                    String iso3 = row.text("iso3");
                    return new CountryOutline(
                            iso3.isEmpty() ? null : iso3,
                            row.required("name"),
                            row.integer("part"),
                            row.integer("ring"),
                            positions(row.required(POINTS)));
                });
    }

    private static List<Position> positions(String text) throws Fault {
        List<Position> positions = new ArrayList<>();
        for (String position : text.split(";", -1)) {
            int space = position.indexOf(' ');
            String east = position.substring(0, Math.max(0, space));
            String north = position.substring(space + 1);
            if (!Row.isNumber(east) || !Row.isNumber(north)) {
                throw new Fault(POINTS, position, "is not a longitude and a latitude in degrees");
            }
            positions.add(new Position(Double.parseDouble(east), Double.parseDouble(north)));
        }
        return positions;
    }
}
