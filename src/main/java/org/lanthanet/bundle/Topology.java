package org.lanthanet.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The shapes of a TopoJSON file, whose rings are made of arcs that neighbours share: what is done to an arc is done to both
 * sides of a border.
 *
 * <p>[1] M. Bostock, C. Metcalf, The TopoJSON Format Specification, 2013.
 */
final class Topology {
    /** A position, degrees east and north. */
    record Position(double longitude, double latitude) {}

    /**
     * A country as the file has it.
     *
     * @param id ISO 3166-1 numeric code, empty where the file gives none
     * @param name its name in the file
     * @param polygons polygons of rings; the first ring of each is the outer one, the others are holes
     */
    record Shape(String id, String name, List<List<List<Position>>> polygons) {}

    private final JsonNode root;
    private final List<List<Position>> arcs = new ArrayList<>();

    private Topology(JsonNode root, UnaryOperator<List<Position>> change) {
        this.root = root;
        root.path("arcs").forEach(arc -> arcs.add(change.apply(positions(arc))));
    }

    /**
     * Reads the shapes of a collection.
     *
     * @param change what is done to each arc; its ends must stay
     */
    static List<Shape> read(Path file, String collection, UnaryOperator<List<Position>> change) {
        try {
            return new Topology(new ObjectMapper().readTree(file.toFile()), change).shapes(collection);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    private List<Position> positions(JsonNode arc) {
        JsonNode scale = root.at("/transform/scale");
        JsonNode origin = root.at("/transform/translate");
        List<Position> positions = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (JsonNode step : arc) {
            x += step.path(0).asInt();
            y += step.path(1).asInt();
            positions.add(new Position(
                    origin.path(0).asDouble() + x * scale.path(0).asDouble(),
                    origin.path(1).asDouble() + y * scale.path(1).asDouble()));
        }
        return positions;
    }

    private List<Shape> shapes(String collection) {
        List<Shape> shapes = new ArrayList<>();
        for (JsonNode geometry : root.path("objects").path(collection).path("geometries")) {
            List<List<List<Position>>> polygons = new ArrayList<>();
            if (geometry.path("type").asText().equals("Polygon")) {
                polygons.add(polygon(geometry.path("arcs")));
            } else {
                geometry.path("arcs").forEach(polygon -> polygons.add(polygon(polygon)));
            }
            shapes.add(new Shape(
                    geometry.path("id").asText(),
                    geometry.at("/properties/name").asText(),
                    polygons));
        }
        return shapes;
    }

    private List<List<Position>> polygon(JsonNode rings) {
        List<List<Position>> polygon = new ArrayList<>();
        rings.forEach(ring -> polygon.add(ring(ring)));
        return polygon;
    }

    /** Arcs end to end; the last position of one is the first of the next, and a negative number runs an arc backwards. */
    private List<Position> ring(JsonNode numbers) {
        List<Position> ring = new ArrayList<>();
        for (JsonNode number : numbers) {
            int arc = number.asInt();
            List<Position> positions = new ArrayList<>(arcs.get(arc < 0 ? ~arc : arc));
            if (arc < 0) {
                Collections.reverse(positions);
            }
            ring.addAll(ring.isEmpty() ? positions : positions.subList(1, positions.size()));
        }
        return ring;
    }
}
