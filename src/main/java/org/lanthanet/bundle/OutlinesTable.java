package org.lanthanet.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanthanet.bundle.Topology.Position;
import org.lanthanet.bundle.Topology.Shape;

/**
 * {@code country_outlines.csv}: the land of each country in tenths of a degree, from Natural Earth. Islands smaller than
 * {@value #SMALLEST} square degrees are left out where the country has larger ones; a territory too small to draw has its
 * middle alone. Antarctica is left out.
 */
final class OutlinesTable {
    static final String FILE = "country_outlines.csv";
    private static final List<String> HEADER = List.of("iso3", "name", "part", "ring", "points", "source", "edition");
    private static final String SOURCE = "natural-earth";
    private static final double TOLERANCE = 0.12;
    private static final double SMALLEST = 0.06;
    /** How far a territory may be from where it is said to be, degrees. */
    private static final double NEAR = 3;

    private static final String ANTARCTICA = "010";
    /** Natural Earth numbers it as ISO does, which the United Nations do not. */
    private static final Map<String, String> NOT_IN_M49 = Map.of("158", "TWN");

    /** A territory that Natural Earth draws as part of another country, and where it is. */
    private record Territory(String iso3, String name, String within, Position place) {}

    private static final List<Territory> TERRITORIES = List.of(
            new Territory("BES", "Bonaire", "Netherlands", new Position(-68.3, 12.2)),
            new Territory("CCK", "Cocos Islands", "Indian Ocean Ter.", new Position(96.8, -12.2)),
            new Territory("CXR", "Christmas Island", "Indian Ocean Ter.", new Position(105.6, -10.5)),
            new Territory("MYT", "Mayotte", "France", new Position(45.1, -12.8)),
            new Territory("TKL", "Tokelau", "New Zealand", new Position(-171.8, -9.2)));

    private final Map<String, String> codes = new HashMap<>(NOT_IN_M49);
    private final String edition;
    private final Map<String, List<String>> rows = new TreeMap<>();
    private final Accounting accounting = new Accounting(FILE);

    OutlinesTable(Path bundle) {
        for (NamedCsvRecord country : Tables.read(bundle.resolve("countries.csv"))) {
            if (!country.getField("m49").isEmpty()) {
                codes.put(country.getField("m49"), country.getField("iso3"));
            }
        }
        edition = new Editions(bundle).get(SOURCE);
    }

    /**
     * Writes the table.
     *
     * @param medium shapes at 1:50 million
     * @param large shapes at 1:10 million, for territories the others leave out
     */
    Accounting write(Path bundle, Path medium, Path large) {
        Topology.read(medium, "countries", new Simplification(TOLERANCE)).forEach(this::draw);
        Topology.read(medium, "countries", new Simplification(0)).forEach(this::mark);
        Topology.read(large, "countries", new Simplification(0)).forEach(this::mark);
        Tables.write(bundle.resolve(FILE), HEADER, rows.values());
        return accounting;
    }

    private void draw(Shape shape) {
        List<List<Ring>> polygons = new ArrayList<>();
        for (List<List<Position>> polygon : shape.polygons()) {
            polygons.addAll(rings(polygon));
        }
        polygons.sort(Comparator.comparingDouble(
                        (List<Ring> polygon) -> -polygon.get(0).area())
                .thenComparing(polygon -> polygon.get(0).text()));
        for (int part = 0; part < polygons.size(); part++) {
            accounting.read();
            Ring outer = polygons.get(part).get(0);
            if (shape.id().equals(ANTARCTICA)) {
                accounting.drop("of Antarctica");
            } else if (part > 0 && outer.area() < SMALLEST) {
                accounting.drop("too small to see");
            } else if (outer.area() == 0) {
                accounting.drop("without an area");
            } else {
                accounting.keep();
                rows(code(shape), shape.name(), part + 1, polygons.get(part));
            }
        }
    }

    /** The rings of a polygon, or of its two sides where it lies across the antimeridian. */
    private static List<List<Ring>> rings(List<List<Position>> polygon) {
        List<Ring> outer = Antimeridian.cut(Ring.of(polygon.get(0)));
        if (outer.size() > 1) {
            return outer.stream().map(List::of).toList();
        }
        return List.of(polygon.stream().map(Ring::of).toList());
    }

    private void rows(String iso3, String name, int part, List<Ring> rings) {
        int number = 1;
        for (Ring ring : rings) {
            if (ring.area() > 0) {
                row(iso3, name, part, number++, ring);
            }
        }
    }

    private void row(String iso3, String name, int part, int ring, Ring points) {
        String key = "%s,%s,%04d,%04d".formatted(iso3, name, part, ring);
        List<String> row =
                List.of(iso3, name, Integer.toString(part), Integer.toString(ring), points.text(), SOURCE, edition);
        if (rows.put(key, row) != null) {
            throw new IllegalStateException(FILE + ": two rings for " + key);
        }
    }

    /** Gives a place to what is not drawn. */
    private void mark(Shape shape) {
        if (!code(shape).isEmpty() && !shape.id().equals(ANTARCTICA) && !isDrawn(code(shape))) {
            point(code(shape), shape.name(), largest(shape, Comparator.comparingDouble(Ring::area)));
        }
        TERRITORIES.stream()
                .filter(t -> t.within().equals(shape.name()) && !isDrawn(t.iso3()))
                .forEach(t -> mark(t, shape));
    }

    private void mark(Territory territory, Shape within) {
        Ring nearest = largest(within, Comparator.comparingDouble(r -> -r.squaredDistance(territory.place())));
        if (nearest.squaredDistance(territory.place()) < NEAR * NEAR) {
            point(territory.iso3(), territory.name(), nearest);
        }
    }

    private boolean isDrawn(String iso3) {
        return rows.keySet().stream().anyMatch(key -> key.startsWith(iso3 + ","));
    }

    private void point(String iso3, String name, Ring ring) {
        accounting.compute();
        row(iso3, name, 1, 1, ring.centre());
    }

    private static Ring largest(Shape shape, Comparator<Ring> order) {
        return shape.polygons().stream()
                .map(polygon -> Ring.of(polygon.get(0)))
                .max(order)
                .orElseThrow();
    }

    private String code(Shape shape) {
        return codes.getOrDefault(shape.id(), "");
    }
}
