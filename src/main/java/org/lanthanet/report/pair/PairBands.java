package org.lanthanet.report.pair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.flow.draw.Draw;
import org.lanthanet.flow.draw.DrawnFlows;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;

/**
 * The bands of a pair's indicators, year by year and for the means before and after the split. In a draw a mean is over the
 * years known in it, as the mean without draws is. What is of no trade, such as production, is not drawn and has no band.
 */
final class PairBands {
    /**
     * The bands of one indicator.
     *
     * @param before of its mean before the split
     * @param after of its mean after the split
     * @param change of the difference of the two, drawn together
     * @param years of the years
     */
    record Of(Band before, Band after, Band change, SortedMap<Integer, Band> years) {
        Band year(int year) {
            Band band = years.get(year);
            if (band == null) {
                throw new IllegalArgumentException("year " + year + " was not asked about");
            }
            return band;
        }
    }

    private record Name(String stage, String indicator) {}

    private final PairQuestion question;
    private final List<Indicator> indicators;
    private final List<PairSection> sections;
    private final double[][] point;
    private final Map<Name, Of> bands = new HashMap<>();
    private final Draws draws;

    PairBands(PairQuestion question, PairIndicators indicators, Draws draws, Draws.Progress progress) {
        this.question = question;
        this.indicators = indicators.indicators();
        this.sections = indicators.sections();
        this.draws = draws;
        this.point = values(null);
        List<Band> all = draws.bands(figures(point), draw -> figures(values(draw)), progress);
        int length = question.years().length();
        for (int i = 0; i < point.length; i++) {
            int at = i * (3 + length);
            SortedMap<Integer, Band> years = new TreeMap<>();
            for (int y = 0; y < length; y++) {
                years.put(question.years().from() + y, all.get(at + 3 + y));
            }
            Indicator indicator = this.indicators.get(i);
            if (indicator.section() != null) {
                bands.put(
                        new Name(indicator.stage(), indicator.id()),
                        new Of(all.get(at), all.get(at + 1), all.get(at + 2), years));
            }
        }
    }

    /** The bands of an indicator; null if it is not drawn. */
    @Nullable
    Of find(Series series) {
        return bands.get(new Name(series.stage(), series.indicator()));
    }

    /** What was drawn. */
    Draws draws() {
        return draws;
    }

    /** Values by indicator and year, NaN where undefined or not drawn. */
    private double[][] values(@Nullable Draw draw) {
        double[][] values = new double[indicators.size()][question.years().length()];
        for (double[] years : values) {
            Arrays.fill(years, Double.NaN);
        }
        for (PairSection section : sections) {
            OptionalDouble factor = draw == null ? OptionalDouble.empty() : factor(section, draw.flows());
            question.years().years().forEach(year -> {
                if (factor.isPresent()) {
                    scale(section, year, factor.getAsDouble(), values);
                } else {
                    evaluate(section, year, draw, values);
                }
            });
        }
        return values;
    }

    private static OptionalDouble factor(PairSection section, DrawnFlows flows) {
        List<Stage> stages = section.stages();
        return stages.size() == 1 ? flows.factor(stages.get(0)) : OptionalDouble.empty();
    }

    /** Amounts in REO tonnes grow with the stage; shares and indices do not depend on how large it is. */
    private void scale(PairSection section, int year, double factor, double[][] values) {
        int y = year - question.years().from();
        for (int i = 0; i < values.length; i++) {
            if (section == indicators.get(i).section()) {
                values[i][y] = point[i][y] * (indicators.get(i).unit().equals(Basis.REO.unit()) ? factor : 1);
            }
        }
    }

    private void evaluate(PairSection section, int year, @Nullable Draw draw, double[][] values) {
        PairTrade stored = section.trade(year);
        PairTrade trade = draw == null
                ? stored
                : stored.with(flow -> question.standing().of(draw.flows().of(flow)));
        if (trade.knowsLessThan(stored)) {
            return;
        }
        int y = year - question.years().from();
        for (int i = 0; i < values.length; i++) {
            Indicator indicator = indicators.get(i);
            if (section == indicator.section() && indicator.years().contains(year)) {
                Double value = indicator.formula().of(trade);
                values[i][y] = value == null ? Double.NaN : value;
            }
        }
    }

    /** For each indicator the mean before, after, their difference, and the years. */
    private double[] figures(double[][] values) {
        int length = question.years().length();
        double[] figures = new double[values.length * (3 + length)];
        for (int i = 0; i < values.length; i++) {
            int at = i * (3 + length);
            figures[at] = mean(values[i], question.before());
            figures[at + 1] = mean(values[i], question.after());
            figures[at + 2] = figures[at + 1] - figures[at];
            System.arraycopy(values[i], 0, figures, at + 3, length);
        }
        return figures;
    }

    /** As {@link Series#mean} makes it, to the last bit. */
    private double mean(double[] years, YearRange period) {
        int from = question.years().from();
        return Arrays.stream(years, period.from() - from, period.to() + 1 - from)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
