package org.lanthanet.model;

import org.jspecify.annotations.Nullable;

/**
 * Says at which stage a declared code stands for a pair, side and year, and how much oxide it holds. The same code is
 * ore between one pair and compound between another; the most specific rule that matches decides. A rule with a band of unit
 * values speaks of the goods within it alone: others are left to the next rule.
 *
 * @param id short name, stored with what it refused
 * @param hs code it applies to: 4 digits match any code of the heading, 6 digits only themselves
 * @param exporter iso3 or {@code *}
 * @param importer iso3 or {@code *}
 * @param side side it applies to, null for any
 * @param yearFrom first year
 * @param yearTo last year
 * @param stage stage of the goods, null if the rule refuses the declaration
 * @param reoPerTonne id of the coefficient that turns gross tonnes into REO tonnes, null if the rule refuses
 * @param minUsdPerTonne lowest declared unit value the rule speaks of, null for none
 * @param maxUsdPerTonne highest declared unit value the rule speaks of, null for none
 * @param reason why, in one sentence
 */
public record StageRule(
        String id,
        String hs,
        String exporter,
        String importer,
        Declaration.@Nullable Side side,
        int yearFrom,
        int yearTo,
        @Nullable Stage stage,
        @Nullable String reoPerTonne,
        @Nullable Double minUsdPerTonne,
        @Nullable Double maxUsdPerTonne,
        String reason) {
    /** Any country. */
    public static final String ANY = "*";

    public StageRule {
        Check.text("id", id);
        Check.hs(hs);
        if (!exporter.equals(ANY)) {
            Check.iso3(exporter);
        }
        if (!importer.equals(ANY)) {
            Check.iso3(importer);
        }
        if (yearFrom > yearTo) {
            throw new IllegalArgumentException(id + ": years " + yearFrom + " to " + yearTo + " are empty");
        }
        if ((stage == null) != (reoPerTonne == null)) {
            throw new IllegalArgumentException(id + ": a stage and its coefficient go together");
        }
        Check.quantity("minUsdPerTonne", minUsdPerTonne);
        Check.quantity("maxUsdPerTonne", maxUsdPerTonne);
        Check.text("reason", reason);
    }

    /** Whether the rule speaks of this code, pair, side and year. */
    public boolean matches(String code, String from, String to, Declaration.Side declaredBy, int year) {
        return code.startsWith(hs)
                && (exporter.equals(ANY) || exporter.equals(from))
                && (importer.equals(ANY) || importer.equals(to))
                && (side == null || side == declaredBy)
                && year >= yearFrom
                && year <= yearTo;
    }

    /** Whether the rule speaks of some unit values only. */
    public boolean hasBand() {
        return minUsdPerTonne != null || maxUsdPerTonne != null;
    }

    /** Whether the unit value as declared lies in the rule's band; without a weight or a value it lies in none. */
    public boolean accepts(Declaration declaration) {
        if (!hasBand()) {
            return true;
        }
        Double usd = declaration.valueUsd();
        Double tonnes = declaration.grossTonnes();
        if (usd == null || tonnes == null || tonnes == 0) {
            return false;
        }
        double usdPerTonne = usd / tonnes;
        return (minUsdPerTonne == null || usdPerTonne >= minUsdPerTonne)
                && (maxUsdPerTonne == null || usdPerTonne <= maxUsdPerTonne);
    }

    /** How narrowly the rule speaks: pair before code before side. */
    public int specificity() {
        return (exporter.equals(ANY) ? 0 : 8)
                + (importer.equals(ANY) ? 0 : 8)
                + (hs.length() == 6 ? 4 : 0)
                + (side == null ? 0 : 2);
    }
}
