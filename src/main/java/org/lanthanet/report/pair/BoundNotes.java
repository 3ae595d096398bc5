package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.lanthanet.model.AssumedNone;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.TradeData;

/** What a pair's report says of means that are unknown and bounded. */
final class BoundNotes {
    private final PairQuestion question;
    private final TradeData data;
    private final List<Series> series;

    BoundNotes(PairQuestion question, TradeData data, List<Series> series) {
        this.question = question;
        this.data = data;
        this.series = series;
    }

    /** A line a stage for means of which no year is known, and one for each side taken as none. */
    List<String> lines() {
        Map<String, StringJoiner> bounded = new LinkedHashMap<>();
        for (Series s : series) {
            for (YearRange period : List.of(question.before(), question.after())) {
                Bounds bounds = s.known(period) > 0 ? Bounds.OPEN : s.meanBounds(period);
                if (!bounds.isOpen()) {
                    bounded.computeIfAbsent(s.stage(), stage -> new StringJoiner("; "))
                            .add(s.label() + " " + bounds.text(Kind.BY_UNIT, s.unit()) + " " + s.unit() + " in "
                                    + PairReport.span(period));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        bounded.forEach((stage, means) -> lines.add("Unknown and bounded, " + stage + ": " + means + "."));
        lines.addAll(takenAsNone());
        return lines;
    }

    /** What of the two countries' trade is taken as none. */
    List<String> takenAsNone() {
        return Stream.of(Stage.values())
                .flatMap(stage -> Stream.of(question.a(), question.b())
                        .flatMap(country -> Stream.of(true, false)
                                .flatMap(exporting -> question.years()
                                        .years()
                                        .mapToObj(year -> data.takenAsNone(stage, country, exporting, year)))))
                .flatMap(Optional::stream)
                .distinct()
                .map(BoundNotes::words)
                .toList();
    }

    private static String words(AssumedNone none) {
        return "In bounds, " + (none.exporting() ? "exports" : "imports") + " of "
                + none.stage().id() + " by " + none.country() + " from " + none.yearFrom()
                + " on are taken as none (choice): " + none.reason() + ".";
    }
}
