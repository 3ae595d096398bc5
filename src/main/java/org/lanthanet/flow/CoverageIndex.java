package org.lanthanet.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Product;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/**
 * Tells a zero from an unknown. Trade of a pair at a stage is known as far as datasets cover the codes it could have been
 * declared under ({@link StageCodes}): a code is covered if what either side declares under it is.
 *
 * <ul>
 *   <li>An absent flow is a zero only where every code is covered; a heading covers its codes, and all its codes cover a heading.
 *   <li>A flow that is held is known only where every heading has a code that is covered; otherwise trade under the others may
 *       be missing from it, and it is a lower bound.
 * </ul>
 */
public final class CoverageIndex {
    /** How much of one side of a country's trade at a stage is declared. */
    public enum Level {
        /** No dataset declares this side: sums and shares of it mean nothing. */
        NONE,
        /** Only trade with some named partners, or under some of the codes. */
        LISTED,
        /** The largest partners, nearly all of the value. */
        LARGEST,
        /** Every partner. */
        ALL;

        /** Name as printed, lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The lesser of two. */
        public Level and(Level other) {
            return compareTo(other) < 0 ? this : other;
        }

        /** The greater of two. */
        public Level or(Level other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    /** Fewer partners than this say nothing about a total: a share of it would be near one by construction. */
    static final int MIN_LISTED = 5;

    private record Key(Stage stage, String country, boolean exporting, int year) {}

    private record Pair(Stage stage, String exporter, String importer, int year) {}

    private final List<Coverage> coverages;
    private final List<Coverage> ofBothSides;
    private final StageRules rules;
    private final StageCodes codes;
    private final Map<Key, Level> levels = new ConcurrentHashMap<>();
    private final Map<Pair, Boolean> zeros = new ConcurrentHashMap<>();
    private final Map<Pair, Boolean> complete = new ConcurrentHashMap<>();

    /**
     * @param coverages what the datasets speak of
     * @param rules the rules by which codes are put at stages
     * @param products the codes there are
     */
    public CoverageIndex(Collection<Coverage> coverages, StageRules rules, Collection<Product> products) {
        this(coverages, coverages, rules, new StageCodes(rules, products));
    }

    private CoverageIndex(
            Collection<Coverage> coverages, Collection<Coverage> ofBothSides, StageRules rules, StageCodes codes) {
        this.coverages = List.copyOf(coverages);
        this.ofBothSides = List.copyOf(ofBothSides);
        this.rules = rules;
        this.codes = codes;
    }

    /** Whether the absence of this flow means that there was none. */
    public boolean saysZero(Stage stage, String exporter, String importer, int year) {
        return zeros.computeIfAbsent(new Pair(stage, exporter, importer, year), this::findZero);
    }

    private boolean findZero(Pair pair) {
        Stage stage = pair.stage();
        String exporter = pair.exporter();
        String importer = pair.importer();
        int year = pair.year();
        Set<String> asked = codes.of(stage, exporter, importer, year);
        return !asked.isEmpty()
                && asked.stream()
                        .allMatch(code -> coverages.stream()
                                .anyMatch(c -> c.saysZero(exporter, importer, year)
                                        && codes.covers(c.hs(), code, stage, exporter, importer, c.side(), year)));
    }

    /**
     * The same of some of the statements alone. Whether a flow that is held is all there was still rests on all of them: one
     * side's figure is of the trade that both declare, under whatever codes.
     */
    public CoverageIndex only(Predicate<Coverage> which) {
        return new CoverageIndex(coverages.stream().filter(which).toList(), ofBothSides, rules, codes);
    }

    /**
     * Whether a flow of this stage and pair that is held is all there was, as far as can be told: no heading is uncovered. A pair
     * whose trade can come under one heading alone has all of it in any flow.
     */
    public boolean isComplete(Stage stage, String exporter, String importer, int year) {
        return complete.computeIfAbsent(
                new Pair(stage, exporter, importer, year),
                pair -> codes.headings(stage, exporter, importer, year) <= 1
                        || uncovered(stage, exporter, importer, year).isEmpty());
    }

    /** Headings the trade could have come under of which nothing is covered. */
    public SortedSet<String> uncovered(Stage stage, String exporter, String importer, int year) {
        SortedSet<String> uncovered = new TreeSet<>();
        SortedSet<String> covered = new TreeSet<>();
        for (String code : codes.of(stage, exporter, importer, year)) {
            boolean spoken = ofBothSides.stream()
                    .anyMatch(c -> c.speaksOf(exporter, importer, year)
                            && (c.hs().startsWith(code)
                                    || codes.covers(c.hs(), code, stage, exporter, importer, c.side(), year)));
            (spoken ? covered : uncovered).add(StageCodes.heading(code));
        }
        uncovered.removeAll(covered);
        return uncovered;
    }

    /**
     * The codes that the datasets state of a pair's trade in a year: those the figure of one side, or of both reconciled, is made of.
     */
    public Set<String> codes(String exporter, String importer, Side side, int year) {
        String declarant = side == Side.IMPORT ? importer : exporter;
        String partner = side == Side.IMPORT ? exporter : importer;
        return coverages.stream()
                .filter(c -> c.side() == side && year >= c.yearFrom() && year <= c.yearTo())
                .filter(c -> c.reporter().equals(Coverage.ANY) || c.reporter().equals(declarant))
                .filter(c -> c.extent() != Extent.LISTED || c.partners().contains(partner))
                .map(Coverage::hs)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How much of the country's exports (or imports) at this stage the datasets speak of. */
    public Level level(Stage stage, String country, boolean exporting, int year) {
        return levels.computeIfAbsent(new Key(stage, country, exporting, year), this::findLevel);
    }

    /**
     * How much is declared of the trade of these countries with each other, that of third countries among them: of every two the
     * one or the other declares what goes from the one to the other, and the least of that counts.
     *
     * @param exports how much of a country's exports is declared
     * @param imports how much of a country's imports is declared
     */
    public static Level ofTradeAmong(
            Collection<String> traders, Function<String, Level> exports, Function<String, Level> imports) {
        Level least = traders.isEmpty() ? Level.NONE : Level.ALL;
        for (String exporter : leastTwo(traders, exports)) {
            for (String importer : leastTwo(traders, imports)) {
                if (!exporter.equals(importer)) {
                    least = least.and(exports.apply(exporter).or(imports.apply(importer)));
                }
            }
        }
        return least;
    }

    /** Two, as the one that is least may be the same on both sides. */
    private static List<String> leastTwo(Collection<String> traders, Function<String, Level> level) {
        return traders.stream().sorted(Comparator.comparing(level)).limit(2).toList();
    }

    /** The rules by which codes are put at stages. */
    public StageRules rules() {
        return rules;
    }

    private Level findLevel(Key key) {
        Level best = Level.NONE;
        for (Coverage c : coverages) {
            boolean declares = c.side() == Side.BOTH || (c.side() == Side.EXPORT) == key.exporting();
            boolean about = c.reporter().equals(Coverage.ANY) || c.reporter().equals(key.country());
            if (!declares || !about || key.year() < c.yearFrom() || key.year() > c.yearTo()) {
                continue;
            }
            Level level = levelOf(c, key);
            if (level.compareTo(best) > 0) {
                best = level;
            }
        }
        return best;
    }

    private Level levelOf(Coverage c, Key key) {
        if (c.extent() == Extent.LISTED) {
            return listed(c.partners(), c, key);
        }
        if (standsAt(c, key, StageCodes.OTHER)) {
            return c.extent() == Extent.ALL ? Level.ALL : Level.LARGEST;
        }
        // of a basket that rules open for named pairs only, those pairs are all there is; a code that stands elsewhere
        // for everybody else says little about this stage
        return c.extent() == Extent.ALL && isBasket(c, key) ? listed(rules.countriesNamed(), c, key) : Level.NONE;
    }

    private Level listed(Set<String> partners, Coverage c, Key key) {
        long speaking = partners.stream()
                .filter(p -> !p.equals(key.country()) && standsAt(c, key, p))
                .count();
        return speaking >= MIN_LISTED ? Level.LISTED : Level.NONE;
    }

    private boolean isBasket(Coverage c, Key key) {
        String from = key.exporting() ? key.country() : StageCodes.OTHER;
        String to = key.exporting() ? StageCodes.OTHER : key.country();
        List<StageRule> possible = rules.possible(c.hs(), from, to, c.side(), key.year());
        return !possible.isEmpty() && possible.stream().allMatch(rule -> rule.stage() == null);
    }

    private boolean standsAt(Coverage c, Key key, String partner) {
        return codes.mayStand(
                key.stage(),
                c.hs(),
                key.exporting() ? key.country() : partner,
                key.exporting() ? partner : key.country(),
                c.side(),
                key.year());
    }
}
