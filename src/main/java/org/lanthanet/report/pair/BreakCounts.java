package org.lanthanet.report.pair;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lanthanet.metric.shift.RegimeModel;
import org.lanthanet.metric.shift.SupF;

/** How many indicators of a report break, where, and how many would by chance. */
record BreakCounts(PairQuestion question, List<TestedSeries> tested) {
    /** Indicators the test is defined for. */
    long defined(BreakTest test) {
        return findings(test).size();
    }

    /** Those in which it finds a break at 5 %. */
    long significant(BreakTest test) {
        return findings(test).stream().filter(Finding::isSignificant).count();
    }

    /** Those in which it does after correction for all. */
    long surviving(BreakTest test) {
        return findings(test).stream().filter(Finding::survivesCorrection).count();
    }

    /** Those in which it finds one within a year of the split. */
    long near(BreakTest test) {
        return findings(test).stream().filter(this::isNear).count();
    }

    /** Those in which it does after correction for all. */
    long nearSurviving(BreakTest test) {
        return findings(test).stream()
                .filter(f -> isNear(f) && f.survivesCorrection())
                .count();
    }

    /** Those whose year is within a year of the split, whatever its p. */
    long yearsNear(BreakTest test) {
        return findings(test).stream()
                .filter(f -> question.isNearSplit(f.breakYear()))
                .count();
    }

    /**
     * How many of the indicators that break at 5 % would do so within a year of the split if the year of each were any of those
     * looked at in it with equal chance: Σ (candidate years within a year of the split / candidate years).
     */
    double nearByChance(BreakTest test, RegimeModel model) {
        return byChance(model, t -> t.find(test).filter(Finding::isSignificant).isPresent());
    }

    /** The same for the years of all indicators tested, whatever their p. */
    double yearsNearByChance(BreakTest test, RegimeModel model) {
        return byChance(model, t -> t.find(test).isPresent());
    }

    private double byChance(RegimeModel model, Predicate<TestedSeries> counts) {
        return tested.stream()
                .filter(counts)
                .mapToDouble(
                        t -> shareNear(SupF.candidateYears(t.series().values().keySet(), model)))
                .sum();
    }

    private double shareNear(Collection<Integer> candidates) {
        return (double) candidates.stream().filter(question::isNearSplit).count() / candidates.size();
    }

    private boolean isNear(Finding found) {
        return found.isSignificant() && question.isNearSplit(found.breakYear());
    }

    /** Indicators with more than one break by BIC. */
    long severalBreaks() {
        return tested.stream().filter(t -> t.breakYears().size() > 1).count();
    }

    /** Indicators in which breaks by BIC can be looked for. */
    long cutIntoLevels() {
        return tested.stream().filter(t -> t.levels().isPresent()).count();
    }

    /** Indicators named beforehand that the test is defined for. */
    List<TestedSeries> named(BreakTest test) {
        return tested.stream()
                .filter(t -> t.isNamed() && t.find(test).map(Finding::named).isPresent())
                .toList();
    }

    /** Those of them in which it finds a break after correction among themselves. */
    long namedSurviving(BreakTest test) {
        return named(test).stream()
                .filter(t -> t.find(test)
                        .map(Finding::named)
                        .filter(Finding::isBelowLevel)
                        .isPresent())
                .count();
    }

    private List<Finding> findings(BreakTest test) {
        return tested.stream().map(t -> t.find(test)).flatMap(Optional::stream).toList();
    }
}
