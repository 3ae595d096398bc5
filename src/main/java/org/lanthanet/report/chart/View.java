package org.lanthanet.report.chart;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a chart is looked at.
 *
 * @param width width in CSS pixels
 * @param theme its colours
 * @param choice values chosen, by the names of the controls; what is not chosen stays as the chart has it
 */
public record View(int width, Theme theme, Map<String, String> choice) {
    /** The width charts are made for. */
    public static final int WIDTH = 960;

    public View {
        choice = Map.copyOf(choice);
        if (width < 240 || width > 10_000) {
            throw new IllegalArgumentException("a width of " + width + " pixels; take 240 to 10000");
        }
    }

    /** A chart as it is made. */
    public static View plain() {
        return new View(WIDTH, Theme.LIGHT, Map.of());
    }

    /**
     * The value of every control of the chart.
     *
     * @throws IllegalArgumentException if the choice names a control or a value the chart has not
     */
    public Map<String, String> choiceFor(Chart chart) {
        Map<String, String> values = new LinkedHashMap<>();
        chart.controls().forEach(c -> values.put(c.name(), c.value()));
        choice.forEach((name, value) -> {
            Control control = chart.controls().stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(chart.id() + " has no choice of '" + name + "'"
                            + (values.isEmpty() ? "" : "; it has " + String.join(", ", values.keySet()))));
            if (!control.values().contains(value)) {
                throw new IllegalArgumentException("%s of %s is not '%s'; take one of %s"
                        .formatted(name, chart.id(), value, String.join(", ", control.values())));
            }
            values.put(name, value);
        });
        return values;
    }
}
