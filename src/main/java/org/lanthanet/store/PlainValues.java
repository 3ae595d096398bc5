package org.lanthanet.store;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lanthanet.query.Link;
import org.lanthanet.query.Route;
import org.lanthanet.query.Vertex;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/** Values of the driver as those of an {@link org.lanthanet.query.Answer}. */
final class PlainValues {
    private PlainValues() {}

    static @Nullable Object of(Value value) {
        return of(value.asObject());
    }

    private static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof String) {
            return value;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? number : null;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>(list.size());
            list.forEach(item -> plain.add(of(item)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.keySet().stream().map(String::valueOf).sorted().forEach(key -> plain.put(key, of(map.get(key))));
            return plain;
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value instanceof Point point ? point(point) : entity(value);
    }

    private static Object entity(Object value) {
        if (value instanceof Node node) {
            return vertex(node);
        }
        if (value instanceof Relationship relationship) {
            return link(relationship);
        }
        if (value instanceof Path path) {
            return route(path);
        }
        // dates, times and durations
        return value.toString();
    }

    private static Vertex vertex(Node node) {
        return new Vertex(
                StreamSupport.stream(node.labels().spliterator(), false)
                        .sorted()
                        .toList(),
                properties(node));
    }

    private static Link link(Relationship relationship) {
        return new Link(relationship.type(), properties(relationship));
    }

    private static Route route(Path path) {
        List<Vertex> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<Boolean> forward = new ArrayList<>();
        nodes.add(vertex(path.start()));
        for (Path.Segment segment : path) {
            nodes.add(vertex(segment.end()));
            links.add(link(segment.relationship()));
            forward.add(segment.relationship()
                    .startNodeElementId()
                    .equals(segment.start().elementId()));
        }
        return new Route(nodes, links, forward);
    }

    /** In alphabetical order: the server's own is that of its storage. */
    private static Map<String, @Nullable Object> properties(MapAccessor accessor) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        StreamSupport.stream(accessor.keys().spliterator(), false)
                .sorted()
                .forEach(key -> properties.put(key, of(accessor.get(key))));
        return properties;
    }

    private static Map<String, @Nullable Object> point(Point point) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("srid", (long) point.srid());
        plain.put("x", of(point.x()));
        plain.put("y", of(point.y()));
        if (Double.isFinite(point.z())) {
            plain.put("z", point.z());
        }
        return plain;
    }
}
