package org.lanthanet.flow.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.PublishedEstimate;
import org.lanthanet.model.PublishedEstimate.Item;
import org.lanthanet.model.PublishedEstimate.Unit;
import org.lanthanet.model.Stage;

/**
 * A published estimate beside what the declarations held come to. Unregistered exports are set beside the mirror gap: from
 * the gap of the pairs both sides declared to the same ratio on all declared exports; declared exports beside what the
 * exporter declared of compounds and metal; an excess beside the ratio of the pairs. Oxide contents take their ends on either
 * side of the comparison.
 *
 * @param estimate what was published
 * @param publishedReoLow its low end in REO tonnes, products at the lowest content; null where it is no quantity of REO
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
     * @param contents how far the contents of declared trade may be off
     * @param product oxide in a tonne of products, with its range: a choice
     */
    public static List<EstimateCheck> of(
            Collection<PublishedEstimate> estimates,
            Collection<MirrorGap> gaps,
            Collection<Flow> flows,
            ContentRanges contents,
            Coefficient product) {
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
                            ? declared(estimate, flows, contents, product)
                            : mirrored(estimate, gap, product));
        }
        return checks;
    }

    private static EstimateCheck mirrored(PublishedEstimate estimate, @Nullable MirrorGap gap, Coefficient product) {
        boolean isExcess = estimate.item() == Item.MIRROR_EXCESS;
        Unit unit = isExcess ? Unit.PERCENT : Unit.REO;
        Interval seen = gap == null ? null : gap.gapRange();
        Interval extrapolated = gap == null ? null : gap.extrapolatedRange();
        if (gap == null || seen == null || extrapolated == null) {
            return check(estimate, null, unit, null, false, product);
        }
        return check(
                estimate,
                isExcess ? excess(gap) : seen.hull(extrapolated),
                unit,
                gap.coveredShare(),
                gap.partialPairs() > 0,
                product);
    }

    /** Per cent of what the exporter declared. */
    private static Interval excess(MirrorGap gap) {
        Interval partners = gap.partnersRange();
        Interval declared = gap.declaredRange();
        return new Interval(
                100 * (partners.low() - declared.high()) / declared.high(),
                100 * (partners.high() - declared.low()) / declared.low());
    }

    private static EstimateCheck declared(
            PublishedEstimate estimate, Collection<Flow> flows, ContentRanges contents, Coefficient product) {
        Interval found = flows.stream()
                .filter(f -> f.year() == estimate.year() && f.exporter().equals(estimate.country()))
                .filter(f -> f.stage() == Stage.COMPOUND || f.stage() == Stage.METAL)
                .sorted(Comparator.comparing(Flow::key))
                .map(f -> Optional.ofNullable(contents.side(f, Side.EXPORT)))
                .flatMap(Optional::stream)
                .reduce(Interval::plus)
                .orElse(null);
        return check(estimate, found, Unit.REO, null, false, product);
    }

    private static EstimateCheck check(
            PublishedEstimate estimate,
            @Nullable Interval found,
            Unit unit,
            @Nullable Double share,
            boolean partial,
            Coefficient product) {
        boolean ofProducts = estimate.unit() == Unit.PRODUCT;
        boolean quantity = estimate.unit() != Unit.PERCENT;
        Double publishedHigh = estimate.high();
        return new EstimateCheck(
                estimate,
                quantity ? estimate.low() * (ofProducts ? product.low() : 1) : null,
                quantity && publishedHigh != null ? publishedHigh * (ofProducts ? product.high() : 1) : null,
                found == null ? null : found.low(),
                found == null ? null : found.high(),
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
