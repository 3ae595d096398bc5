package org.lanthanet.report.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lanthanet.claim.Answer;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.ClaimClass;
import org.lanthanet.claim.Drawn;
import org.lanthanet.claim.Expectation;
import org.lanthanet.claim.Judgement;
import org.lanthanet.claim.Margin;
import org.lanthanet.claim.Tolerance;
import org.lanthanet.report.Format;
import org.lanthanet.report.Result;

class ClaimTableTest {
    private static Judgement judgement(
            String name, String topic, String expected, String tolerance, @Nullable Object value) {
        Claim claim = new Claim(
                name,
                topic,
                "A statement that is long enough to be wrapped at the width of its column, and then some.",
                "a source",
                Expectation.parse(expected),
                Tolerance.parse(tolerance),
                Margin.NONE,
                null,
                ClaimClass.FINDING,
                value instanceof Number ? "t" : null,
                "doubtful",
                "RETURN 1 AS value");
        return Judgement.of(claim, new Answer(value, value == null ? "there are no data" : "two flows"));
    }

    private static final List<Judgement> JUDGEMENTS = List.of(
            judgement("first", "B", "7554", "2 %", 7488.0),
            judgement("second", "B", "0.4472", "exact", 0.448409),
            judgement("third", "A", "true", "exact", null),
            judgement("fourth", "B", "true", "exact", true),
            judgement("fifth", "B", "\"USA\"", "exact", "MMR"));

    private static String written(Format format, Result result) throws IOException {
        StringWriter out = new StringWriter();
        format.writer().write(result, out);
        return out.toString();
    }

    @Test
    void aTableATopicHasFailuresFirstAndTheTallyLast() throws IOException {
        List<Result> tables = ClaimTable.tables(JUDGEMENTS);

        assertThat(tables).extracting(Result::title).containsExactly("A", "B");
        assertThat(tables.get(1).rows()).extracting(r -> r.get(0)).containsExactly("fails", "fails", "holds", "holds");
        assertThat(tables.get(0).notes()).isEmpty();
        assertThat(tables.get(1).notes()).containsExactly("Findings: 2 hold, 2 fail, 1 cannot be said.");
        assertThat(written(Format.TABLE, tables.get(1)).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120))
                .contains(
                        " fails     A statement that is long enough to be wrapped at the width   0.4472 t   0.4484 t",
                        "             second; finding; a source",
                        "             Found: two flows.",
                        "             Note: doubtful",
                        " holds     A statement that is long enough to be wrapped at the width   7554 t     7488 t",
                        "           of its column, and then some.                                  ± 2 %");
    }

    @Test
    void whatCannotBeSaidHasAReasonAndNothingFound() throws IOException {
        assertThat(written(Format.TABLE, ClaimTable.tables(JUDGEMENTS).get(0)))
                .contains("cannot be said", "Because: there are no data.")
                .doesNotContain("unknown", "Found");
    }

    @Test
    void tidyRowsAreUnroundedAndMissingIsEmpty() throws IOException {
        Result tidy = ClaimTable.tidy(JUDGEMENTS);

        assertThat(written(Format.CSV, tidy).lines())
                .first()
                .isEqualTo(
                        "claim,statement,expected,tolerance,unit,found,verdict,because,source,note,topic,class,margin,rule");
        assertThat(written(Format.CSV, tidy))
                .contains(",0.4472,exact,t,0.448409,fails,two flows,a source,doubtful,B,finding,,\n")
                .contains(",true,exact,,,cannot be said,there are no data,a source,doubtful,A,finding,,\n");
        assertThat(written(Format.NDJSON, tidy))
                .contains("\"found\":7488,", "\"found\":true,", "\"found\":\"MMR\",", "\"found\":null,");
    }

    @Test
    void theClassesAreCountedApartAndFindingsFirst() {
        List<Judgement> mixed = new ArrayList<>(JUDGEMENTS.subList(0, 2));
        JUDGEMENTS.stream()
                .flatMap(j -> Stream.of(ClaimClass.HELD, ClaimClass.SETTLED)
                        .map(kind -> Judgement.of(of(j.claim(), kind, Margin.NONE), j.answer())))
                .forEach(mixed::add);

        assertThat(ClaimTable.tallies(mixed))
                .containsExactly(
                        "Findings: 1 holds, 1 fails, 0 cannot be said.",
                        "Settled flows beside published figures: 2 hold, 2 fail, 1 cannot be said.",
                        "Published figures held: 2 hold, 2 fail, 1 cannot be said.");
    }

    @Test
    void whatIsWithinTheMarginSaysSo() throws IOException {
        Claim claim = JUDGEMENTS.get(0).claim();
        Judgement near =
                Judgement.of(of(claim, ClaimClass.FINDING, Margin.parse("20")), new Answer(7400.0, "two flows"));

        assertThat(written(Format.TABLE, ClaimTable.tables(List.of(near)).get(0)))
                .contains("cannot be said", "Too near the limit: the margin is 20 t.", "margin 20");
        assertThat(written(Format.CSV, ClaimTable.tidy(List.of(near)))).endsWith(",B,finding,20,\n");
    }

    @Test
    void drawsStandBesideWhatIsStored() throws IOException {
        Judgement divided = JUDGEMENTS.get(0).under(new Drawn(200, 130, 70, 7000.0, 8000.0));

        assertThat(written(Format.TABLE, ClaimTable.tables(List.of(divided)).get(0)))
                .contains("cannot be said", "The draws do not agree.", "7000 – 8000", "holds in 65 %");
        assertThat(written(Format.CSV, ClaimTable.tidyDrawn(List.of(divided, JUDGEMENTS.get(1))))
                        .lines())
                .satisfiesExactly(
                        header -> assertThat(header).endsWith(",draws,holding_share,failing_share,low,high"),
                        row -> assertThat(row).endsWith(",B,finding,,,200,0.65,0.35,7000,8000"),
                        row -> assertThat(row).endsWith(",B,finding,,,,,,,"));
    }

    private static Claim of(Claim c, ClaimClass kind, Margin margin) {
        return new Claim(
                c.name(),
                c.topic(),
                c.statement(),
                c.source(),
                c.expected(),
                c.tolerance(),
                margin,
                null,
                kind,
                c.unit(),
                c.note(),
                "RETURN 1 AS value");
    }

    @Test
    void aTallyOfOneIsSingular() {
        assertThat(ClaimTable.tally(JUDGEMENTS.subList(0, 2)))
                .isEqualTo("Findings: 1 holds, 1 fails, 0 cannot be said.");
    }
}
