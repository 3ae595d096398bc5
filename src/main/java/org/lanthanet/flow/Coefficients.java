package org.lanthanet.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanthanet.model.Coefficient;

/** The conversion factors and settlement parameters of {@code import/coefficients.csv}, by id. */
public final class Coefficients {
    private final Map<String, Coefficient> byId;

    /**
     * @throws IllegalStateException if two coefficients share an id
     */
    public Coefficients(Collection<Coefficient> coefficients) {
        byId = coefficients.stream().collect(Collectors.toUnmodifiableMap(Coefficient::id, Function.identity()));
    }

    /**
     * The coefficient with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Coefficient get(String id) {
        Coefficient coefficient = byId.get(id);
        if (coefficient == null) {
            throw new IllegalArgumentException("no coefficient '" + id + "' in coefficients.csv");
        }
        return coefficient;
    }

    /** All of them, in alphabetical order of their ids. */
    public List<Coefficient> listAll() {
        return byId.values().stream()
                .sorted(Comparator.comparing(Coefficient::id))
                .toList();
    }

    /** Central value of the coefficient with this id. */
    public double value(String id) {
        return get(id).value();
    }
}
