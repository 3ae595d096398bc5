package org.lanthanet.metric.concentration;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.model.Basis;
import org.lanthanet.network.TradeNetwork;

/**
 * The wholes whose concentration is measured, each divided into parts x_k &gt; 0; a partner, producer or trader of zero is no
 * part. With n parts, p_k = x_k / Σ_l x_l.
 */
enum Division {
    /** A country's imports among its suppliers, x_k = w_kj. */
    SUPPLIERS("suppliers", "p_k = w_kj / s_j^in, n suppliers of country j", "where nothing is imported"),
    /** A country's exports among its markets, x_k = w_ik. */
    MARKETS("markets", "p_k = w_ik / s_i^out, n markets of country i", "where nothing is exported"),
    /** All trade of the network among exporters, x_k = s_k^out. */
    EXPORTERS("exporters", "p_k = s_k^out / W, n exporters", "without trade"),
    /** All trade of the network among importers, x_k = s_k^in. */
    IMPORTERS("importers", "p_k = s_k^in / W, n importers", "without trade"),
    /** Known production among the producers, x_k = P_k. */
    PRODUCTION(
            "production",
            "p_k = P_k / Σ P, n producers known, on every basis in REO",
            "where fewer than two producers are known: a single one is no world");

    private final String words;
    private final String terms;
    private final String undefined;

    Division(String words, String terms, String undefined) {
        this.words = words;
        this.terms = terms;
        this.undefined = undefined;
    }

    private static final double[] NOTHING = {};

    /** The parts of a country's whole. */
    private double[] parts(TradeNetwork network, String country) {
        return switch (this) {
            case SUPPLIERS -> array(network.importsOf(country).values());
            case MARKETS -> array(network.exportsOf(country).values());
            case EXPORTERS, IMPORTERS, PRODUCTION -> throw new IllegalStateException(this + " is of no one country");
        };
    }

    /** The parts of the network's whole. */
    private double[] parts(TradeNetwork network) {
        return switch (this) {
            case EXPORTERS -> positive(network.arrays().outStrengths());
            case IMPORTERS -> positive(network.arrays().inStrengths());
            case PRODUCTION -> positive(array(network.production().values()));
            case SUPPLIERS, MARKETS -> throw new IllegalStateException(this + " is of one country");
        };
    }

    static double[] array(Collection<Double> amounts) {
        return amounts.isEmpty()
                ? NOTHING
                : amounts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] positive(double[] amounts) {
        return Arrays.stream(amounts).filter(x -> x > 0).toArray();
    }

    /**
     * How an index of concentration is told to the catalogue.
     *
     * @param id first part of its id; that of the division follows
     * @param title its name; "of suppliers" and so on follows
     * @param also where it is not defined although there are parts; empty if nowhere
     * @param of the index of parts above zero, of which there is at least one; null where it is not defined
     */
    record Index(
            String id,
            String title,
            Function<Basis, String> unit,
            String formula,
            String range,
            String also,
            String reference,
            Function<double[], @Nullable Double> of) {
        /** The index of one division. */
        Metric over(Division division) {
            Measure.Builder builder = Measure.named(
                            Family.CONCENTRATION,
                            id + "_" + division.name().toLowerCase(Locale.ROOT),
                            title + " of " + division.words)
                    .in(unit)
                    .formula(formula)
                    .terms(division.terms)
                    .range(range)
                    .undefined(division.undefined + (also.isEmpty() ? "" : ", or " + also))
                    .reference(reference);
            return switch (division) {
                case SUPPLIERS, MARKETS ->
                    builder.reads(division == SUPPLIERS ? TradePart.IMPORTS : TradePart.EXPORTS)
                            .ofCountry((network, country) -> of(division.parts(network, country)));
                case EXPORTERS, IMPORTERS -> builder.ofNetwork(network -> of(division.parts(network)));
                case PRODUCTION ->
                    builder.ofWorldProduction()
                            .ofNetwork(
                                    network -> division.parts(network).length < 2 ? null : of(division.parts(network)));
            };
        }

        /** The index of every division, in their order. */
        List<Metric> everywhere() {
            return Arrays.stream(values()).map(this::over).toList();
        }

        private @Nullable Double of(double[] parts) {
            return parts.length == 0 ? null : of.apply(parts);
        }
    }

    /** Σ_k f(p_k). */
    static double sumOverShares(double[] parts, DoubleUnaryOperator f) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        double result = 0;
        for (double part : parts) {
            result += f.applyAsDouble(part / sum);
        }
        return result;
    }
}
