package org.lanthanet.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.metric.TradePart;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/**
 * What of the trade held may be said: the one place that tells what is known from what is not, for reports, measures, nulls and
 * charts alike. See {@code docs/decisions/0005-unknown-is-not-zero.md}.
 */
public final class KnownTrade {
    /**
     * Whether a value may be said.
     *
     * @param coverage how much is declared of what it is made of, the least of its parts
     * @param why why it is not known; null where it is
     */
    public record Verdict(Level coverage, @Nullable String why) {
        /** Known, of whole trade. */
        public static final Verdict WHOLE = new Verdict(Level.ALL, null);

        /** Whether it is known. */
        public boolean isKnown() {
            return why == null;
        }

        /** The verdict on a value made of both; the first reason stands. */
        public Verdict and(Verdict other) {
            if (this == WHOLE) {
                return other;
            }
            if (other == WHOLE) {
                return this;
            }
            return new Verdict(coverage.and(other.coverage), why == null ? other.why : why);
        }

        /** The same with the stage named in the reason, if there is both. */
        public Verdict at(@Nullable Stage stage) {
            return why == null || stage == null ? this : new Verdict(coverage, stage.id() + ": " + why);
        }
    }

    private static final String NO_WEIGHT = "weights not known on this basis";
    private static final String FROM_BELOW = "known from below only, as some codes are in no dataset";

    private static final TradePart[] PARTS = TradePart.values();

    private record Place(Stage stage, int year, Basis basis) {}

    /** A flow asked about; measures ask of each many times, and records take long to compare before they are compiled well. */
    private static final class Asked {
        private final Place place;
        private final String exporter;
        private final String importer;
        private final int hash;

        Asked(Place place, String exporter, String importer) {
            this.place = place;
            this.exporter = exporter;
            this.importer = importer;
            int ofPlace = (place.stage().ordinal() * 4 + place.basis().ordinal()) * 4096 + place.year();
            this.hash = (ofPlace * 31 + exporter.hashCode()) * 31 + importer.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked asked
                    && exporter.equals(asked.exporter)
                    && importer.equals(asked.importer)
                    && place.year() == asked.place.year()
                    && place.stage() == asked.place.stage()
                    && place.basis() == asked.place.basis();
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Countries one of whose flows has no weight, or is a lower bound; why, by code. */
    private record Gaps(Map<String, String> ofExporters, Map<String, String> ofImporters) {}

    private final TradeData data;
    private final CoverageIndex coverage;
    private final @Nullable KnownTrade whole;
    private final Map<Place, Gaps> gaps = new ConcurrentHashMap<>();
    private final Map<Place, Verdict> networks = new ConcurrentHashMap<>();
    private final Map<Asked, Verdict> flows = new ConcurrentHashMap<>();

    /**
     * @param data flows, whole or with a part of them left out
     * @param whole what may be said of the flows before a part was left out; null if none was
     */
    KnownTrade(TradeData data, CoverageIndex coverage, @Nullable KnownTrade whole) {
        this.data = data;
        this.coverage = coverage;
        this.whole = whole;
    }

    /**
     * Whether a value made of these parts of the trade of a stage may be said.
     *
     * @param country the country it is of; null if of the network
     * @param partner its partner; null if it has none
     */
    public Verdict of(
            Set<TradePart> parts,
            Stage stage,
            int year,
            @Nullable String country,
            @Nullable String partner,
            Basis basis) {
        Place place = new Place(stage, year, basis);
        Verdict all = Verdict.WHOLE;
        for (TradePart part : PARTS) {
            if (parts.contains(part)) {
                all = all.and(of(part, place, country, partner));
            }
        }
        return all;
    }

    private Verdict of(TradePart part, Place place, @Nullable String country, @Nullable String partner) {
        return switch (part) {
            case SOLD -> flow(place, Objects.requireNonNull(country), Objects.requireNonNull(partner));
            case BOUGHT -> flow(place, Objects.requireNonNull(partner), Objects.requireNonNull(country));
            case EXPORTS -> side(place, Objects.requireNonNull(country), true);
            case IMPORTS -> side(place, Objects.requireNonNull(country), false);
            case PARTNER_EXPORTS -> side(place, Objects.requireNonNull(partner), true);
            case PARTNER_IMPORTS -> side(place, Objects.requireNonNull(partner), false);
            case NETWORK -> networks.computeIfAbsent(place, this::network);
        };
    }

    /** Whether it is known what one sold the other, nothing included. */
    public boolean knowsFlow(Stage stage, int year, String exporter, String importer, Basis basis) {
        return flow(new Place(stage, year, basis), exporter, importer).isKnown();
    }

    private Verdict flow(Place place, String exporter, String importer) {
        return flows.computeIfAbsent(
                new Asked(place, exporter, importer), asked -> findFlow(place, exporter, importer));
    }

    private Verdict findFlow(Place place, String exporter, String importer) {
        Flow flow = data.find(place.stage(), place.year(), exporter, importer);
        if (flow == null) {
            if (whole != null && whole.data.find(place.stage(), place.year(), exporter, importer) != null) {
                return new Verdict(Level.NONE, importer + " and " + exporter + " are not among each other's largest");
            }
            return isZero(place.stage(), place.year(), exporter, importer)
                    ? Verdict.WHOLE
                    : new Verdict(
                            Level.NONE, "no dataset says whether there was trade from " + exporter + " to " + importer);
        }
        String why = whyNot(flow, place.basis());
        return FROM_BELOW.equals(why) ? new Verdict(Level.LISTED, why) : new Verdict(Level.ALL, why);
    }

    /** Why a flow that is held is no figure; null if it is. */
    private @Nullable String whyNot(Flow flow, Basis basis) {
        return flow.weight(basis) == null
                ? NO_WEIGHT
                : isLowerBound(flow.stage(), flow.year(), flow.exporter(), flow.importer()) ? FROM_BELOW : null;
    }

    /** Whether no flow being held means that there was none. */
    public boolean isZero(Stage stage, int year, String exporter, String importer) {
        if (whole != null) {
            return whole.isZero(stage, year, exporter, importer);
        }
        return data.find(stage, year, exporter, importer) == null
                && (data.isCompleteByImport(stage, year) || coverage.saysZero(stage, exporter, importer, year));
    }

    /** Whether a flow is held beside which there may have been more, under codes no dataset covers. */
    public boolean isLowerBound(Stage stage, int year, String exporter, String importer) {
        return data.find(stage, year, exporter, importer) != null
                && !data.isCompleteByImport(stage, year)
                && !coverage.isComplete(stage, exporter, importer, year);
    }

    /** What one sold the other at least, where a lower bound is all that is known of it; null otherwise. */
    public @Nullable Double atLeast(Stage stage, int year, String exporter, String importer, Basis basis) {
        Flow flow = data.find(stage, year, exporter, importer);
        return flow != null && isLowerBound(stage, year, exporter, importer) ? flow.weight(basis) : null;
    }

    /** How much of a country's exports, or imports, is declared; all of it where the user's own table of flows is complete. */
    public Level level(Stage stage, int year, String country, boolean exporting) {
        if (whole != null) {
            return whole.level(stage, year, country, exporting).and(Level.LARGEST);
        }
        return data.isCompleteByImport(stage, year) ? Level.ALL : coverage.level(stage, country, exporting, year);
    }

    /** Whether sums and shares of a country's exports, or imports, may be said: some dataset declares them, with all weights. */
    public boolean knowsSide(Stage stage, int year, String country, boolean exporting, Basis basis) {
        return side(new Place(stage, year, basis), country, exporting).isKnown();
    }

    private Verdict side(Place place, String country, boolean exporting) {
        Level level = level(place.stage(), place.year(), country, exporting);
        if (level == Level.NONE) {
            return new Verdict(level, (exporting ? "exports of " : "imports of ") + country + " are in no dataset");
        }
        Gaps found = gaps.computeIfAbsent(place, this::gaps);
        return new Verdict(level, (exporting ? found.ofExporters() : found.ofImporters()).get(country));
    }

    private Gaps gaps(Place place) {
        return new Gaps(gaps(place, Flow::exporter), gaps(place, Flow::importer));
    }

    private Map<String, String> gaps(Place place, Function<Flow, String> end) {
        return data.flows(place.stage(), place.year()).stream()
                .flatMap(flow ->
                        Stream.ofNullable(whyNot(flow, place.basis())).map(why -> Map.entry(end.apply(flow), why)))
                .collect(
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a.compareTo(b) > 0 ? a : b));
    }

    private Verdict network(Place place) {
        Set<String> traders = new TreeSet<>();
        data.flows(place.stage(), place.year()).forEach(f -> traders.addAll(List.of(f.exporter(), f.importer())));
        Level level = CoverageIndex.ofTradeAmong(
                traders,
                code -> level(place.stage(), place.year(), code, true),
                code -> level(place.stage(), place.year(), code, false));
        if (level == Level.NONE) {
            return new Verdict(level, "trade of third countries with each other is in no dataset");
        }
        Gaps found = gaps.computeIfAbsent(place, this::gaps);
        return new Verdict(
                level,
                found.ofExporters().values().stream()
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
