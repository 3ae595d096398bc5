package org.lanthanet.report.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanthanet.check.Check;
import org.lanthanet.check.Findings;
import org.lanthanet.check.Severity;
import org.lanthanet.report.Column;
import org.lanthanet.report.Result;

class CheckTableTest {
    private static Check check(String name, Severity severity) {
        return new Check(name, "Title of " + name, "It means this.", severity, List.of(), "RETURN 1");
    }

    private static Findings found(String name, Severity severity, int items, long count) {
        return new Findings(
                check(name, severity),
                IntStream.rangeClosed(1, items)
                        .mapToObj(i -> new Findings.Item("finding " + i, Map.of("year", (long) (2000 + i))))
                        .toList(),
                count);
    }

    private static final List<Findings> FOUND = List.of(
            found("a_note", Severity.NOTE, 1, 1),
            found("clean", Severity.ERROR, 0, 0),
            found("large", Severity.WARNING, 3, 12_345),
            found("wrong", Severity.ERROR, 2, 2));

    @Test
    void theTableHasErrorsFirstAndSaysHowManyFindingsItLeavesOut() {
        Result table = CheckTable.table(FOUND, 2);

        assertThat(table.rows()).extracting(row -> row.get(0)).containsExactly("error", "warning", "note");
        assertThat(table.rows()).extracting(row -> row.get(2)).containsExactly(2L, 12_345L, 1L);
        assertThat(table.rows().get(0).get(1))
                .isEqualTo("Title of wrong\nwrong: It means this.\n- finding 1\n- finding 2");
        assertThat((String) table.rows().get(1).get(1))
                .endsWith("- finding 2\n… and 12343 more: lanthanet check large --format csv");
        assertThat(table.notes())
                .containsExactly(
                        "2 errors, 12345 warnings and 1 note in 3 of 4 checks.",
                        "large: the first 3 of 12345 findings are kept.",
                        "Nothing found by clean.");
    }

    @Test
    void withALimitOfZeroThereAreCountsOnly() {
        assertThat((String) CheckTable.table(FOUND, 0).rows().get(0).get(1))
                .doesNotContain("- finding")
                .endsWith("… and 2 more: lanthanet check wrong --format csv");
    }

    @Test
    void tidyRowsAreOneAFindingWithItsKeysAndTheRestInWords() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("importer", "CHN");
        columns.put("value", 1.5);
        columns.put("method", "guessed");
        columns.put("times", 3L);
        columns.put("unknown", null);
        Findings f = new Findings(check("c", Severity.ERROR), List.of(new Findings.Item("it is so", columns)), 1);

        Result tidy = CheckTable.tidy(Collections.singleton(f));

        assertThat(tidy.columns())
                .extracting(Column::name)
                .containsExactly(
                        "check",
                        "severity",
                        "finding",
                        "year",
                        "stage",
                        "exporter",
                        "importer",
                        "country",
                        "hs",
                        "dataset",
                        "value",
                        "more");
        assertThat(tidy.rows())
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(
                        "c",
                        "error",
                        "it is so",
                        null,
                        null,
                        null,
                        "CHN",
                        null,
                        null,
                        null,
                        1.5,
                        "method = guessed; times = 3");
    }

    @Test
    void aCleanStoreIsSaidToBeSo() {
        assertThat(CheckTable.notes(List.of(found("clean", Severity.ERROR, 0, 0))))
                .containsExactly("0 errors, 0 warnings and 0 notes in 0 of 1 check.", "Nothing found by clean.");
    }
}
