package org.lanthanet.flow.draw;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.ProcessingShares;

/**
 * Figures under many draws. The draws are made on as many threads as there are, and each has its place: the result is the
 * same for any number of threads.
 */
public final class Draws {
    /** Figures as one draw has them. */
    public interface Figures {
        /** Always as many, in the same order; NaN where one is undefined. May be asked by several threads at once. */
        double[] of(Draw draw);
    }

    /** Told how many draws have been made. */
    public interface Progress {
        Progress NONE = (done, total) -> {};

        /**
         * @param done draws made so far
         * @param total draws in all
         */
        void at(long done, long total);
    }

    private final CoefficientDraws coefficients;
    private final ProcessingDraws processing;
    private final FlowDraws flows;
    private final int count;
    private final long seed;

    /**
     * @param point the coefficients with their ranges
     * @param processing processing shares and assumed trades with their ranges
     * @param flows the flows and what they were settled from
     * @param count how many draws, 1 or more
     * @param seed seed of the random numbers
     */
    public Draws(Coefficients point, ProcessingShares processing, FlowDraws flows, int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("cannot make bands of " + count + " draws");
        }
        this.coefficients = new CoefficientDraws(point, seed);
        this.processing = new ProcessingDraws(processing, seed);
        this.flows = flows;
        this.count = count;
        this.seed = seed;
    }

    public int count() {
        return count;
    }

    public long seed() {
        return seed;
    }

    /** Ids of the coefficients drawn. */
    public List<String> drawn() {
        return coefficients.drawn();
    }

    /** How many rows on processing shares and assumed trades are drawn. */
    public int drawnShares() {
        return processing.drawn();
    }

    /** The flows and what they were settled from. */
    public FlowDraws flows() {
        return flows;
    }

    /** One draw, by its number. */
    public Draw draw(int number) {
        Coefficients drawn = coefficients.draw(number);
        return new Draw(number, drawn, processing.draw(number), flows.under(drawn));
    }

    /**
     * Hands on the draws one after the other, by number; the next is made while one is looked at.
     *
     * @param taker what looks at them, always on the thread that called
     */
    public void each(Consumer<Draw> taker, Progress progress) {
        CompletableFuture<Draw> next = CompletableFuture.supplyAsync(() -> draw(0));
        for (int d = 0; d < count; d++) {
            Draw draw = next.join();
            int following = d + 1;
            if (following < count) {
                next = CompletableFuture.supplyAsync(() -> draw(following));
            }
            taker.accept(draw);
            progress.at(following, count);
        }
    }

    /**
     * The bands of figures.
     *
     * @param point the figures under the point values; NaN where one is undefined
     */
    public List<Band> bands(double[] point, Figures figures, Progress progress) {
        double[][] values = new double[point.length][count];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, count).parallel().forEach(d -> {
            double[] drawn = figures.of(draw(d));
            if (drawn.length != point.length) {
                throw new IllegalStateException(drawn.length + " figures drawn of " + point.length);
            }
            for (int i = 0; i < drawn.length; i++) {
                values[i][d] = drawn[i];
            }
            synchronized (done) {
                progress.at(done.incrementAndGet(), count);
            }
        });
        Band[] bands = new Band[point.length];
        Arrays.setAll(bands, i -> Band.of(point[i], values[i]));
        return List.of(bands);
    }
}
