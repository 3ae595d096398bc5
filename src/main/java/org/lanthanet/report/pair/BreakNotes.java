package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.shift.CommonBreak;
import org.lanthanet.metric.shift.Power;
import org.lanthanet.report.Numbers;

/** What a reader of break years and their p must know, with the numbers of the report at hand. */
final class BreakNotes {
    private static final double NEARLY = 0.05;

    private final PairQuestion question;
    private final List<TestedSeries> tested;
    private final CommonBreak.@Nullable Result chosen;

    /**
     * @param chosen how the data chose the split; null if it was given
     */
    BreakNotes(PairQuestion question, List<TestedSeries> tested, CommonBreak.@Nullable Result chosen) {
        this.question = question;
        this.tested = tested;
        this.chosen = chosen;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (chosen != null) {
            choice(lines, chosen);
        }
        int split = question.split();
        lines.add("Tests of a change of level: Pettitt and sup-F in the year that fits best"
                + (chosen == null ? ", Chow in " + split + "." : "."));
        lines.add("* p < 0.05 alone; ** p < 0.05 after Holm's correction for all indicators tested ("
                + defined(BreakTest.SUPF) + " by sup-F).");
        lines.add(
                "They suppose independent values around a level: a trend, or years that resemble the year before, make"
                        + " them reject too often.");
        lines.add("Break within a year of " + split + " (sup-F): " + near(BreakTest.SUPF)
                + "; indicators overlap, and a step between ore and compound may be by rule.");
        lines.add("The same where each part may have a trend of its own (sup-F, trend in --breaks): "
                + near(BreakTest.SUPF_TREND) + ".");
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
        lines.add("As the year was chosen by looking at these series, Chow's p would not be valid and is left out.");
    }

    private long defined(BreakTest test) {
        return tested.stream().filter(t -> t.find(test).isPresent()).count();
    }

    /** How many indicators break near the split by this test. */
    String near(BreakTest test) {
        List<Finding> near = tested.stream()
                .flatMap(t -> t.find(test).stream())
                .filter(f -> f.isNear(question.split()))
                .toList();
        return near.stream().filter(Finding::isSignificant).count() + " of " + defined(test) + " indicators, "
                + near.stream().filter(Finding::survivesCorrection).count() + " after correction";
    }

    private String power() {
        int before = question.before().length();
        int after = question.after().length();
        StringJoiner tests = new StringJoiner(", ");
        if (chosen == null) {
            tests.add("Chow " + step(Power.smallestStep(Power.Test.CHOW, before, after)));
        }
        tests.add("sup-F " + step(Power.smallestStep(Power.Test.SUP_F, before, after)));
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
