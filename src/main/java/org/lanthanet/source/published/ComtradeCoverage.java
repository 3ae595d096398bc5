package org.lanthanet.source.published;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;

/**
 * What a Comtrade file would hold if it had happened. Where the partners of a reporter, year, side and code come to the
 * World row within {@value #TOLERANCE} of it, every partner is covered; otherwise only those that occur. A partner whose
 * row was rejected is unknown and not zero, so one such row leaves only those that occur.
 */
final class ComtradeCoverage {
    private static final double TOLERANCE = 0.01;

    private record Cell(String reporter, Side side, String code, int year) {}

    private static final class Tally {
        private final Set<String> partners = new TreeSet<>();
        private double partnersUsd;
        private double partnersTonnes;
        private @Nullable Double worldUsd;
        private @Nullable Double worldTonnes;
        private boolean hasUnread;

        boolean isWhole() {
            return positive(worldUsd)
                    ? comesTo(partnersUsd, worldUsd)
                    : positive(worldTonnes) && comesTo(partnersTonnes, worldTonnes);
        }

        private static boolean positive(@Nullable Double total) {
            return total != null && total > 0;
        }

        private static boolean comesTo(double sum, @Nullable Double total) {
            return total != null && Math.abs(sum - total) <= TOLERANCE * total;
        }
    }

    private final String dataset;
    private final Map<Cell, Tally> tallies = new TreeMap<>(Comparator.comparing(Cell::reporter)
            .thenComparing(Cell::side)
            .thenComparing(Cell::code)
            .thenComparing(Cell::year));
    private boolean hasMisplaced;

    ComtradeCoverage(String dataset) {
        this.dataset = dataset;
    }

    /** A row of the world. */
    void world(String reporter, Side side, String code, int year, @Nullable Double usd, @Nullable Double tonnes) {
        Tally tally = tally(reporter, side, code, year);
        tally.worldUsd = usd;
        tally.worldTonnes = tonnes;
    }

    /** A row of a partner; null for one that is not known to us, which counts in the sum alone. */
    void partner(
            String reporter,
            Side side,
            String code,
            int year,
            @Nullable String partner,
            @Nullable Double usd,
            @Nullable Double tonnes) {
        Tally tally = tally(reporter, side, code, year);
        tally.partnersUsd += usd == null ? 0 : usd;
        tally.partnersTonnes += tonnes == null ? 0 : tonnes;
        if (partner != null && !partner.equals(reporter)) {
            tally.partners.add(partner);
        }
    }

    /** A row of a known partner that was rejected. */
    void unread(String reporter, Side side, String code, int year) {
        tally(reporter, side, code, year).hasUnread = true;
    }

    /** A row was rejected of which nothing is known, so that it may stand for any partner. */
    void misplaced() {
        hasMisplaced = true;
    }

    private Tally tally(String reporter, Side side, String code, int year) {
        return tallies.computeIfAbsent(new Cell(reporter, side, code, year), cell -> new Tally());
    }

    /** A World row the partners do not come to, one line each. */
    void forEachGap(Consumer<String> consumer) {
        tallies.forEach((cell, tally) -> {
            Double world = tally.worldUsd;
            if (world != null && world > 0 && !tally.isWhole()) {
                consumer.accept(String.format(
                        Locale.ROOT,
                        "%d %s, %s of %s: the partners come to %.1f %% of the World row; partners that are not in the file"
                                + " stay as they are",
                        cell.year(),
                        cell.reporter(),
                        cell.side().name().toLowerCase(Locale.ROOT),
                        cell.code(),
                        100 * tally.partnersUsd / world));
            }
        });
    }

    void forEach(Consumer<Coverage> consumer) {
        tallies.forEach((cell, tally) -> {
            boolean all = tally.isWhole() && !tally.hasUnread && !hasMisplaced;
            if (all || !tally.partners.isEmpty()) {
                consumer.accept(new Coverage(
                        dataset,
                        cell.reporter(),
                        cell.side(),
                        cell.code(),
                        all ? Extent.ALL : Extent.LISTED,
                        all ? Set.of() : tally.partners,
                        cell.year(),
                        cell.year()));
            }
        });
    }
}
