package org.lanthanet.metric.shift;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A row of {@code breaks.csv}: a series with what NumPy and SciPy find in it; {@code breaks.py} beside it made it. */
record GoldenBreak(
        String name,
        RegimeModel model,
        SortedMap<Integer, Double> series,
        int split,
        double chowF,
        double chowP,
        double supF,
        int supYear) {
    static List<GoldenBreak> all() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldenBreak.class.getResourceAsStream("breaks.csv")), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(line -> of(line.split(","))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenBreak of(String[] cells) {
        SortedMap<Integer, Double> series = new TreeMap<>();
        for (String value : cells[2].split(" ")) {
            String[] pair = value.split(":");
            series.put(Integer.valueOf(pair[0]), Double.valueOf(pair[1]));
        }
        return new GoldenBreak(
                cells[0],
                RegimeModel.valueOf(cells[1]),
                series,
                Integer.parseInt(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]),
                Integer.parseInt(cells[7]));
    }

    /** The series with every value changed. */
    SortedMap<Integer, Double> in(double factor, double offset) {
        SortedMap<Integer, Double> changed = new TreeMap<>();
        series.forEach((year, value) -> changed.put(year, factor * value + offset));
        return changed;
    }

    /** The series run backwards, over the years −last to −first. */
    SortedMap<Integer, Double> reversed() {
        SortedMap<Integer, Double> changed = new TreeMap<>();
        series.forEach((year, value) -> changed.put(-year, value));
        return changed;
    }

    @Override
    public String toString() {
        return name + " " + model;
    }
}
