package org.lanthanet.flow.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/**
 * What a country's partners declared to have imported from it beyond what it declared to have exported, at one stage in one
 * year: G = Σ_j M_ij − Σ_j X_ij over the pairs whose both sides declared a weight, REO tonnes, signed. Freight is in values,
 * not in weights, so nothing is taken off. Pairs that one side alone declared are no part of the gap and stand beside it.
 *
 * <p>Part of a gap is no hidden trade: goods in transit at the turn of the year, a re-exporter named as the origin, different
 * oxide contents for the two sides' codes, and a side that declares only some of the stage's codes ({@code partialPairs}).
 *
 * @param year calendar year
 * @param exporter iso3
 * @param stage stage of the goods
 * @param pairs partners where both sides declared a weight
 * @param partialPairs of these, with one side that declares only part of the codes
 * @param partnersReoTonnes what the partners of these pairs declared, REO tonnes
 * @param declaredReoTonnes what the exporter declared for these pairs, REO tonnes
 * @param exporterOnlyPairs partners only the exporter declared a weight for
 * @param exporterOnlyReoTonnes what it declared for them, REO tonnes
 * @param importerOnlyPairs partners that declared a weight and for whom the exporter did not
 * @param importerOnlyReoTonnes what these declared, REO tonnes
 * @param partnersRange {@code partnersReoTonnes} by the ranges of oxide contents
 * @param declaredRange {@code declaredReoTonnes} by the same
 * @param exporterOnlyRange {@code exporterOnlyReoTonnes} by the same
 */
public record MirrorGap(
        int year,
        String exporter,
        Stage stage,
        int pairs,
        int partialPairs,
        double partnersReoTonnes,
        double declaredReoTonnes,
        int exporterOnlyPairs,
        double exporterOnlyReoTonnes,
        int importerOnlyPairs,
        double importerOnlyReoTonnes,
        Interval partnersRange,
        Interval declaredRange,
        Interval exporterOnlyRange) {

    private record Cell(int year, Stage stage, String exporter) {}

    /**
     * The gaps of all exporters of which either side declared a weight, by year, stage and code. Sums are made in the order
     * of the codes, so the order of the flows does not matter.
     *
     * @param contents how far contents may be off
     */
    public static List<MirrorGap> of(Collection<Flow> flows, ContentRanges contents) {
        Comparator<Cell> order =
                Comparator.comparingInt(Cell::year).thenComparing(Cell::stage).thenComparing(Cell::exporter);
        Map<Cell, List<Flow>> cells = flows.stream()
                .filter(f -> f.exporterReoTonnes() != null || f.importerReoTonnes() != null)
                .sorted(Comparator.comparing(Flow::key))
                .collect(Collectors.groupingBy(
                        f -> new Cell(f.year(), f.stage(), f.exporter()),
                        () -> new TreeMap<>(order),
                        Collectors.toList()));
        List<MirrorGap> gaps = new ArrayList<>();
        cells.forEach((cell, ofCell) -> gaps.add(sum(cell, ofCell, contents)));
        return gaps;
    }

    private static MirrorGap sum(Cell cell, List<Flow> flows, ContentRanges contents) {
        int[] count = new int[4];
        double[] sum = new double[4];
        Interval[] range = {Interval.ZERO, Interval.ZERO, Interval.ZERO};
        for (Flow f : flows) {
            Double x = f.exporterReoTonnes();
            Double m = f.importerReoTonnes();
            if (x != null && m != null) {
                count[0]++;
                count[1] += f.flags().contains(Flow.Flag.PARTIAL_CODES) ? 1 : 0;
                sum[0] += m;
                sum[1] += x;
                range[0] = plus(range[0], contents.side(f, Side.IMPORT));
                range[1] = plus(range[1], contents.side(f, Side.EXPORT));
            } else if (x != null) {
                count[2]++;
                sum[2] += x;
                range[2] = plus(range[2], contents.side(f, Side.EXPORT));
            } else if (m != null) {
                count[3]++;
                sum[3] += m;
            }
        }
        return new MirrorGap(
                cell.year(),
                cell.exporter(),
                cell.stage(),
                count[0],
                count[1],
                sum[0],
                sum[1],
                count[2],
                sum[2],
                count[3],
                sum[3],
                range[0],
                range[1],
                range[2]);
    }

    private static Interval plus(Interval sum, @Nullable Interval more) {
        return more == null ? sum : sum.plus(more);
    }

    /** G, REO tonnes; null if no pair was declared by both sides. */
    public @Nullable Double gapReoTonnes() {
        return pairs == 0 ? null : Double.valueOf(partnersReoTonnes - declaredReoTonnes);
    }

    /** All the exporter declared at the stage, REO tonnes. */
    public double allDeclaredReoTonnes() {
        return declaredReoTonnes + exporterOnlyReoTonnes;
    }

    /** What share of all declared exports the pairs of the gap are, 0 to 1; null if nothing was declared. */
    public @Nullable Double coveredShare() {
        double all = allDeclaredReoTonnes();
        return all == 0 ? null : Double.valueOf(declaredReoTonnes / all);
    }

    /**
     * The gap there would be if all partners' imports exceeded declared exports by the ratio of these pairs: G ÷ their
     * declared exports × all declared exports, REO tonnes. A choice, and a bold one where the pairs are few. Null if the
     * exporter declared nothing for them.
     */
    public @Nullable Double extrapolatedReoTonnes() {
        Double gap = gapReoTonnes();
        return gap == null || declaredReoTonnes == 0
                ? null
                : Double.valueOf(gap / declaredReoTonnes * allDeclaredReoTonnes());
    }

    /** Between what G lies by the ranges of oxide contents, the two sides' independent of each other; null if there is no G. */
    public @Nullable Interval gapRange() {
        return pairs == 0 ? null : partnersRange.minus(declaredRange);
    }

    /**
     * The same of {@link #extrapolatedReoTonnes()}: partners' imports scaled by all declared exports over those of the pairs, less all
     * declared exports. Null where that is.
     */
    public @Nullable Interval extrapolatedRange() {
        return extrapolatedReoTonnes() == null
                ? null
                : partnersRange
                        .times(allDeclaredReoTonnes() / declaredReoTonnes)
                        .minus(declaredRange.plus(exporterOnlyRange));
    }
}
