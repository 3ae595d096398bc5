package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.report.BandCells;

/** What a reader of bands must know: what was drawn, what was not, and where a band says less than it seems to. */
final class BandNotes {
    private BandNotes() {}

    /** What was drawn, and what was not. */
    static List<String> of(Draws draws) {
        return List.of(
                "%,d draws, seed %d, of the coefficients with a range in import/coefficients.csv (oxide contents, magnets' share θ, CIF and"
                                .formatted(draws.count(), draws.seed())
                        + " others): independent of each other, each the same for all years and pairs, its value as median; flows settled"
                        + " anew in each draw.",
                "Not in the bands: errors of declared weights and values, what is not covered, production and published figures, the rules"
                        + " and limits of the settlement. A band says what the coefficients leave open, no more.",
                BandCells.POINT
                        + ": no coefficient moves it, as with shares among flows that all have the same oxide content. All magnets have:"
                        + " θ is one number here, in truth it differs between countries.");
    }

    /** Which means are undefined in some draws, or lie outside their band. */
    static List<String> of(PairQuestion question, List<Series> series, PairBands bands) {
        List<String> undefined = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (Series s : series) {
            PairBands.Of of = bands.find(s);
            if (of != null) {
                Double before = PairReport.boxed(s.mean(question.before()));
                Double after = PairReport.boxed(s.mean(question.after()));
                look(s, "before", before, of.before(), undefined, outside);
                look(s, "after", after, of.after(), undefined, outside);
                look(s, "change", PairReport.change(before, after), of.change(), undefined, outside);
            }
        }
        return Stream.of(line("Undefined in some draws: ", undefined), line("Outside its own band: ", outside))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void look(
            Series s, String part, @Nullable Double figure, Band band, List<String> undefined, List<String> outside) {
        if (figure == null) {
            return;
        }
        String name = s.stage() + " " + s.label() + " " + part;
        if (band.defined() < band.draws()) {
            undefined.add("%s in %,d%s"
                    .formatted(name, band.draws() - band.defined(), band.low() == null ? " (no band)" : ""));
        }
        if (band.low() != null && !band.contains(figure)) {
            outside.add(name + ": in most draws a decision of the settlement falls differently");
        }
    }

    private static Optional<String> line(String words, List<String> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(words + String.join("; ", parts) + ".");
    }
}
