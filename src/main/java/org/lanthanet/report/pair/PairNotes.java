package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.Words;

/** What a reader of a pair's report has to know beside its numbers. */
final class PairNotes {
    private final PairQuestion question;
    private final TradeData data;
    private final List<Series> series;

    PairNotes(PairQuestion question, TradeData data, List<Series> series) {
        this.question = question;
        this.data = data;
        this.series = series;
    }

    /**
     * The notes.
     *
     * @param unknown indicators without a figure, by stage
     * @param breaks what there is to say of the break tests
     */
    List<String> lines(Map<String, StringJoiner> unknown, List<String> breaks) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "all = ore, compound and metal together. known = years with a figure, before and after; means are over"
                        + " those.");
        notes.addAll(breaks);
        netExporterYears(notes);
        reclassified(notes, question.a(), question.b());
        reclassified(notes, question.b(), question.a());
        notes.addAll(StandingNotes.of(question, data));
        notes.addAll(new PublishedGap(question, data, series).cautions());
        for (Stage stage : Stage.values()) {
            lowerBounds(notes, stage, question.a(), question.b());
            lowerBounds(notes, stage, question.b(), question.a());
        }
        notes.addAll(cautions());
        notes.addAll(new BoundNotes(question, data, series).lines());
        unknown.forEach((stage, what) -> notes.add("Unknown in all years, " + stage + ": " + what + "."));
        notes.add(PairReport.LIMITS);
        return notes;
    }

    private void netExporterYears(List<String> notes) {
        for (Series s : series) {
            if (s.stage().equals(PairIndicators.ALL)
                    && s.label().startsWith("net trade of ")
                    && !s.values().isEmpty()) {
                StringJoiner years = new StringJoiner(", ").setEmptyValue("in no year");
                s.values().forEach((year, value) -> {
                    if (value > 0) {
                        years.add(Integer.toString(year));
                    }
                });
                notes.add("Net exporter, " + s.label().substring("net trade of ".length()) + ": " + years + ".");
            }
        }
    }

    /** Says where a step between two stages is made by a rule of ours, not by trade. */
    private void reclassified(List<String> notes, String exporter, String importer) {
        data.coverage().rules().stageSteps(exporter, importer, question.years()).stream()
                .map(step -> "By rule, " + step.hs() + " from " + exporter + " to " + importer + " counts as "
                        + step.stages().stream().map(Stage::id).sorted().collect(Collectors.joining(" or "))
                        + " from " + step.year()
                        + " on: its step between stages is ours, the sum under 'all' does not depend on it.")
                .distinct()
                .forEach(notes::add);
    }

    /** Says what is known from below of the flows of a stage that are unknown for codes no dataset covers. */
    private void lowerBounds(List<String> notes, Stage stage, String exporter, String importer) {
        SortedMap<Integer, Double> amounts = new TreeMap<>();
        SortedSet<String> uncovered = new TreeSet<>();
        question.years().years().forEach(year -> {
            Double amount = data.known().atLeast(stage, year, exporter, importer, Basis.REO);
            if (amount != null) {
                amounts.put(year, amount);
                uncovered.addAll(data.coverage().uncovered(stage, exporter, importer, year));
            }
        });
        if (!amounts.isEmpty()) {
            String low = tonnes(Collections.min(amounts.values()));
            String high = tonnes(Collections.max(amounts.values()));
            notes.add("At least, " + stage.id() + " " + exporter + " to " + importer + ": "
                    + (low.equals(high) ? low : low + " to " + high) + " REO t a year in "
                    + Words.runs(List.copyOf(amounts.keySet())) + "; what more there was under "
                    + String.join(", ", uncovered) + " is in no dataset.");
        }
    }

    private static String tonnes(double amount) {
        return Numbers.rounded(amount, Column.Kind.QUANTITY, null);
    }

    /** Years in which the pair's own flows rest on weak ground. */
    private List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            caution(cautions, stage, question.a(), question.b());
            caution(cautions, stage, question.b(), question.a());
        }
        return cautions;
    }

    private void caution(List<String> to, Stage stage, String exporter, String importer) {
        Map<Flag, Map<Set<String>, StringJoiner>> years = new TreeMap<>();
        question.years().years().forEach(year -> {
            Flow flow = data.find(stage, year, exporter, importer);
            if (flow != null) {
                Cautions.of(flow)
                        .forEach((flag, whose) -> years.computeIfAbsent(flag, k -> new LinkedHashMap<>())
                                .computeIfAbsent(whose, k -> new StringJoiner(", "))
                                .add(Integer.toString(year)));
            }
        });
        years.forEach((flag, byCountry) -> {
            if (flag != Flag.PARTIAL_CODES) {
                byCountry.forEach((whose, list) -> to.add("Caution, " + stage.id() + " " + exporter + " to " + importer
                        + ": " + words(flag) + " " + list + declaredBy(whose) + "."));
            }
        });
    }

    private static String declaredBy(Set<String> whose) {
        return whose.isEmpty() ? "" : ", as declared by " + String.join(" and ", whose);
    }

    private static String words(Flag flag) {
        return switch (flag) {
            case MASS_IMPUTED -> "weight computed from the value in";
            case MASS_ESTIMATED -> "weight partly estimated by the publisher in";
            case OUTLIER -> "declared weight set aside as an outlier in";
            case OUTLIER_YEAR -> "all weights of the year set aside and computed from values in";
            case MIRROR_GAP -> "the two sides differ by more than half (both stand in --by-year) in";
            case PARTIAL_CODES -> "one side declares part of the codes in";
        };
    }
}
