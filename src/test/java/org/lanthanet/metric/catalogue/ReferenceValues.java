package org.lanthanet.metric.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Metric;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;

/** What NetworkX, igraph and NumPy say of the shipped networks: the table that {@code src/bench/reference.sh} writes. */
final class ReferenceValues {
    /** One network. */
    record Cell(Basis basis, Stage stage, int year) {
        @Override
        public String toString() {
            return stage.id() + " " + year + " " + basis.id();
        }
    }

    /**
     * A measure of one network.
     *
     * @param values how many values it has
     * @param sum their sum, null if there is none
     * @param squares the sum of their squares, null for a measure of the whole network
     * @param moment Σ k x_k in alphabetical order of the countries, k from 1
     * @param largest the largest three by country
     */
    record Row(
            Metric metric,
            int values,
            @Nullable Double sum,
            @Nullable Double squares,
            @Nullable Double moment,
            Map<String, Double> largest) {}

    private ReferenceValues() {}

    static Map<Cell, List<Row>> read() {
        InputStream table = Objects.requireNonNull(
                ReferenceValues.class.getResourceAsStream("/org/lanthanet/metric/reference-values.csv"));
        try (table;
                var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.groupingBy(
                            ReferenceValues::cell,
                            LinkedHashMap::new,
                            Collectors.mapping(ReferenceValues::row, Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell cell(String[] field) {
        return new Cell(Basis.get(field[0]), Stage.get(field[1]), Integer.parseInt(field[2]));
    }

    private static Row row(String[] field) {
        return new Row(
                MetricCatalogue.get(field[3]),
                Integer.parseInt(field[4]),
                number(field[5]),
                number(field[6]),
                number(field[7]),
                Stream.of(field[8].split(" "))
                        .filter(entry -> !entry.isEmpty())
                        .map(entry -> entry.split("="))
                        .collect(Collectors.toMap(e -> e[0], e -> Double.valueOf(e[1]))));
    }

    private static @Nullable Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
