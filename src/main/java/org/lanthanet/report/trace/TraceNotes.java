package org.lanthanet.report.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.flow.balance.BalancedStage;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Numbers;
import org.lanthanet.trace.BalancedChain;
import org.lanthanet.trace.Origin;
import org.lanthanet.trace.Route;

/** What a reader of one trace has to know beside its numbers. */
final class TraceNotes {
    /** Share of the use that must pass through a place for its undeclared trade to be named. */
    private static final double ON_THE_WAY = 0.05;

    static final String CHOICES =
            "Choices: output of compounds, metal and magnets is modelled by yield and processing share"
                    + " where none is reported; goods mix perfectly in each country.";

    private final TraceQuestion question;
    private final TraceCell cell;

    TraceNotes(TraceQuestion question, TraceCell cell) {
        this.question = question;
        this.cell = cell;
    }

    List<String> lines() {
        List<String> notes = new ArrayList<>();
        notes.add(question.isBackward() ? used() : mined());
        if (question.isBackward()) {
            unaccounted(notes);
        }
        notes.add(direct());
        if (question.isBackward()) {
            undeclared(notes);
        }
        notes.add(CHOICES);
        assumed(notes);
        unweighed(notes);
        return notes;
    }

    private String used() {
        return "%s used %s REO t of %s in %d: %s traced to a mine, %s unaccounted."
                .formatted(
                        question.country(),
                        tonnes(cell.totalReoTonnes()),
                        cell.stage().id(),
                        cell.year().year(),
                        percent(cell.share(Origin.Kind.MINED)),
                        percent(cell.share(Origin.Kind.UNACCOUNTED)));
    }

    private String mined() {
        double entry = cell.year().tracing().entryReoTonnes(Origin.mined(question.country()));
        return "%s mined %s REO t in %d, of which %s arrive in use as %s after losses and other uses on the way."
                .formatted(
                        question.country(),
                        tonnes(entry),
                        cell.year().year(),
                        tonnes(cell.totalReoTonnes()),
                        cell.stage().id());
    }

    private void unaccounted(List<String> notes) {
        String places = cell.rows().stream()
                .filter(r -> r.origin().kind() == Origin.Kind.UNACCOUNTED && r.share() >= 0.0005)
                .sorted(Comparator.comparingDouble(TraceRow::share).reversed())
                .limit(5)
                .map(r -> r.partner() + " " + r.origin().entry().id() + " " + percent(r.share()))
                .collect(Collectors.joining(", "));
        if (!places.isEmpty()) {
            notes.add(
                    "Unaccounted = supply nothing held explains: a stock, trade nobody declares, or an error. It enters"
                            + " mostly in " + places + ".");
        }
    }

    private String direct() {
        boolean imports = question.isBackward();
        Level level = cell.year().level(cell.stage(), question.country(), !imports);
        return "direct = share of what %s %s of %s directly (%s REO t; partners declared: %s)."
                .formatted(
                        question.country(),
                        imports ? "buys" : "sells",
                        cell.stage().id(),
                        tonnes(cell.directReoTonnes()),
                        level.id());
    }

    /** Places on the way of much of the use whose trade no dataset declares. */
    private void undeclared(List<String> notes) {
        StringJoiner places = new StringJoiner(", ");
        cell.year().tracing().passing(cell.stage(), question.country()).forEach((place, amount) -> {
            boolean imports = isUndeclared(place, false);
            boolean exports = isUndeclared(place, true);
            if (amount >= ON_THE_WAY * cell.totalReoTonnes() && (imports || exports)) {
                places.add(place.country() + " " + place.stage().id()
                        + (imports && exports ? "" : imports ? " (imports)" : " (exports)"));
            }
        });
        if (places.length() > 0) {
            notes.add("No dataset holds what these places, each on the way of 5 % or more of it, declare themselves: "
                    + places + "; of their trade only what partners declare is traced.");
        }
    }

    private boolean isUndeclared(Route.Place place, boolean exports) {
        return cell.year().level(place.stage(), place.country(), exports) == Level.NONE;
    }

    private void assumed(List<String> notes) {
        StringJoiner links = new StringJoiner(", ");
        List<String> codes = cell.year().balanced().trade().codes();
        for (Stage stage : upTo(cell.stage())) {
            for (BalancedStage.AssumedLink link :
                    cell.year().balanced().stage(stage).assumedLinks()) {
                links.add(stage.id() + " from " + codes.get(link.exporter()) + " to " + codes.get(link.importer())
                        + ", " + tonnes(link.reoTonnes()) + " REO t");
            }
        }
        if (links.length() > 0) {
            notes.add("Trade that no table declares is assumed (choice): " + links + ".");
        }
    }

    private void unweighed(List<String> notes) {
        for (Stage stage : upTo(cell.stage())) {
            long flows = cell.year().unweighed(stage);
            if (flows > 0) {
                notes.add(flows + " " + stage.id() + " flows have no known weight and are left out.");
            }
        }
    }

    private static List<Stage> upTo(Stage last) {
        return BalancedChain.STAGES.stream()
                .filter(stage -> stage.compareTo(last) <= 0)
                .toList();
    }

    private static String tonnes(double amount) {
        return Numbers.rounded(amount, Kind.QUANTITY, null);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
