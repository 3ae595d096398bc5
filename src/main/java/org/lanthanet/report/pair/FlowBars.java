package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;

/** A bar a year for each direction of a pair, on one scale: the shift at a glance, in any terminal. */
final class FlowBars {
    /** Columns of the longest bar: with it a line takes 80. */
    private static final int WIDTH = 26;

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private FlowBars() {}

    static List<String> of(
            YearRange years,
            int split,
            String there,
            SortedMap<Integer, Double> one,
            String back,
            SortedMap<Integer, Double> two) {
        double largest = Math.max(largest(one), largest(two));
        List<String> lines = new ArrayList<>();
        if (largest == 0) {
            return lines;
        }
        lines.add(" ".repeat(7) + pad(there, WIDTH + 12) + back);
        years.years().forEach(year -> {
            if (year == split) {
                lines.add(" ".repeat(5) + "┄".repeat(2 * WIDTH + 22));
            }
            lines.add(" " + year + "  " + pad(bar(one.get(year), largest), WIDTH + 12) + bar(two.get(year), largest));
        });
        return lines;
    }

    private static double largest(SortedMap<Integer, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static String bar(@Nullable Double value, double largest) {
        if (value == null) {
            return "unknown".indent(2).stripTrailing();
        }
        int eighths = (int) Math.round(value / largest * WIDTH * 8);
        int rest = eighths % 8;
        String amount = "%8s ".formatted(Numbers.rounded(value, Column.Kind.COUNT, null));
        return amount + "█".repeat(eighths / 8) + (rest == 0 ? "" : EIGHTHS.charAt(rest));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
