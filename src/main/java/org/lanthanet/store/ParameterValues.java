package org.lanthanet.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of parameters as somebody writes them. */
public final class ParameterValues {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ParameterValues() {}

    /**
     * A text as a value of the same kind as another.
     *
     * @param like the value whose kind leads; null if any will do
     * @throws IllegalArgumentException if it is none; the message is the kind expected, such as "a whole number"
     */
    public static @Nullable Object like(@Nullable Object like, String text) {
        if (like == null) {
            return free(text);
        }
        if (like instanceof String) {
            return string(text);
        }
        if (like instanceof List<?> list) {
            return list(list, text);
        }
        return scalar(like, text);
    }

    /**
     * A text as the value it looks like: a number, true, false, null, a "quoted" string or a [list] of these, as in JSON;
     * anything else is a string.
     */
    public static @Nullable Object free(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node == null || node.isMissingNode() ? text : of(node);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return text;
        }
    }

    /** A value as it is written in Cypher: JSON writes scalars and lists of them alike. */
    public static String literal(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A word for the kind of a value. */
    public static String kind(@Nullable Object value) {
        if (value == null) {
            return "any value";
        }
        if (value instanceof Long) {
            return "a whole number";
        }
        if (value instanceof Double) {
            return "a number";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        return value instanceof List<?> ? "a list" : "a text";
    }

    private static Object string(String text) {
        return text.startsWith("\"") && free(text) instanceof String unquoted ? unquoted : text;
    }

    private static Object scalar(Object like, String text) {
        Object value = free(text.strip());
        if (like instanceof Double && value instanceof Long whole) {
            return whole.doubleValue();
        }
        if (value == null || value.getClass() != like.getClass()) {
            throw new IllegalArgumentException(kind(like));
        }
        return value;
    }

    /** A list as in JSON, or its items with commas between them. */
    private static List<@Nullable Object> list(List<?> like, String text) {
        Object first = like.isEmpty() ? null : like.get(0);
        List<@Nullable Object> items = new ArrayList<>();
        if (free(text) instanceof List<?> list) {
            for (Object item : list) {
                if (first != null && (item == null || item.getClass() != first.getClass())) {
                    throw new IllegalArgumentException("a list, each item " + kind(first));
                }
                items.add(item);
            }
            return items;
        }
        for (String item : text.split(",", -1)) {
            try {
                items.add(like(first, item.strip()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("a list, each item " + kind(first), e);
            }
        }
        return items;
    }

    /**
     * @throws IllegalArgumentException if it is neither a scalar nor a list of them
     */
    static @Nullable Object of(JsonNode node) {
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(scalar(item)));
            return list;
        }
        return scalar(node);
    }

    private static @Nullable Object scalar(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> null;
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            default -> throw new IllegalArgumentException("neither a scalar nor a list of them");
        };
    }

    private static Object number(JsonNode node) {
        if (node.canConvertToLong() && node.isIntegralNumber()) {
            return node.longValue();
        }
        if (!Double.isFinite(node.doubleValue())) {
            throw new IllegalArgumentException("too large");
        }
        return node.doubleValue();
    }
}
