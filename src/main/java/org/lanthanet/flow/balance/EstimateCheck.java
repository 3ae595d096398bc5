package org.lanthanet.flow.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Flow;
import org.lanthanet.model.PublishedEstimate;
import org.lanthanet.model.PublishedEstimate.Item;
import org.lanthanet.model.PublishedEstimate.Unit;
import org.lanthanet.model.Stage;

/**
 * A published estimate beside what the declarations held come to. Unregistered exports are set beside the mirror gap: from
 * the gap of the pairs both sides declared to the same ratio on all declared exports; declared exports beside what the
 * exporter declared of compounds and metal; an excess beside the ratio of the pairs.
 *
 * @param estimate what was published
 * @param publishedReoLow its low end in REO tonnes, products at the content given; null where it is no quantity of REO
 * @param publishedReoHigh its high end, null as above or where it is open
 * @param foundLow low end of what is found; null if nothing is
 * @param foundHigh high end of it
 * @param foundUnit unit of both
 * @param coveredShare share of the declared exports that the finding rests on, null if unknown
 * @param partialCodes whether a side of it declares part of the codes only
 */
public record EstimateCheck(
        PublishedEstimate estimate,
        @Nullable Double publishedReoLow,
        @Nullable Double publishedReoHigh,
        @Nullable Double foundLow,
        @Nullable Double foundHigh,
        Unit foundUnit,
        @Nullable Double coveredShare,
        boolean partialCodes) {

    /** How a finding stands to the estimate. */
    public enum Verdict {
        /** The two ranges have something in common. */
        OVERLAPS,
        /** All of what is found is less. */
        BELOW,
        /** All of what is found is more. */
        ABOVE,
        /** Nothing is found to compare with. */
        CANNOT_BE_SAID;

        /** Name as printed. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Checks of the estimates, in their order.
     *
     * @param gaps mirror gaps of the years and exporters
     * @param flows flows of the years
     * @param reoPerTonne oxide in a tonne of products: a choice
     */
    public static List<EstimateCheck> of(
            Collection<PublishedEstimate> estimates,
            Collection<MirrorGap> gaps,
            Collection<Flow> flows,
            double reoPerTonne) {
        List<EstimateCheck> checks = new ArrayList<>();
        for (PublishedEstimate estimate : estimates) {
            MirrorGap gap = gaps.stream()
                    .filter(g -> g.year() == estimate.year()
                            && g.exporter().equals(estimate.country())
                            && g.stage() == Stage.COMPOUND
                            && g.pairs() > 0)
                    .findFirst()
                    .orElse(null);
            checks.add(
                    estimate.item() == Item.DECLARED_EXPORT
                            ? declared(estimate, flows, reoPerTonne)
                            : mirrored(estimate, gap, reoPerTonne));
        }
        return checks;
    }

    private static EstimateCheck mirrored(PublishedEstimate estimate, @Nullable MirrorGap gap, double reoPerTonne) {
        Double seen = gap == null ? null : gap.gapReoTonnes();
        Double extrapolated = gap == null ? null : gap.extrapolatedReoTonnes();
        if (gap == null || seen == null || extrapolated == null) {
            Unit unit = estimate.item() == Item.MIRROR_EXCESS ? Unit.PERCENT : Unit.REO;
            return check(estimate, null, null, unit, null, false, reoPerTonne);
        }
        if (estimate.item() == Item.MIRROR_EXCESS) {
            double percent = 100 * seen / gap.declaredReoTonnes();
            return check(
                    estimate, percent, percent, Unit.PERCENT, gap.coveredShare(), gap.partialPairs() > 0, reoPerTonne);
        }
        return check(
                estimate,
                Math.min(seen, extrapolated),
                Math.max(seen, extrapolated),
                Unit.REO,
                gap.coveredShare(),
                gap.partialPairs() > 0,
                reoPerTonne);
    }

    private static EstimateCheck declared(PublishedEstimate estimate, Collection<Flow> flows, double reoPerTonne) {
        List<Flow> own = flows.stream()
                .filter(f -> f.year() == estimate.year() && f.exporter().equals(estimate.country()))
                .filter(f -> f.stage() == Stage.COMPOUND || f.stage() == Stage.METAL)
                .filter(f -> f.exporterReoTonnes() != null)
                .sorted(Comparator.comparing(Flow::key))
                .toList();
        double sum = 0;
        for (Flow f : own) {
            Double reoTonnes = f.exporterReoTonnes();
            sum += reoTonnes == null ? 0 : reoTonnes;
        }
        Double found = own.isEmpty() ? null : Double.valueOf(sum);
        return check(estimate, found, found, Unit.REO, null, false, reoPerTonne);
    }

    private static EstimateCheck check(
            PublishedEstimate estimate,
            @Nullable Double low,
            @Nullable Double high,
            Unit unit,
            @Nullable Double share,
            boolean partial,
            double reoPerTonne) {
        double factor = estimate.unit() == Unit.PRODUCT ? reoPerTonne : 1;
        boolean quantity = estimate.unit() != Unit.PERCENT;
        Double publishedHigh = estimate.high();
        return new EstimateCheck(
                estimate,
                quantity ? estimate.low() * factor : null,
                quantity && publishedHigh != null ? publishedHigh * factor : null,
                low,
                high,
                unit,
                share,
                partial);
    }

    /** How the finding stands to the estimate, both in REO tonnes or in the unit they share. */
    public Verdict verdict() {
        Double low = foundLow;
        Double high = foundHigh;
        if (low == null || high == null) {
            return Verdict.CANNOT_BE_SAID;
        }
        boolean same = foundUnit == estimate.unit();
        Double from = same ? Double.valueOf(estimate.low()) : publishedReoLow;
        Double to = same ? estimate.high() : publishedReoHigh;
        if (from == null) {
            return Verdict.CANNOT_BE_SAID;
        }
        return high < from ? Verdict.BELOW : to != null && low > to ? Verdict.ABOVE : Verdict.OVERLAPS;
    }
}
