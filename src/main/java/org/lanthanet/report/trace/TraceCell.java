package org.lanthanet.report.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.trace.Origin;
import org.lanthanet.trace.TracedAmount;

/** The trace of one country at one stage in one year. */
final class TraceCell {
    private final TraceQuestion question;
    private final TracedYear year;
    private final Stage stage;
    private final SortedMap<String, Double> direct;
    private final double directTotal;
    private final double total;
    private final List<TraceRow> rows;

    TraceCell(TraceQuestion question, TracedYear year, Stage stage) {
        this.question = question;
        this.year = year;
        this.stage = stage;
        direct = year.direct(stage, question.country(), question.isBackward());
        directTotal = sum(direct);
        Map<Origin, Double> origins = new TreeMap<>();
        SortedMap<String, Double> users = new TreeMap<>();
        if (question.isBackward()) {
            year.tracing()
                    .originsOf(stage, question.country())
                    .forEach((TracedAmount a) -> origins.put(a.origin(), a.reoTonnes()));
            total = year.tracing().useReoTonnes(stage, question.country());
        } else {
            users.putAll(year.tracing().usersOf(Origin.mined(question.country()), stage));
            total = sum(users);
        }
        rows = total == 0 ? List.of() : question.isBackward() ? from(origins) : to(users);
    }

    private static double sum(Map<String, Double> amounts) {
        double sum = 0;
        for (double amount : amounts.values()) {
            sum += amount;
        }
        return sum;
    }

    /** Origins in their order; who sells directly and mines nothing that arrives stands among the mines with zero. */
    private List<TraceRow> from(Map<Origin, Double> origins) {
        direct.keySet().forEach(seller -> origins.putIfAbsent(Origin.mined(seller), 0.0));
        List<TraceRow> from = new ArrayList<>();
        origins.forEach((origin, amount) ->
                from.add(row(origin, origin.country(), amount, origin.kind() == Origin.Kind.MINED)));
        return from;
    }

    private List<TraceRow> to(SortedMap<String, Double> users) {
        SortedSet<String> partners = new TreeSet<>(users.keySet());
        partners.addAll(direct.keySet());
        List<TraceRow> to = new ArrayList<>();
        Origin origin = Origin.mined(question.country());
        partners.forEach(user -> to.add(row(origin, user, users.getOrDefault(user, 0.0), true)));
        return to;
    }

    private TraceRow row(Origin origin, String partner, double amount, boolean besideDirect) {
        Double tonnes = besideDirect ? direct(partner) : null;
        Double share =
                tonnes == null || directTotal == 0 || !isDeclared() ? null : Double.valueOf(tonnes / directTotal);
        return new TraceRow(year.year(), stage, origin, partner, amount, amount / total, tonnes, share);
    }

    /** Whether shares of what the country buys, or sells, may be said. */
    private boolean isDeclared() {
        return year.isDeclared(stage, question.country(), !question.isBackward());
    }

    private @Nullable Double direct(String partner) {
        String exporter = question.isBackward() ? partner : question.country();
        String importer = question.isBackward() ? question.country() : partner;
        if (year.isLowerBound(stage, exporter, importer)) {
            return null;
        }
        Double held = direct.get(partner);
        if (held != null || partner.equals(question.country())) {
            return held;
        }
        return year.saysZero(stage, exporter, importer) ? 0.0 : null;
    }

    TracedYear year() {
        return year;
    }

    Stage stage() {
        return stage;
    }

    /** Parts of the use, by kind, stage of entry and code; none where there is no use. */
    List<TraceRow> rows() {
        return rows;
    }

    /** All that the country uses, or that is used of what it mines. */
    double totalReoTonnes() {
        return total;
    }

    /** All that the country buys at the stage, or sells. */
    double directReoTonnes() {
        return directTotal;
    }

    double share(Origin.Kind kind) {
        return rows.stream()
                .filter(r -> r.origin().kind() == kind)
                .mapToDouble(TraceRow::share)
                .sum();
    }

    /** Why there are no rows. */
    String reason() {
        String when = " in " + year.year();
        if (!question.isBackward()) {
            return year.tracing().entryReoTonnes(Origin.mined(question.country())) == 0
                    ? question.country() + " mines nothing" + when + "."
                    : "Nothing of what " + question.country() + " mines is used as " + stage.id() + when + ".";
        }
        double shortfall =
                year.tracing().entryReoTonnes(new Origin(Origin.Kind.UNACCOUNTED, question.country(), stage));
        return question.country() + " uses no " + stage.id() + when
                + (shortfall > 0
                        ? ": it exports all that is known of its supply, and "
                                + Numbers.rounded(shortfall, Column.Kind.QUANTITY, null)
                                + " REO t more, which enter there as unaccounted."
                        : " by what the store holds.");
    }
}
