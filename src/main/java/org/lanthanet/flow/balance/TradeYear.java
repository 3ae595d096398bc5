package org.lanthanet.flow.balance;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

/**
 * All that is held of one year: trade at every stage, what was reported to be produced, and whether the year's table of
 * producers is complete. Countries are in alphabetical order and sums are made in it, so the order of the input does not
 * matter to a bit. Immutable.
 */
public final class TradeYear {
    private final int year;
    private final List<String> codes;
    private final Map<Stage, StageLinks> links = new EnumMap<>(Stage.class);
    private final Map<Stage, int[]> unweighedImports = new EnumMap<>(Stage.class);
    private final Map<Stage, int[]> unweighedExports = new EnumMap<>(Stage.class);
    private final Map<Stage, @Nullable Double[]> reported = new EnumMap<>(Stage.class);
    private final WorldTable mining;
    private final DeclaredYear declared;
    private final Map<String, Integer> numbers = new HashMap<>();

    private TradeYear(
            int year,
            List<Flow> flows,
            Collection<Production> preferred,
            WorldTable mining,
            CoverageIndex coverage,
            SortedSet<String> codes) {
        this.year = year;
        this.mining = mining;
        this.declared = new DeclaredYear(year, flows, coverage);
        this.codes = List.copyOf(codes);
        this.codes.forEach(code -> numbers.put(code, numbers.size()));
        for (Stage stage : Stage.values()) {
            unweighedImports.put(stage, new int[codes.size()]);
            unweighedExports.put(stage, new int[codes.size()]);
            links.put(stage, links(stage, flows));
            reported.put(stage, new Double[codes.size()]);
        }
        for (Production p : preferred) {
            if (p.year() == year && !p.country().equals(Production.WORLD)) {
                array(reported, p.stage())[number(p.country())] = p.reoTonnes();
            }
        }
    }

    /**
     * The year as the records have it.
     *
     * @param flows flows of any years; those of this year count
     * @param preferred production, one figure a country, stage and year
     * @param world production of the year's one world source, its own total under {@code WLD}
     * @param coverage what the datasets speak of
     * @param processing names the countries that trade is assumed of
     */
    public static TradeYear of(
            int year,
            List<Flow> flows,
            Collection<Production> preferred,
            Collection<Production> world,
            CoverageIndex coverage,
            ProcessingShares processing) {
        SortedSet<String> codes = new TreeSet<>();
        flows.stream().filter(f -> f.year() == year).forEach(f -> {
            codes.add(f.exporter());
            codes.add(f.importer());
        });
        preferred.stream()
                .filter(p -> p.year() == year && !p.country().equals(Production.WORLD))
                .forEach(p -> codes.add(p.country()));
        for (Stage stage : Stage.values()) {
            for (AssumedFlow assumed : processing.assumed(stage, year)) {
                if (codes.contains(assumed.exporter())) {
                    codes.add(assumed.importer());
                }
            }
        }
        return new TradeYear(year, flows, preferred, WorldTable.of(Stage.ORE, year, world), coverage, codes);
    }

    private StageLinks links(Stage stage, List<Flow> flows) {
        int[] kept = IntStream.range(0, flows.size())
                .filter(i -> flows.get(i).year() == year && flows.get(i).stage() == stage)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> flows.get(i).exporter())
                        .thenComparing(i -> flows.get(i).importer()))
                .filter(i -> isWeighed(stage, flows.get(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        return new StageLinks(
                stage,
                Arrays.stream(kept).map(i -> number(flows.get(i).exporter())).toArray(),
                Arrays.stream(kept).map(i -> number(flows.get(i).importer())).toArray(),
                Arrays.stream(kept).mapToDouble(i -> weight(flows.get(i))).toArray(),
                kept);
    }

    /** Whether a flow is a link; counts those whose weight is unknown. */
    private boolean isWeighed(Stage stage, Flow flow) {
        if (flow.reoTonnes() == null) {
            array(unweighedExports, stage)[number(flow.exporter())]++;
            array(unweighedImports, stage)[number(flow.importer())]++;
            return false;
        }
        return weight(flow) > 0;
    }

    private static double weight(Flow flow) {
        Double reoTonnes = flow.reoTonnes();
        return reoTonnes == null ? 0 : reoTonnes;
    }

    public int year() {
        return year;
    }

    /** Codes of all countries with trade or production in the year, in alphabetical order. */
    public List<String> codes() {
        return codes;
    }

    /** Place of a country among the codes; −1 if it is not there. */
    public int number(String country) {
        return numbers.getOrDefault(country, -1);
    }

    /** The trade of a stage. */
    public StageLinks links(Stage stage) {
        StageLinks found = links.get(stage);
        if (found == null) {
            throw new IllegalStateException("no links of " + stage);
        }
        return found;
    }

    /** What a country was reported to produce at a stage, REO tonnes; null if no figure is held. */
    public @Nullable Double reported(Stage stage, int country) {
        return array(reported, stage)[country];
    }

    /** The year's table of mine production. */
    public WorldTable mining() {
        return mining;
    }

    /** What of the trade may be said. */
    public DeclaredYear declared() {
        return declared;
    }

    int unweighedImports(Stage stage, int country) {
        return array(unweighedImports, stage)[country];
    }

    int unweighedExports(Stage stage, int country) {
        return array(unweighedExports, stage)[country];
    }

    private static <T> T array(Map<Stage, T> arrays, Stage stage) {
        T array = arrays.get(stage);
        if (array == null) {
            throw new IllegalStateException("nothing of " + stage);
        }
        return array;
    }
}
