package org.lanthanet.metric.dependence;

import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.model.Basis;
import org.lanthanet.network.TradeNetwork;

/**
 * Share of a country's apparent consumption that it has to import: (M − X) / (P + M − X), with imports M = s_i^in,
 * exports X = s_i^out and new supply P; stock changes are left out.
 *
 * <p>Weights are strengths in REO tonnes, the unit production is known in. Unit: share. Range: 0 (imports equal exports)
 * to 1 (no production). Not defined on another basis, for a net exporter (the USGS prints "E"), where production is
 * unknown, or where nothing is produced and nothing remains from trade; {@link Result} tells these apart. Areas count as
 * partners.
 *
 * <p>[1] US Geological Survey, Mineral Commodity Summaries, appendix B and table of net import reliance.
 */
public final class NetImportReliance {
    /** The metric {@code net_import_reliance}; null wherever there is no share. */
    public static final Metric METRIC = Measure.named(
                    Family.DEPENDENCE, "net_import_reliance", "Net imports in apparent consumption")
            .in(Measure.SHARE)
            .formula("(M − X) / (P + M − X)")
            .terms("M = s_i^in, X = s_i^out, P the new supply of country i")
            .undefined("for a net exporter (E), where production is unknown, or on a basis other than REO")
            .reference("US Geological Survey, Mineral Commodity Summaries, appendix B")
            .because((analysis, country) -> why(analysis.network(), country))
            .reads(TradePart.EXPORTS, TradePart.IMPORTS)
            .ofCountry((network, country) -> of(network, country).share());

    private NetImportReliance() {}

    private static String why(TradeNetwork network, @Nullable String country) {
        return switch (of(network, Objects.requireNonNull(country)).kind()) {
            case NET_EXPORTER -> "E: net exporter";
            case UNKNOWN_PRODUCTION -> "production unknown";
            case NO_CONSUMPTION -> "no consumption";
            case OTHER_BASIS -> "production is known in REO t only";
            case SHARE -> throw new IllegalStateException("there is a share");
        };
    }

    /** Whether there is a share, or why not. */
    public enum Kind {
        /** There is a share. */
        SHARE,
        /** Exports exceed imports: what the USGS prints as "E". */
        NET_EXPORTER,
        /** Imports are not less than exports, and it is not known what the country produced. */
        UNKNOWN_PRODUCTION,
        /** Nothing is produced, and imports equal exports: there is no consumption to have a share in. */
        NO_CONSUMPTION,
        /** The network is not in REO tonnes, the unit of production. */
        OTHER_BASIS
    }

    /**
     * The reliance of a country.
     *
     * @param kind whether there is a share, or why not
     * @param share 0 to 1 for {@link Kind#SHARE}, else null
     */
    public record Result(Kind kind, @Nullable Double share) {
        public Result {
            if ((kind == Kind.SHARE) != (share != null) || share != null && !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("share " + share + " does not go with " + kind);
            }
        }

        private Result(Kind kind) {
            this(kind, null);
        }
    }

    /** The reliance of the country. */
    public static Result of(TradeNetwork network, String country) {
        if (network.basis() != Basis.REO) {
            return new Result(Kind.OTHER_BASIS);
        }
        double netImports = -NetTrade.of(network, country);
        if (netImports < 0) {
            return new Result(Kind.NET_EXPORTER);
        }
        OptionalDouble production = network.findProduction(country);
        if (production.isEmpty()) {
            return new Result(Kind.UNKNOWN_PRODUCTION);
        }
        double consumption = production.getAsDouble() + netImports;
        return consumption == 0
                ? new Result(Kind.NO_CONSUMPTION)
                : new Result(Kind.SHARE, Math.abs(netImports) / consumption);
    }
}
