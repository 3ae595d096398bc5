package org.lanthanet.flow.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.ChainData;

/**
 * Bands of balances: of production as far as it is modelled, imports, exports and use. What is unknown has no band, and in a
 * draw in which it becomes unknown a figure is undefined.
 */
public final class BalanceBands {
    /**
     * The bands of one balance, REO tonnes.
     *
     * @param production band of new supply; of reported production it has no width, as that is not drawn
     * @param imports band of the imports held
     * @param exports band of the exports held
     * @param use band of apparent use, signed
     */
    public record Of(Band production, Band imports, Band exports, Band use) {
        static final int SIZE = 4;
    }

    private BalanceBands() {}

    /** The bands of these balances, by balance. */
    public static Map<Balance, Of> of(
            Collection<Balance> balances, ChainData data, Draws draws, Draws.Progress progress) {
        SortedMap<Integer, List<Balance>> years = new TreeMap<>();
        balances.forEach(
                b -> years.computeIfAbsent(b.year(), year -> new ArrayList<>()).add(b));
        List<Balance> ordered = years.values().stream().flatMap(List::stream).toList();
        BalanceDraws drawn = new BalanceDraws(data, years.keySet(), draws.flows());
        double[] point = new double[Of.SIZE * ordered.size()];
        for (int i = 0; i < ordered.size(); i++) {
            write(ordered.get(i), point, Of.SIZE * i);
        }
        List<Band> bands = draws.bands(point, draw -> figures(draw, drawn, years, point.length), progress);
        Map<Balance, Of> found = new LinkedHashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            int at = Of.SIZE * i;
            found.put(ordered.get(i), new Of(bands.get(at), bands.get(at + 1), bands.get(at + 2), bands.get(at + 3)));
        }
        return found;
    }

    private static double[] figures(
            Draw draw, BalanceDraws drawn, SortedMap<Integer, List<Balance>> years, int length) {
        double[] figures = new double[length];
        Arrays.fill(figures, Double.NaN);
        int at = 0;
        for (Map.Entry<Integer, List<Balance>> year : years.entrySet()) {
            BalancedYear balanced = drawn.under(draw, year.getKey());
            for (Balance asked : year.getValue()) {
                Balance found = balanced == null
                        ? null
                        : balanced.balance(asked.stage(), balanced.trade().number(asked.country()));
                if (found != null) {
                    write(found, figures, at);
                }
                at += Of.SIZE;
            }
        }
        return figures;
    }

    private static void write(Balance balance, double[] figures, int at) {
        figures[at] = orNaN(balance.productionReoTonnes());
        figures[at + 1] = orNaN(balance.importsReoTonnes());
        figures[at + 2] = orNaN(balance.exportsReoTonnes());
        figures[at + 3] = orNaN(balance.useReoTonnes());
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
