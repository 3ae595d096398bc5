package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.FlowSide;

/**
 * What one side's declarations of a pair, stage and year come to.
 *
 * @param reoTonnes REO tonnes; null if no weight is known or imputable
 * @param grossTonnes gross tonnes; null as above
 * @param fobUsd value FOB; null if none was declared
 * @param imputedReoTonnes part of {@code reoTonnes} that rests on weights nobody declared
 * @param isStated whether every weight is the side's own or its publisher's, none computed from a value
 * @param codes HS codes declared, a 4-digit code standing for its whole heading
 * @param flags cautions
 * @param datasets ids of the datasets used
 */
record SideTotal(
        @Nullable Double reoTonnes,
        @Nullable Double grossTonnes,
        @Nullable Double fobUsd,
        double imputedReoTonnes,
        boolean isStated,
        Set<String> codes,
        Set<Flag> flags,
        Set<String> datasets) {

    /**
     * A declaration with the weight it is counted at.
     *
     * @param placed the declaration at its stage
     * @param tonnes gross tonnes; null if unknown
     * @param flag why the weight is not the declared one; null if it is, or if none was declared and none could be computed
     * @param relativePrice the carried price the weight was computed with over that of others; 1 if none was
     */
    record Weighed(
            Placed placed,
            @Nullable Double tonnes,
            @Nullable Flag flag,
            double relativePrice) {
        String hs() {
            return placed.declaration().hs();
        }

        /** Whether the weight is the declared one. */
        boolean isDeclared() {
            return tonnes != null && flag == null;
        }

        String dataset() {
            return placed.declaration().dataset();
        }
    }

    /**
     * Adds up one side. Where two datasets state the same heading, the user's own stands before a publisher's, then the one
     * that covers more of its codes.
     */
    static SideTotal of(Collection<Weighed> declared) {
        if (declared.size() == 1) {
            return sum(List.copyOf(declared));
        }
        Map<String, List<Weighed>> byHeading = declared.stream()
                .collect(Collectors.groupingBy(w -> w.hs().substring(0, 4), TreeMap::new, Collectors.toList()));
        List<Weighed> counted = new ArrayList<>();
        byHeading.values().forEach(heading -> counted.addAll(fullest(heading)));
        return sum(counted);
    }

    private static List<Weighed> fullest(List<Weighed> heading) {
        Map<String, List<Weighed>> byDataset =
                heading.stream().collect(Collectors.groupingBy(Weighed::dataset, TreeMap::new, Collectors.toList()));
        return byDataset.values().stream()
                .map(SideTotal::withoutParts)
                .max(Comparator.<List<Weighed>, Boolean>comparing(
                                rows -> rows.get(0).placed().declaration().isUsersOwn())
                        .thenComparingInt(rows -> rows.get(0).hs().length() == 4 ? Integer.MAX_VALUE : rows.size())
                        .thenComparingLong(rows ->
                                rows.stream().filter(Weighed::isDeclared).count()))
                .orElseThrow();
    }

    /** A dataset that states a heading and its parts states the same goods twice: the heading stands. */
    private static List<Weighed> withoutParts(List<Weighed> rows) {
        List<Weighed> whole = rows.stream().filter(w -> w.hs().length() == 4).toList();
        return whole.isEmpty() ? rows : whole;
    }

    private static SideTotal sum(List<Weighed> rows) {
        Double reo = null;
        Double gross = null;
        Double usd = null;
        double imputed = 0;
        boolean weightMissing = false;
        boolean valueMissing = false;
        boolean stated = true;
        Set<String> codes = new TreeSet<>();
        Set<String> datasets = new TreeSet<>();
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Weighed w : rows) {
            codes.add(w.hs());
            datasets.add(w.dataset());
            Double fob = w.placed().fobUsd();
            if (fob == null) {
                valueMissing = true;
            } else {
                usd = plus(usd, fob);
            }
            Flag flag = w.flag();
            if (flag != null) {
                flags.add(flag);
                stated &= flag == Flag.MASS_ESTIMATED;
            }
            Double tonnes = w.tonnes();
            if (tonnes == null) {
                weightMissing = true;
                continue;
            }
            double oxide = tonnes * w.placed().reoPerTonne();
            gross = plus(gross, tonnes);
            reo = plus(reo, oxide);
            if (flag != null) {
                imputed += oxide;
            }
        }
        // a sum that leaves part of the goods out would pass for the whole
        if (valueMissing) {
            usd = null;
        }
        if (weightMissing) {
            reo = null;
            gross = null;
            imputed = 0;
        }
        return new SideTotal(reo, gross, usd, imputed, stated && !weightMissing, codes, flags, datasets);
    }

    /** The side as it stands on the flow: with the REO tonnes it states, and none that were computed for it. */
    FlowSide asStated() {
        return new FlowSide(isStated ? reoTonnes : null, fobUsd, imputedShare(), flags);
    }

    private static double plus(@Nullable Double sum, double x) {
        return sum == null ? x : sum + x;
    }

    /** Share of {@code reoTonnes} that rests on weights nobody declared; 0 where there is no weight. */
    double imputedShare() {
        return share(imputedReoTonnes, reoTonnes == null ? 0 : reoTonnes);
    }

    /** The same of the mean of two sides: each counts by its tonnes. */
    static double imputedShare(SideTotal a, SideTotal b) {
        return a.reoTonnes == null || b.reoTonnes == null
                ? 0
                : share(a.imputedReoTonnes + b.imputedReoTonnes, a.reoTonnes + b.reoTonnes);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : Math.min(1, part / whole);
    }

    /** Whether this side declares only some of the codes the other one covers, within the same headings. */
    boolean isPartOf(SideTotal other) {
        return headings(codes).equals(headings(other.codes))
                && codes.stream().allMatch(other::covers)
                && !other.codes.stream().allMatch(this::covers);
    }

    private boolean covers(String code) {
        return codes.contains(code) || codes.contains(code.substring(0, 4));
    }

    private static Set<String> headings(Set<String> codes) {
        return codes.stream().map(c -> c.substring(0, 4)).collect(Collectors.toSet());
    }
}
