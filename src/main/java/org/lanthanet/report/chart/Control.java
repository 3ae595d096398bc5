package org.lanthanet.report.chart;

import java.util.List;

/**
 * Something a reader can choose in a chart.
 *
 * @param name name of the choice, as the scripts ask for it: {@code year}, {@code stage}
 * @param label what it is called on the page
 * @param kind how it is chosen
 * @param values what there is to choose from, in order, as written
 * @param labels what each value is called
 * @param value the value chosen at first, and shown in print and in pictures
 */
public record Control(String name, String label, Kind kind, List<String> values, List<String> labels, String value) {
    /** How a value is chosen. */
    public enum Kind {
        /** Along a line, in the order of the values: years. */
        SLIDER,
        /** From a list. */
        LIST
    }

    public Control {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
        if (values.size() != labels.size()) {
            throw new IllegalArgumentException(
                    "%s: %d values, %d labels".formatted(name, values.size(), labels.size()));
        }
        if (!values.contains(value)) {
            throw new IllegalArgumentException("%s: '%s' is not one of %s".formatted(name, value, values));
        }
    }

    /** Years along a line. */
    public static Control years(List<Integer> years, int year) {
        List<String> values = years.stream().map(String::valueOf).toList();
        return new Control("year", "Year", Kind.SLIDER, values, values, Integer.toString(year));
    }

    /** A list whose values are called what they are. */
    public static Control list(String name, String label, List<String> values, String value) {
        return new Control(name, label, Kind.LIST, values, values, value);
    }
}
