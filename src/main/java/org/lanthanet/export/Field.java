package org.lanthanet.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column or attribute of what is exported, the same in every format.
 *
 * @param name lower case, words joined by underscores, the unit last
 * @param type what its values are
 * @param description what it holds, with its unit
 * @param constraints what every value holds to, in the words of Frictionless Table Schema
 * @param of its value in a record; null for unknown
 */
public record Field<T>(
        String name,
        Type type,
        String description,
        Map<String, Object> constraints,
        Function<? super T, ? extends @Nullable Object> of) {
    /** What values are: {@link String}, {@link Integer} or {@link Double}. */
    public enum Type {
        TEXT,
        INTEGER,
        NUMBER
    }

    public Field {
        constraints = Collections.unmodifiableMap(new LinkedHashMap<>(constraints));
    }

    static <T> Field<T> text(String name, String description, Function<? super T, ? extends @Nullable Object> of) {
        return new Field<>(name, Type.TEXT, description, Map.of(), of);
    }

    static <T> Field<T> integer(String name, String description, Function<? super T, ? extends @Nullable Object> of) {
        return new Field<>(name, Type.INTEGER, description, Map.of(), of);
    }

    static <T> Field<T> number(String name, String description, Function<? super T, ? extends @Nullable Object> of) {
        return new Field<>(name, Type.NUMBER, description, Map.of(), of);
    }

    Field<T> required() {
        return with("required", true);
    }

    Field<T> unique() {
        return with("unique", true);
    }

    /** No value is below zero. */
    Field<T> notNegative() {
        return with("minimum", 0);
    }

    Field<T> between(int low, int high) {
        return with("minimum", low).with("maximum", high);
    }

    Field<T> oneOf(List<String> words) {
        return with("enum", words);
    }

    boolean isRequired() {
        return constraints.containsKey("required");
    }

    @Nullable
    Object value(T record) {
        return of.apply(record);
    }

    private Field<T> with(String constraint, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(constraints);
        more.put(constraint, value);
        return new Field<>(name, type, description, more, of);
    }
}
