package org.lanthanet.report.chart;

import java.util.List;
import java.util.Map;

/**
 * A chart: data, what they show in words, and the name of the script that draws them.
 *
 * @param id name on the command line and anchor in the page: {@code net-trade}
 * @param kind name of the function in {@code lanthanet.charts} that makes its options, and in {@code lanthanet.tables} the table
 *     of the same numbers
 * @param title what it shows, in a line, with its unit
 * @param summary what a reader who cannot see it should know, with numbers
 * @param data what the script draws: strings, finite numbers, lists and maps of these, null for unknown
 * @param controls what a reader can choose
 * @param notes sentences a reader needs beside it: coverage, what is imputed, what is left out
 * @param height height in CSS pixels at a width of 960
 */
public record Chart(
        String id,
        String kind,
        String title,
        String summary,
        Map<String, ?> data,
        List<Control> controls,
        List<String> notes,
        int height) {
    public Chart {
        controls = List.copyOf(controls);
        notes = List.copyOf(notes);
    }
}
