package org.lanthanet.report.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.query.Link;
import org.lanthanet.query.Route;
import org.lanthanet.query.Vertex;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;

/** Nodes, relationships, paths, lists and maps in the way Cypher draws them, short enough for a table. */
final class Drawn {
    /** Properties that name a node, the first it has. */
    private static final List<String> NAMES = List.of("iso3", "id", "hs", "name");

    private static final int MOST_PROPERTIES = 8;

    private Drawn() {}

    static String text(@Nullable Object value) {
        if (value instanceof Vertex node) {
            return node(node);
        }
        if (value instanceof Link link) {
            return link(link);
        }
        if (value instanceof Route route) {
            return route(route);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Drawn::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return properties(map);
        }
        return value instanceof Double number
                ? Numbers.rounded(number, Column.Kind.DIGITS, null)
                : String.valueOf(value);
    }

    private static String node(Vertex node) {
        String labels = node.labels().stream().map(label -> ":" + label).collect(Collectors.joining());
        for (String name : NAMES) {
            if (node.properties().get(name) instanceof String text) {
                return "(" + labels + " " + text + ")";
            }
        }
        return "(" + labels + (node.properties().isEmpty() ? "" : " " + properties(node.properties())) + ")";
    }

    private static String link(Link link) {
        List<String> said = new ArrayList<>();
        said.add(":" + link.type());
        for (String name : List.of("stage", "hs", "year")) {
            if (link.properties().get(name) != null) {
                said.add(String.valueOf(link.properties().get(name)));
            }
        }
        if (link.properties().get("reoTonnes") instanceof Double tonnes) {
            said.add(Numbers.rounded(tonnes, Column.Kind.QUANTITY, null) + " REO t");
        }
        return "[" + String.join(" ", said) + "]";
    }

    private static String route(Route route) {
        StringBuilder text = new StringBuilder(node(route.nodes().get(0)));
        for (int i = 0; i < route.links().size(); i++) {
            boolean forward = route.forward().get(i);
            text.append(forward ? "-" : "<-")
                    .append(link(route.links().get(i)))
                    .append(forward ? "->" : "-")
                    .append(node(route.nodes().get(i + 1)));
        }
        return text.toString();
    }

    private static String properties(Map<?, ?> map) {
        String text = map.entrySet().stream()
                .limit(MOST_PROPERTIES)
                .map(e -> e.getKey() + ": " + text(e.getValue()))
                .collect(Collectors.joining(", "));
        return "{" + text + (map.size() > MOST_PROPERTIES ? ", …" : "") + "}";
    }
}
