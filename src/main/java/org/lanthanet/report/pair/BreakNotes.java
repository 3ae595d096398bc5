package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.shift.CommonBreak;
import org.lanthanet.metric.shift.Noise;
import org.lanthanet.metric.shift.Power;
import org.lanthanet.metric.shift.RegimeModel;
import org.lanthanet.report.Numbers;

/** What a reader of break years and their p must know, with the numbers of the report at hand. */
final class BreakNotes {
    private static final double NEARLY = 0.05;
    private static final Noise MEMORY = new Noise(0.5, 1);
    private static final int SERIES = 999;

    private final PairQuestion question;
    private final BreakCounts counts;
    private final CommonBreak.@Nullable Result chosen;

    /**
     * @param chosen how the data chose the split; null if it was given
     */
    BreakNotes(BreakCounts counts, CommonBreak.@Nullable Result chosen) {
        this.question = counts.question();
        this.counts = counts;
        this.chosen = chosen;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (chosen == null) {
            lines.add("Tests of a change of level: Pettitt and sup-F in the year that fits best; split p in "
                    + question.split() + ", the larger p of Welch's t and of ranks (Mann–Whitney).");
        } else {
            choice(lines, chosen);
            lines.add("Tests of a change of level: Pettitt and sup-F in the year that fits best.");
        }
        lines.add("* p < 0.05 alone; ** p < 0.05 after Holm's correction for all indicators tested ("
                + counts.defined(BreakTest.SUPF) + " by sup-F)"
                + (chosen == null ? "; + also p < 0.05 by Welch's t under an AR(1)" : "")
                + ". Pettitt's p supposes years that do not resemble each"
                + " other, and its year has no star.");
        supposed(lines);
        named(lines);
        lines.add("Break within a year of " + question.split() + " (sup-F): " + near() + "; whatever p, the years of "
                + counts.yearsNear(BreakTest.SUPF) + " of " + counts.defined(BreakTest.SUPF) + ", "
                + Numbers.fixed(counts.yearsNearByChance(BreakTest.SUPF, RegimeModel.LEVEL), 1)
                + " by chance. Indicators overlap, and a step between ore and compound may be by rule.");
        lines.add("The same where each part may have a trend of its own (sup-F, trend in --breaks): "
                + near(BreakTest.SUPF_TREND, RegimeModel.TREND) + ".");
        lines.add(levels());
        lines.add(power());
        return lines;
    }

    private void choice(List<String> lines, CommonBreak.Result choice) {
        lines.add("The data chose " + choice.breakYear() + ": as a common break of " + choice.series()
                + " indicators it leaves least of their variance, "
                + percent(choice.unexplained().getOrDefault(choice.breakYear(), 1.0)) + " (Bai 2010; docs/method.md).");
        lines.add("Next best: " + choice.runnerUp().map(String::valueOf).orElse("none") + "; within 5 % of the best: "
                + choice.within(NEARLY).stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ". That is no confidence set: the indicators depend on each other.");
        lines.add(
                "As the year was chosen by looking at these series, no p of a test of that year would be valid, and none"
                        + " is given.");
    }

    /** What is allowed for, and what a star is worth where it is not. */
    private void supposed(List<String> lines) {
        lines.add(
                "sup-F's p allows for a year that resembles the year before (AR(1)) and for a variance that changes; with"
                        + " both at once, or a trend, it still rejects too often (docs/method.md has how often).");
        if (chosen == null) {
            lines.add("The split's stars allow for a variance that changes, not for memory"
                    + Power.of(
                                    Power.Test.SPLIT,
                                    MEMORY,
                                    question.before().length(),
                                    question.after().length(),
                                    0,
                                    SERIES)
                            .stream()
                            .mapToObj(share -> ": with an AR(1) of 0.5 and no break " + percent(share)
                                    + " of series would have one")
                            .findFirst()
                            .orElse("")
                    + ". With memory allowed for (AR(1) in --breaks), "
                    + counts.significant(BreakTest.WELCH_AR1) + " of " + counts.defined(BreakTest.WELCH_AR1)
                    + " indicators change, not " + counts.significant(BreakTest.SPLIT) + "; after correction "
                    + counts.surviving(BreakTest.WELCH_AR1) + ", not " + counts.surviving(BreakTest.SPLIT) + ".");
        }
    }

    private void named(List<String> lines) {
        BreakTest test = mainTest();
        String each = counts.named(test).stream()
                .map(t -> t.series().stage() + ", " + t.series().label() + " " + p(t, test)
                        + (chosen == null ? " (" + p(t, BreakTest.WELCH_AR1) + ")" : ""))
                .collect(Collectors.joining("; "));
        if (!each.isEmpty()) {
            lines.add("Named beforehand, p corrected among themselves, "
                    + (chosen == null ? "split p (with memory allowed for)" : "sup-F") + ": " + each + ".");
        }
    }

    private static String p(TestedSeries tested, BreakTest test) {
        return tested.find(test).map(Finding::named).map(Finding::rounded).orElse("undefined");
    }

    /** The test the report's main statement rests on: of the split, or where that was chosen by the data, of any year. */
    private BreakTest mainTest() {
        return chosen == null ? BreakTest.SPLIT : BreakTest.SUPF;
    }

    /** How many indicators break near the split by sup-F, and how many would by chance. */
    String near() {
        return near(BreakTest.SUPF, RegimeModel.LEVEL)
                + (chosen == null ? "" : " (the split was chosen so that many would be)");
    }

    private String near(BreakTest test, RegimeModel model) {
        long breaking = counts.significant(test);
        return counts.near(test) + " of the " + breaking
                + (breaking == 1 ? " indicator that breaks" : " indicators that break") + " (of "
                + counts.defined(test) + " tested), " + Numbers.fixed(counts.nearByChance(test, model), 1)
                + " by chance; " + counts.nearSurviving(test) + " of " + counts.surviving(test) + " after correction";
    }

    /** How many indicators named beforehand break, in words; empty where none is known. */
    String namedCount() {
        BreakTest test = mainTest();
        int named = counts.named(test).size();
        return named == 0
                ? ""
                : counts.namedSurviving(test) + " of the " + named
                        + (named == 1 ? " indicator named beforehand " : " indicators named beforehand ")
                        + (chosen == null ? "change" : "break")
                        + (named == 1 ? "s" : "")
                        + (chosen == null ? " in " + question.split() : "")
                        + " after correction among themselves"
                        + (chosen == null
                                ? ", " + counts.namedSurviving(BreakTest.WELCH_AR1) + " with memory allowed for"
                                : "");
    }

    private String levels() {
        String chance = severalByChance(Noise.INDEPENDENT) + ", with an AR(1) of 0.5 in " + severalByChance(MEMORY);
        return "More than one break of level (Bai and Perron, their number by BIC): " + counts.severalBreaks() + " of "
                + counts.cutIntoLevels() + " indicators, years in --breaks. In series of "
                + question.years().length()
                + " years without a break BIC finds that in " + chance + ".";
    }

    private String severalByChance(Noise noise) {
        return percent(Power.severalBreaks(
                noise, question.before().length(), question.after().length(), SERIES));
    }

    private String power() {
        int before = question.before().length();
        int after = question.after().length();
        StringJoiner tests = new StringJoiner(", ");
        if (chosen == null) {
            tests.add("split p " + step(Power.smallestStep(Power.Test.SPLIT, before, after)));
        }
        tests.add("sup-F " + step(Power.smallestStep(Power.Test.SUP_F_BOOTSTRAP, before, after)));
        tests.add("Pettitt " + step(Power.smallestStep(Power.Test.PETTITT, before, after)));
        return "Power, " + before + " years before and " + after + " after: smallest step found in 80 % of cases, in"
                + " standard deviations: " + tests + ". Smaller ones are easily missed.";
    }

    private static String step(OptionalDouble step) {
        return step.isPresent() ? Numbers.plain(step.getAsDouble()) : "none";
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
