package org.lanthanet.report.pair;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.FlowSide;
import org.lanthanet.report.TradeData;

/**
 * Whose figure of a flow a report takes: the settled one, whose side may change from year to year, or one side's for the
 * whole series. A flow that the side did not declare is unknown then, and only what that side's datasets cover can be a zero.
 *
 * @param kind which of the sides
 * @param country the country that declared, of {@link Kind#OWN}, or did not, of {@link Kind#PARTNERS}; empty otherwise
 */
public record Standing(Kind kind, String country) {
    /** Which of the sides stands. */
    public enum Kind {
        /** The settled figure. */
        SETTLED,
        /** What the exporter of each flow declared. */
        EXPORTER,
        /** What the importer of each flow declared. */
        IMPORTER,
        /** What one country declared of its exports and of its imports. */
        OWN,
        /** What its partners declared. */
        PARTNERS
    }

    static final Standing SETTLED = new Standing(Kind.SETTLED, "");

    /**
     * Reads a side: {@code exporter}, {@code importer}, or one of two countries.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Standing parse(String text, String a, String b) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        if (word.equals(a) || word.equals(b)) {
            return new Standing(Kind.OWN, word);
        }
        return switch (word) {
            case "EXPORTER" -> new Standing(Kind.EXPORTER, "");
            case "IMPORTER" -> new Standing(Kind.IMPORTER, "");
            default ->
                throw new IllegalArgumentException(
                        "unknown side '" + text + "'; use exporter, importer, " + a + " or " + b);
        };
    }

    boolean isSettled() {
        return kind == Kind.SETTLED;
    }

    /** The side opposite. */
    Standing other() {
        return switch (kind) {
            case SETTLED -> this;
            case EXPORTER -> new Standing(Kind.IMPORTER, "");
            case IMPORTER -> new Standing(Kind.EXPORTER, "");
            case OWN -> new Standing(Kind.PARTNERS, country);
            case PARTNERS -> new Standing(Kind.OWN, country);
        };
    }

    /** Who declared, for the end of a title. */
    String words() {
        return switch (kind) {
            case SETTLED -> "as settled";
            case EXPORTER -> "as the exporter declared";
            case IMPORTER -> "as the importer declared";
            case OWN -> "as " + country + " declared";
            case PARTNERS -> "as the partners of " + country + " declared";
        };
    }

    /** The trade with this side's figures in place of the settled ones. */
    TradeData of(TradeData settled) {
        return isSettled() ? settled : settled.with(this::of, this::isUndeclared, this::isOfSide);
    }

    /** Whether this side declared nothing of a flow that others did; a user's own is of neither side. */
    private boolean isUndeclared(Flow flow) {
        return flow.method() != Flow.Method.IMPORTED && figure(flow) == null;
    }

    /** What this side declared of a flow; null if nothing. */
    private @Nullable FlowSide figure(Flow flow) {
        Side side = side(flow);
        return side == null ? null : side == Side.IMPORT ? flow.importerSide() : flow.exporterSide();
    }

    /**
     * The flow with this side's amounts in place of the settled ones. Sides keep no gross weights: they are unknown.
     */
    Flow of(Flow flow) {
        if (isSettled()) {
            return flow;
        }
        Side side = side(flow);
        FlowSide standing = figure(flow);
        return new Flow(
                flow.year(),
                flow.exporter(),
                flow.importer(),
                flow.stage(),
                standing == null ? null : standing.reoTonnes(),
                null,
                standing == null ? null : standing.valueUsd(),
                flow.exporterSide(),
                flow.importerSide(),
                side == Side.IMPORT ? Flow.Method.IMPORTER : Flow.Method.EXPORTER,
                standing == null ? 0 : standing.imputedShare(),
                standing == null ? Set.of() : standing.flags(),
                flow.datasets());
    }

    /** The side whose figure of a flow stands; null if the flow is of no country in question. */
    private @Nullable Side side(Flow flow) {
        boolean sells = flow.exporter().equals(country);
        boolean buys = flow.importer().equals(country);
        return switch (kind) {
            case SETTLED -> Side.BOTH;
            case EXPORTER -> Side.EXPORT;
            case IMPORTER -> Side.IMPORT;
            case OWN -> sells ? Side.EXPORT : buys ? Side.IMPORT : null;
            case PARTNERS -> sells ? Side.IMPORT : buys ? Side.EXPORT : null;
        };
    }

    private boolean isOfSide(Coverage coverage) {
        boolean own = coverage.reporter().equals(country);
        return switch (kind) {
            case SETTLED -> true;
            case EXPORTER -> coverage.side() == Side.EXPORT;
            case IMPORTER -> coverage.side() == Side.IMPORT;
            case OWN -> coverage.side() != Side.BOTH && own;
            case PARTNERS -> coverage.side() != Side.BOTH && !own;
        };
    }
}
