package org.lanthanet.report.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lanthanet.claim.Answer;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.ClaimClass;
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
        assertThat(tables.get(1).notes()).containsExactly("2 hold, 2 fail, 1 cannot be said on these data.");
        assertThat(written(Format.TABLE, tables.get(1)).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120))
                .contains(
                        " fails     A statement that is long enough to be wrapped at the width   0.4472 t   0.4484 t",
                        "             second; a source",
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
                .isEqualTo("claim,statement,expected,tolerance,unit,found,verdict,because,source,note,topic");
        assertThat(written(Format.CSV, tidy))
                .contains(",0.4472,exact,t,0.448409,fails,two flows,a source,doubtful,B\n")
                .contains(",true,exact,,,cannot be said,there are no data,a source,doubtful,A\n");
        assertThat(written(Format.NDJSON, tidy))
                .contains("\"found\":7488,", "\"found\":true,", "\"found\":\"MMR\",", "\"found\":null,");
    }

    @Test
    void aTallyOfOneIsSingular() {
        assertThat(ClaimTable.tally(JUDGEMENTS.subList(0, 2)))
                .isEqualTo("1 holds, 1 fails, 0 cannot be said on these data.");
    }
}
