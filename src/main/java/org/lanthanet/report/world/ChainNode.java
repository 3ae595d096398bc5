package org.lanthanet.report.world;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Stage;

/**
 * A place in the layered chain. Every link leads to a later column, so that the chain has no circle whatever the trade.
 *
 * @param kind what stands there
 * @param stage stage of what passes
 * @param country iso3; {@link #OTHERS} for all countries not shown; null where it is of no country
 */
public record ChainNode(Kind kind, Stage stage, @Nullable String country) implements Comparable<ChainNode> {
    /** Stands for the countries not shown by themselves. */
    public static final String OTHERS = "others";

    private static final Comparator<ChainNode> ORDER = Comparator.comparing(ChainNode::stage)
            .thenComparing(ChainNode::kind)
            .thenComparing(node -> node.country == null ? "" : node.country);

    /** What stands in a place of the chain. */
    public enum Kind {
        /** Where mine production comes from. */
        MINES(0),
        /** Supply that nothing explains: stock, trade nobody registered, recycling, or an error. */
        UNACCOUNTED(0),
        /** What a country sells beyond its own supply, having bought it. */
        BOUGHT(0),
        /** What a country mined or made at the stage. */
        MADE(1),
        /** What is at a country's disposal at the stage: what it kept of its own and what it bought. */
        USED(2),
        /** Lost in making the goods of the next stage. */
        LOST(3),
        /** Used as it is, or kept: not made into goods of the next stage. */
        KEPT(3),
        /** Bought and sold again. */
        SOLD(3);

        private final int offset;

        Kind(int offset) {
            this.offset = offset;
        }

        /** Name in data: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Column from the left, from 0. */
    public int column() {
        return 2 * stage.ordinal() + kind.offset;
    }

    /** Its name in data: {@code CHN@ore:made}, {@code ore:lost}. */
    public String id() {
        return (country == null ? "" : country + "@") + stage.id() + ":" + kind.id();
    }

    @Override
    public int compareTo(ChainNode other) {
        return ORDER.compare(this, other);
    }
}
