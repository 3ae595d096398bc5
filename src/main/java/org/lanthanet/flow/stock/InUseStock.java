package org.lanthanet.flow.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The inflow-driven stock of goods in use: stock_t = Σ_τ inflow_τ · S(t − τ) over all years τ up to t, outflow_t = Σ_τ inflow_τ
 * · (S(t − 1 − τ) − S(t − τ)) over the years before, all in the unit of the inflow (REO tonnes). The stock begins empty, so
 * what came into use before the first year is not in it. Inflow counts as it is, also below zero. A year without an inflow
 * after the first one ends the series: what followed cannot be known.
 *
 * <p>Müller, E., L. M. Hilty, R. Widmer, M. Schluep and M. Faulstich (2014), Modeling metal stocks and flows: a review of
 * dynamic material flow analysis methods, Environmental Science &amp; Technology 48, 2102–2113. Lauinger, D., R. G. Billy, F.
 * Vásquez and D. B. Müller (2021), A general framework for stock dynamics of populations and built and natural environments,
 * Journal of Industrial Ecology 25, 1136–1146.
 */
public final class InUseStock {
    /**
     * One year of it.
     *
     * @param year calendar year
     * @param inflow goods that come into use
     * @param outflow goods whose life ends
     * @param stock goods in use at its end
     */
    public record Year(int year, double inflow, double outflow, double stock) {}

    private InUseStock() {}

    /**
     * The years from the first inflow on, as long as there is one for each.
     *
     * @param inflows inflow by year
     */
    public static List<Year> of(Map<Integer, Double> inflows, Lifetime lifetime) {
        List<Year> years = new ArrayList<>();
        List<Double> cohorts = new ArrayList<>();
        int first = inflows.isEmpty() ? 0 : new TreeMap<>(inflows).firstKey();
        for (int year = first; inflows.containsKey(year); year++) {
            double inflow = inflows.getOrDefault(year, 0.0);
            cohorts.add(inflow);
            double stock = 0;
            double outflow = 0;
            for (int i = 0; i < cohorts.size(); i++) {
                int age = cohorts.size() - 1 - i;
                double survival = lifetime.survival(age);
                stock += cohorts.get(i) * survival;
                outflow += cohorts.get(i) * (age == 0 ? 0 : lifetime.survival(age - 1) - survival);
            }
            years.add(new Year(year, inflow, outflow, stock));
        }
        return years;
    }
}
