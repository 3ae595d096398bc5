package org.lanthanet.flow.balance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

/**
 * Whether one source's table of producers of a year is whole: its countries must come to its own world total. A table that
 * lacks a producer would call its output zero and its exports unexplained, so nothing is said that rests on one.
 *
 * @param stage stage of the output
 * @param year calendar year
 * @param countriesReoTonnes sum of the countries' figures; null if there are none
 * @param worldReoTonnes the source's own world total; null if it states none
 */
public record WorldTable(
        Stage stage,
        int year,
        @Nullable Double countriesReoTonnes,
        @Nullable Double worldReoTonnes) {
    /** Share of the world total that countries may differ by: totals are rounded (at most 1.1 % in the editions at hand). */
    public static final double TOLERANCE = 0.015;

    /** The table of a stage and year among figures of one world source a year. */
    public static WorldTable of(Stage stage, int year, Collection<Production> world) {
        List<Production> figures = world.stream()
                .filter(p -> p.stage() == stage && p.year() == year)
                .sorted(Comparator.comparing(Production::country))
                .toList();
        Double total = null;
        Double sum = null;
        for (Production p : figures) {
            if (p.country().equals(Production.WORLD)) {
                total = p.reoTonnes();
            } else {
                sum = (sum == null ? 0 : sum) + p.reoTonnes();
            }
        }
        return new WorldTable(stage, year, sum, total);
    }

    /** Whether the countries come to the world total within {@link #TOLERANCE}. */
    public boolean isComplete() {
        return countriesReoTonnes != null
                && worldReoTonnes != null
                && Math.abs(countriesReoTonnes - worldReoTonnes) <= TOLERANCE * worldReoTonnes;
    }

    /** What is missing, in one line; empty if nothing is. */
    public String fault() {
        if (isComplete()) {
            return "";
        }
        if (countriesReoTonnes == null) {
            return "no " + stage.id() + " production of " + year + " is in the store; import a table of it";
        }
        if (worldReoTonnes == null) {
            return "the " + stage.id() + " production of " + year
                    + " has no world total to be checked against; import one under the code WLD";
        }
        return "the " + stage.id() + " production of " + year + " is not complete: countries come to "
                + Math.round(countriesReoTonnes) + " of " + Math.round(worldReoTonnes) + " REO t";
    }
}
