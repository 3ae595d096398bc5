package org.lanthanet.metric.shift;

import java.util.List;

/**
 * What a model sees of the years a series has: their distances from the first, or, for a level, which does not see gaps, how
 * many there are.
 */
record YearPattern(RegimeModel model, List<Integer> years) {
    static YearPattern of(RegimeModel model, List<Integer> years) {
        int first = years.get(0);
        return new YearPattern(
                model,
                model == RegimeModel.LEVEL
                        ? Values.places(years.size())
                        : years.stream().map(year -> year - first).toList());
    }

    RegimeFits fits() {
        return new RegimeFits(model, years);
    }
}
