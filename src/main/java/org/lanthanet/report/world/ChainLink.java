package org.lanthanet.report.world;

import java.util.Comparator;
import java.util.Locale;

/**
 * An amount that goes from one place of the chain to the next in a year.
 *
 * @param source where from
 * @param target where to, always a later column
 * @param kind what happens on the way
 * @param year calendar year
 * @param reoTonnes REO tonnes, above zero
 */
public record ChainLink(ChainNode source, ChainNode target, Kind kind, int year, double reoTonnes)
        implements Comparable<ChainLink> {
    private static final Comparator<ChainLink> ORDER = Comparator.comparingInt(ChainLink::year)
            .thenComparing(ChainLink::source)
            .thenComparing(ChainLink::target)
            .thenComparing(ChainLink::kind);

    /** What happens on a link. */
    public enum Kind {
        /** Mine production, reported. */
        MINED,
        /** Enters unexplained. */
        UNACCOUNTED,
        /** Sold again, counted as it is bought. */
        BOUGHT,
        /** Crosses a border, as settled from declarations. */
        TRADE,
        /** Crosses a border though no table shows it; a choice. */
        ASSUMED,
        /** Stays in the country. */
        HOME,
        /** Is made into goods of the next stage, what is lost in it left out. */
        MADE,
        /** Is lost in that. */
        LOST,
        /** Is used as it is, or kept. */
        KEPT,
        /** Is sold again. */
        SOLD;

        /** Name in data: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ChainLink {
        if (!(reoTonnes > 0 && Double.isFinite(reoTonnes))) {
            throw new IllegalArgumentException(source.id() + " to " + target.id() + ": " + reoTonnes);
        }
        if (target.column() <= source.column()) {
            throw new IllegalArgumentException(source.id() + " does not lead to " + target.id());
        }
    }

    @Override
    public int compareTo(ChainLink other) {
        return ORDER.compare(this, other);
    }
}
