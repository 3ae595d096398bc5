package org.lanthanet.store.browser;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A graph style sheet of Neo4j Browser: for each selector, such as {@code node.Country}, its properties, in the order in which
 * they are applied. A later rule that matches goes over an earlier one.
 */
final class Grass {
    private static final Pattern RULE = Pattern.compile("\\s*([\\w.]+)\\s*\\{((?:[^{}']|'[^']*')*)\\}\\s*");
    private static final Pattern PROPERTY = Pattern.compile("\\s*([a-z-]+):\\s*(?:'([^']*)'|([^;']*?));\\s*");

    private Grass() {}

    /**
     * Reads what {@code :style} writes.
     *
     * @throws IllegalArgumentException if it is of another form
     */
    static Map<String, Map<String, String>> parse(String text) {
        Map<String, Map<String, String>> rules = new LinkedHashMap<>();
        Matcher rule = RULE.matcher(text);
        int at = 0;
        for (; rule.lookingAt(); rule.region(at, text.length())) {
            if (rules.put(rule.group(1), properties(rule.group(2))) != null) {
                throw new IllegalArgumentException("a second rule for " + rule.group(1));
            }
            at = rule.end();
        }
        if (at < text.length()) {
            throw new IllegalArgumentException(
                    "no rule: " + text.substring(at).lines().findFirst().orElse(""));
        }
        return Collections.unmodifiableMap(rules);
    }

    private static Map<String, String> properties(String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        Matcher property = PROPERTY.matcher(text);
        int at = 0;
        for (; property.lookingAt(); property.region(at, text.length())) {
            String quoted = property.group(2);
            properties.put(property.group(1), quoted == null ? property.group(3) : quoted);
            at = property.end();
        }
        if (!text.substring(at).isBlank()) {
            throw new IllegalArgumentException(
                    "no property: " + text.substring(at).strip());
        }
        return Collections.unmodifiableMap(properties);
    }
}
