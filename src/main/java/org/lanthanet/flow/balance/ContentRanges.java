package org.lanthanet.flow.balance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/**
 * How far the REO tonnes of a flow may lie from those stated, by the ranges of the oxide contents they were computed with and
 * by which side is right. A side's figure x lies between x · min(low ∕ value) and x · max(high ∕ value) over the contents of the codes
 * that its datasets cover and that stand at the stage; a flow between the lowest and the highest of what its two sides say so. Declared
 * weights have no range and are taken as they are.
 */
public final class ContentRanges {
    private record Key(Stage stage, String exporter, String importer, Side side, int year) {}

    private final @Nullable CoverageIndex coverage;
    private final Coefficients coefficients;
    private final Map<Key, Interval> ratios = new HashMap<>();

    private ContentRanges(@Nullable CoverageIndex coverage, Coefficients coefficients) {
        this.coverage = coverage;
        this.coefficients = coefficients;
    }

    /**
     * @param coverage says which codes a side declares, and at which stage they stand
     * @param coefficients contents with their ranges
     */
    public static ContentRanges of(CoverageIndex coverage, Coefficients coefficients) {
        return new ContentRanges(coverage, coefficients);
    }

    /** As if contents were known exactly. */
    public static ContentRanges exact(Coefficients coefficients) {
        return new ContentRanges(null, coefficients);
    }

    /** What the exporter, or the importer, declared, REO tonnes; null if it declared no weight. */
    @Nullable
    Interval side(Flow flow, Side side) {
        Double stated = side == Side.EXPORT ? flow.exporterReoTonnes() : flow.importerReoTonnes();
        return stated == null ? null : ratio(flow, side).times(stated);
    }

    /** The flow whichever side is right, REO tonnes; zero if its weight is unknown. */
    Interval of(Flow flow) {
        Double settled = flow.reoTonnes();
        if (settled == null) {
            return Interval.ZERO;
        }
        Interval byExporter = side(flow, Side.EXPORT);
        Interval byImporter = side(flow, Side.IMPORT);
        if (byExporter == null && byImporter == null) {
            return flow.method() == Flow.Method.IMPORTED
                    ? Interval.exactly(settled)
                    : ratio(flow, Side.BOTH).times(settled);
        }
        Interval range = Interval.exactly(settled);
        range = byExporter == null ? range : range.hull(byExporter);
        return byImporter == null ? range : range.hull(byImporter);
    }

    private Interval ratio(Flow flow, Side side) {
        return ratios.computeIfAbsent(
                new Key(flow.stage(), flow.exporter(), flow.importer(), side, flow.year()), this::ratio);
    }

    private Interval ratio(Key key) {
        CoverageIndex statements = coverage;
        if (statements == null) {
            return Interval.exactly(1);
        }
        Set<String> codes = statements.codes(key.exporter(), key.importer(), key.side(), key.year());
        return (codes.isEmpty() ? statements.rules().codes() : codes)
                .stream()
                        .flatMap(hs ->
                                statements
                                        .rules()
                                        .possible(hs, key.exporter(), key.importer(), key.side(), key.year())
                                        .stream())
                        .filter(rule -> rule.stage() == key.stage())
                        .map(this::ratio)
                        .reduce(Interval::hull)
                        .orElse(Interval.exactly(1));
    }

    private Interval ratio(StageRule rule) {
        Coefficient content = coefficients.get(String.valueOf(rule.reoPerTonne()));
        return content.value() == 0
                ? Interval.exactly(1)
                : new Interval(content.low() / content.value(), content.high() / content.value());
    }
}
