package org.lanthanet.report.pair;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;

/**
 * What can be said of an indicator in a year in which it is unknown. What is held of a sum is the least it can be, as no
 * amount is below zero. How much there is beyond it is unknown, so a sum has an upper end only where every partner is covered, or where nothing
 * is taken to have been traded on that side ({@link org.lanthanet.model.AssumedNone}, a choice).
 *
 * <ul>
 *   <li>A flow is at least what of it is held.
 *   <li>A share f ∕ S is at most f ∕ (the part of S held) where f is known; where all of S but f is known, it is at least that.
 *   <li>Net trade X − M lies between X at least less M at most, and X at most less M at least.
 *   <li>A rank is no better than one more than the number of others held that sell more.
 * </ul>
 *
 * <p>Concentration, reciprocity and interdependence have no bounds that say more than their definition: one unknown flow can turn them either way.
 */
final class PairBounds {
    private final PairSection section;
    private final Basis basis;

    PairBounds(PairSection section, Basis basis) {
        this.section = section;
        this.basis = basis;
    }

    /** What one sold the other. */
    Bounds flow(int year, String from, String target) {
        double held = held(year, from, true, target);
        return held > 0 ? Bounds.atLeast(held) : Bounds.OPEN;
    }

    /**
     * What share of a country's exports, or imports, is with a partner.
     *
     * @param exporting whether it is of the exports
     */
    Bounds share(int year, String country, boolean exporting, String partner) {
        double own = held(year, country, exporting, partner);
        double all = sum(year, country, exporting);
        boolean knowsFlow =
                exporting ? section.knows(year, country, partner, basis) : section.knows(year, partner, country, basis);
        if (all == 0 || own == all) {
            return Bounds.OPEN;
        }
        if (knowsFlow) {
            return own == 0 ? Bounds.exactly(0) : Bounds.atMost(own / all);
        }
        return own > 0 && section.holdsAll(country, exporting, year, basis) ? Bounds.atLeast(own / all) : Bounds.OPEN;
    }

    /** A country's exports less its imports. */
    Bounds net(int year, String country) {
        return side(year, country, true).minus(side(year, country, false));
    }

    private Bounds side(int year, String country, boolean exporting) {
        double held = sum(year, country, exporting);
        return new Bounds(held, section.holdsAll(country, exporting, year, basis) ? held : null);
    }

    /** Which supplier of the importer the exporter is, the largest the first. */
    Bounds rank(int year, String importer, String exporter) {
        Map<String, Double> suppliers = section.trade(year).held(importer, false, basis);
        Double own = suppliers.get(exporter);
        if (own == null || own == 0 || !section.knows(year, exporter, importer, basis)) {
            return Bounds.OPEN;
        }
        long above = suppliers.values().stream().filter(w -> w > own).count();
        return above == 0 ? Bounds.OPEN : Bounds.atLeast(1.0 + above);
    }

    private double held(int year, String country, boolean exporting, String partner) {
        @Nullable
        Double held = section.trade(year).held(country, exporting, basis).get(partner);
        return held == null ? 0 : held;
    }

    private double sum(int year, String country, boolean exporting) {
        return section.trade(year).held(country, exporting, basis).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
