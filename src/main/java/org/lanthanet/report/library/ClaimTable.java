package org.lanthanet.report.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.claim.Answer;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.ExpectedNumber;
import org.lanthanet.claim.Judgement;
import org.lanthanet.claim.Tolerance;
import org.lanthanet.claim.Verdict;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Result;

/** Claims and what came of them, as tables. */
public final class ClaimTable {
    private static final int CLAIM_WIDTH = 58;
    private static final int VALUE_WIDTH = 17;
    private static final int LIST_WIDTH = 70;

    private static final List<Column> TIDY = List.of(
            Column.text("claim"),
            Column.text("statement"),
            Column.text("expected"),
            Column.text("tolerance"),
            Column.text("unit"),
            Column.text("found"),
            Column.text("verdict"),
            Column.text("because"),
            Column.text("source"),
            Column.text("note"),
            Column.text("topic"));

    private static final List<Column> TABLE = List.of(
            Column.text("verdict"),
            Column.prose("claim", CLAIM_WIDTH),
            Column.prose("expected", VALUE_WIDTH),
            Column.prose("found", VALUE_WIDTH));

    private static final List<Column> DEFINITIONS = List.of(
            Column.text("claim"),
            Column.text("statement"),
            Column.text("expected"),
            Column.text("tolerance"),
            Column.text("unit"),
            Column.text("source"),
            Column.text("note"),
            Column.text("topic"));

    private static final List<Column> LIST = List.of(Column.text("claim"), Column.prose("statement", LIST_WIDTH));

    private ClaimTable() {}

    /** One row a claim, found values unrounded. */
    public static Result tidy(Collection<Judgement> judgements) {
        return new Result(
                "Claims", TIDY, judgements.stream().map(ClaimTable::tidyRow).toList(), List.of(tally(judgements)));
    }

    private static List<@Nullable Object> tidyRow(Judgement j) {
        Claim c = j.claim();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(c.name());
        row.add(c.statement());
        row.add(c.expected().text());
        row.add(c.tolerance().text());
        row.add(c.unit());
        row.add(j.answer().value());
        row.add(j.verdict().words());
        row.add(j.answer().because());
        row.add(c.source());
        row.add(c.note());
        row.add(c.topic());
        return row;
    }

    /** For reading: a table a topic, failures first in each, and a tally at the end. */
    public static List<Result> tables(Collection<Judgement> judgements) {
        SortedMap<String, List<Judgement>> topics = judgements.stream()
                .collect(Collectors.groupingBy(j -> j.claim().topic(), TreeMap::new, Collectors.toList()));
        List<Result> tables = new ArrayList<>();
        topics.forEach((topic, those) -> tables.add(new Result(
                topic,
                TABLE,
                those.stream()
                        .sorted(Comparator.comparing(Judgement::verdict, Comparator.comparing(ClaimTable::order)))
                        .map(ClaimTable::row)
                        .toList(),
                topic.equals(topics.lastKey()) ? List.of(tally(judgements)) : List.of())));
        return tables;
    }

    private static int order(Verdict verdict) {
        return switch (verdict) {
            case FAILS -> 0;
            case HOLDS -> 1;
            case CANNOT_BE_SAID -> 2;
        };
    }

    private static List<@Nullable Object> row(Judgement j) {
        Claim c = j.claim();
        List<String> parts = new ArrayList<>(List.of(c.statement(), c.name() + "; " + c.source(), because(j)));
        if (c.note() != null && j.verdict() != Verdict.HOLDS) {
            parts.add("Note: " + c.note());
        }
        return List.of(
                j.verdict().words(), paragraphs(parts), paragraphs(List.of(expected(c), tolerance(c))), found(j));
    }

    private static String paragraphs(List<String> parts) {
        return parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** What the finding rests on, or why there is none; empty if the claim does not tell. */
    static String because(Judgement j) {
        String because = j.answer().because();
        return because == null ? "" : (j.answer().value() == null ? "Because: " : "Found: ") + because + ".";
    }

    /** What is expected, with its unit. */
    static String expected(Claim claim) {
        return withUnit(claim, claim.expected().text());
    }

    /** How far the value may be from it, or nothing where it may not. */
    static String tolerance(Claim claim) {
        return claim.tolerance().kind() == Tolerance.Kind.EXACT
                ? ""
                : "± " + claim.tolerance().text();
    }

    /** What was found, rounded to be read beside what is expected. */
    static String found(Judgement j) {
        Answer answer = j.answer();
        if (!(answer.value() instanceof Number number)) {
            return answer.value() == null ? "" : withUnit(j.claim(), word(answer.value()));
        }
        int digits = j.claim().expected() instanceof ExpectedNumber e
                ? Math.max(0, e.number().scale())
                : 0;
        String text = digits > 0
                ? Numbers.fixed(number.doubleValue(), digits)
                : Numbers.rounded(number, Column.Kind.DIGITS, null).replace(",", "");
        return withUnit(j.claim(), text);
    }

    private static String word(Object value) {
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }

    private static String withUnit(Claim claim, String text) {
        return claim.unit() == null ? text : text + " " + claim.unit();
    }

    /** How many claims hold, fail and cannot be said. */
    public static String tally(Collection<Judgement> judgements) {
        return Stream.of(Verdict.HOLDS, Verdict.FAILS, Verdict.CANNOT_BE_SAID)
                .map(v -> count(judgements, v)
                        + switch (v) {
                            case HOLDS -> count(judgements, v) == 1 ? " holds" : " hold";
                            case FAILS -> count(judgements, v) == 1 ? " fails" : " fail";
                            case CANNOT_BE_SAID -> " cannot be said";
                        })
                .collect(Collectors.joining(", ", "", " on these data."));
    }

    private static long count(Collection<Judgement> judgements, Verdict verdict) {
        return judgements.stream().filter(j -> j.verdict() == verdict).count();
    }

    /** The claims there are, for reading. */
    public static Result list(Collection<Claim> claims) {
        return new Result(
                "Claims",
                LIST,
                claims.stream()
                        .map(c -> List.<@Nullable Object>of(c.name(), c.statement()))
                        .toList(),
                List.of());
    }

    /** The claims there are, with all that their files say. */
    public static Result definitions(Collection<Claim> claims) {
        return new Result(
                "Claims",
                DEFINITIONS,
                claims.stream().map(ClaimTable::definition).toList(),
                List.of());
    }

    private static List<@Nullable Object> definition(Claim c) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(c.name());
        row.add(c.statement());
        row.add(c.expected().text());
        row.add(c.tolerance().text());
        row.add(c.unit());
        row.add(c.source());
        row.add(c.note());
        row.add(c.topic());
        return row;
    }
}
