package org.lanthanet.report.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.trace.Origin;

/** Traces of several years beside each other: a row a year, the largest partners in columns. */
final class TraceByYear {
    private static final int PARTNERS = 6;
    private static final int DIRECT_PARTNERS = 2;

    private final TraceQuestion question;
    private final List<TraceCell> cells;
    private final List<String> partners;
    private final List<String> directPartners;

    TraceByYear(TraceQuestion question, List<TraceCell> cells) {
        this.question = question;
        this.cells = cells;
        partners = largest(PARTNERS, r -> r.origin().kind() == Origin.Kind.MINED ? r.share() : 0.0);
        directPartners = largest(DIRECT_PARTNERS, TraceRow::directShare);
    }

    /** The partners with the largest sums over the years, by code where equal. */
    private List<String> largest(int count, Function<TraceRow, @Nullable Double> share) {
        Map<String, Double> sums = new TreeMap<>();
        for (TraceCell cell : cells) {
            for (TraceRow row : cell.rows()) {
                Double value = share.apply(row);
                if (value != null && value > 0) {
                    sums.merge(row.partner(), value, Double::sum);
                }
            }
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    Result table() {
        List<Column> columns = new ArrayList<>();
        if (question.stages().size() > 1) {
            columns.add(Column.text("stage"));
        }
        columns.add(Column.of("year", Kind.YEAR));
        columns.add(Column.of("reo_tonnes", "used REO t", Kind.QUANTITY));
        partners.forEach(p -> columns.add(Column.of("share_" + p, p, Kind.RATIO)));
        columns.add(Column.of("share_others", "others", Kind.RATIO));
        if (question.isBackward()) {
            columns.add(Column.of("share_unaccounted", "unaccounted", Kind.RATIO));
        }
        directPartners.forEach(p -> columns.add(Column.of("direct_" + p, "direct " + p, Kind.RATIO)));
        List<List<@Nullable Object>> rows = cells.stream().map(this::row).toList();
        return new Result(TraceTable.title(question), columns, rows, notes());
    }

    private List<String> notes() {
        return cells.isEmpty()
                ? List.of()
                : List.of(
                        question.isBackward()
                                ? "Shares of the use by the country that mined it; unaccounted = supply nothing held explains."
                                : "Shares by user of what " + question.country() + " mined and arrives in use.",
                        "direct = share of what " + question.country() + (question.isBackward() ? " buys" : " sells")
                                + " at the stage directly.",
                        TraceNotes.CHOICES);
    }

    private List<@Nullable Object> row(TraceCell cell) {
        List<@Nullable Object> row = new ArrayList<>();
        if (question.stages().size() > 1) {
            row.add(cell.stage().id());
        }
        row.addAll(Arrays.asList(cell.year().year(), cell.totalReoTonnes()));
        partners.forEach(partner -> row.add(mined(cell, partner::equals)));
        row.add(mined(cell, partner -> !partners.contains(partner)));
        if (question.isBackward()) {
            row.add(cell.share(Origin.Kind.UNACCOUNTED));
        }
        directPartners.forEach(partner -> row.add(direct(cell, partner)));
        return row;
    }

    private static double mined(TraceCell cell, Predicate<String> partner) {
        return cell.rows().stream()
                .filter(r -> partner.test(r.partner()) && r.origin().kind() == Origin.Kind.MINED)
                .mapToDouble(TraceRow::share)
                .sum();
    }

    private static @Nullable Double direct(TraceCell cell, String partner) {
        return cell.rows().stream()
                .filter(r -> r.partner().equals(partner) && r.directShare() != null)
                .map(TraceRow::directShare)
                .findFirst()
                .orElse(null);
    }
}
