package org.lanthanet.flow.draw;

import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.Processing;

/**
 * Processing shares α and assumed trades drawn from their ranges as {@link CoefficientDraws} draws coefficients. A row of a table is one
 * draw for all its years, and for all countries if it names none; rows are drawn independently of each other.
 */
public final class ProcessingDraws {
    private final ProcessingShares point;
    private final long seed;

    /**
     * @param point shares with their ranges
     * @param seed seed of the random numbers
     */
    public ProcessingDraws(ProcessingShares point, long seed) {
        this.point = point;
        this.seed = seed;
    }

    /** How many rows have a range. */
    public int drawn() {
        return (int) (point.rows().stream().filter(r -> r.low() < r.high()).count()
                + point.assumedFlows().stream().filter(a -> a.low() < a.high()).count());
    }

    /** All shares as draw number {@code draw} has them; one that was drawn has no range any more. */
    public ProcessingShares draw(int draw) {
        return new ProcessingShares(
                point.rows().stream().map(row -> draw(row, draw)).toList(),
                point.assumedFlows().stream().map(flow -> draw(flow, draw)).toList());
    }

    private Processing draw(Processing row, int draw) {
        String id = "processing " + row.stage().id() + " " + row.country() + " " + row.yearFrom();
        double share = Triangle.of(row.share(), row.low(), row.high(), Uniform.of(seed, id, draw));
        return new Processing(
                row.stage(), row.country(), row.yearFrom(), row.yearTo(), share, share, share, row.reason());
    }

    private AssumedFlow draw(AssumedFlow flow, int draw) {
        String id =
                "assumed " + flow.stage().id() + " " + flow.exporter() + " " + flow.importer() + " " + flow.yearFrom();
        double share = Triangle.of(flow.share(), flow.low(), flow.high(), Uniform.of(seed, id, draw));
        return new AssumedFlow(
                flow.stage(),
                flow.exporter(),
                flow.importer(),
                flow.yearFrom(),
                flow.yearTo(),
                share,
                share,
                share,
                flow.reason());
    }
}
