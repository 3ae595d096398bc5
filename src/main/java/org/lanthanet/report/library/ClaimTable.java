package org.lanthanet.report.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.claim.Answer;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.ClaimClass;
import org.lanthanet.claim.Drawn;
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
            Column.text("topic"),
            Column.text("class"),
            Column.text("margin"),
            Column.text("rule"));

    /** What draws add to it; empty where none moves what a claim rests on. */
    private static final List<Column> DRAWN = List.of(
            Column.of("draws", Column.Kind.COUNT),
            Column.of("holding_share", Column.Kind.RATIO),
            Column.of("failing_share", Column.Kind.RATIO),
            Column.of("low", Column.Kind.DIGITS),
            Column.of("high", Column.Kind.DIGITS));

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
            Column.text("topic"),
            Column.text("class"),
            Column.text("margin"),
            Column.text("rule"));

    private static final List<Column> LIST = List.of(Column.text("claim"), Column.prose("statement", LIST_WIDTH));

    private ClaimTable() {}

    /** One row a claim, found values unrounded. */
    public static Result tidy(Collection<Judgement> judgements) {
        return new Result(
                "Claims", TIDY, judgements.stream().map(ClaimTable::tidyRow).toList(), tallies(judgements));
    }

    /** The same of claims judged by draws: how many, in which share of them a claim holds and fails, the ends of the band. */
    public static Result tidyDrawn(Collection<Judgement> judgements) {
        List<Column> columns = new ArrayList<>(TIDY);
        columns.addAll(DRAWN);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Judgement j : judgements) {
            List<@Nullable Object> row = tidyRow(j);
            Drawn d = j.drawn();
            row.addAll(
                    d == null
                            ? Collections.nCopies(DRAWN.size(), null)
                            : Arrays.<@Nullable Object>asList(
                                    d.draws(), d.holdingShare(), d.failingShare(), d.low(), d.high()));
            rows.add(row);
        }
        return new Result("Claims", columns, rows, tallies(judgements));
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
        row.add(c.kind().id());
        row.add(c.margin().text().isEmpty() ? null : c.margin().text());
        row.add(c.rule());
        return row;
    }

    /** For reading: a table a topic, failures first in each, and a tally of each class at the end. */
    public static List<Result> tables(Collection<Judgement> judgements) {
        return tables(judgements, List.of());
    }

    /**
     * The same with more to be said.
     *
     * @param notes what stands before the tally
     */
    public static List<Result> tables(Collection<Judgement> judgements, List<String> notes) {
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
                topic.equals(topics.lastKey())
                        ? Stream.concat(notes.stream(), tallies(judgements).stream())
                                .toList()
                        : List.of())));
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
        List<String> parts = new ArrayList<>(
                List.of(c.statement(), c.name() + "; " + c.kind().id() + "; " + c.source(), because(j), undecided(j)));
        if (c.note() != null && j.verdict() != Verdict.HOLDS) {
            parts.add("Note: " + c.note());
        }
        return List.of(
                j.verdict().words(),
                paragraphs(parts),
                paragraphs(List.of(expected(c), tolerance(c), margin(c))),
                paragraphs(List.of(found(j), drawn(j))));
    }

    private static String paragraphs(List<String> parts) {
        return joined("\n", parts);
    }

    /** What there is of these in one text. */
    static String joined(String between, List<String> parts) {
        return parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(between));
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

    /** How near the limit nothing can be said, or nothing where every difference counts. */
    static String margin(Claim claim) {
        return claim.margin().amount() == 0 ? "" : "margin " + claim.margin().text();
    }

    /** Why nothing can be said although something was found; empty otherwise. */
    static String undecided(Judgement j) {
        if (j.verdict() != Verdict.CANNOT_BE_SAID || j.answer().value() == null) {
            return "";
        }
        String rule = j.claim().rule();
        return j.drawn() == null || j.isWithinMargin()
                ? "Too near the limit: the margin is "
                        + withUnit(j.claim(), j.claim().margin().text()) + (rule == null ? "." : ", " + rule + ".")
                : "The draws do not agree.";
    }

    /** What the draws have: the share of them in which the claim holds, and the band of its value; empty without draws. */
    static String drawn(Judgement j) {
        Drawn d = j.drawn();
        if (d == null) {
            return "";
        }
        String share = "holds in " + Numbers.fixed(100 * d.holdingShare(), 0) + " %";
        return d.low() == null || d.high() == null
                ? share
                : number(j.claim(), d.low()) + " – " + number(j.claim(), d.high()) + "\n" + share;
    }

    /** What was found, rounded to be read beside what is expected. */
    static String found(Judgement j) {
        Answer answer = j.answer();
        if (!(answer.value() instanceof Number number)) {
            return answer.value() == null ? "" : withUnit(j.claim(), word(answer.value()));
        }
        return withUnit(j.claim(), number(j.claim(), number));
    }

    private static String number(Claim claim, Number number) {
        int digits = claim.expected() instanceof ExpectedNumber e
                ? Math.max(0, e.number().scale())
                : 0;
        return digits > 0
                ? Numbers.fixed(number.doubleValue(), digits)
                : Numbers.rounded(number, Column.Kind.DIGITS, null).replace(",", "");
    }

    private static String word(Object value) {
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }

    private static String withUnit(Claim claim, String text) {
        return claim.unit() == null ? text : text + " " + claim.unit();
    }

    /** How many claims of each class hold, fail and cannot be said, in one line. */
    public static String tally(Collection<Judgement> judgements) {
        return String.join(" ", tallies(judgements));
    }

    /** The same, a line a class that there are claims of; findings first. */
    static List<String> tallies(Collection<Judgement> judgements) {
        return Stream.of(ClaimClass.FINDING, ClaimClass.SETTLED, ClaimClass.HELD)
                .map(kind -> judgements.stream()
                        .filter(j -> j.claim().kind() == kind)
                        .toList())
                .filter(those -> !those.isEmpty())
                .map(ClaimTable::tallyOfOne)
                .toList();
    }

    private static String tallyOfOne(List<Judgement> those) {
        String plural = those.get(0).claim().kind().plural();
        return Stream.of(Verdict.HOLDS, Verdict.FAILS, Verdict.CANNOT_BE_SAID)
                .map(v -> count(those, v)
                        + switch (v) {
                            case HOLDS -> count(those, v) == 1 ? " holds" : " hold";
                            case FAILS -> count(those, v) == 1 ? " fails" : " fail";
                            case CANNOT_BE_SAID -> " cannot be said";
                        })
                .collect(Collectors.joining(
                        ", ", Character.toUpperCase(plural.charAt(0)) + plural.substring(1) + ": ", "."));
    }

    private static long count(List<Judgement> judgements, Verdict verdict) {
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
        row.add(c.kind().id());
        row.add(c.margin().text().isEmpty() ? null : c.margin().text());
        row.add(c.rule());
        return row;
    }
}
