package org.lanthanet.flow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Stage;

/**
 * Tells a zero from an unknown. Within a dataset's coverage an absent flow is a statement that nothing was traded at the
 * stage its code stands for between that pair; outside it nothing is known.
 */
public final class CoverageIndex {
    /** How much of one side of a country's trade at a stage is declared. */
    public enum Level {
        /** No dataset declares this side: sums and shares of it mean nothing. */
        NONE,
        /** Only trade with some named partners. */
        LISTED,
        /** The largest partners, nearly all of the value. */
        LARGEST,
        /** Every partner. */
        ALL
    }

    /** Fewer partners than this say nothing about a total: a share of it would be near one by construction. */
    static final int MIN_LISTED = 5;

    /** A partner no rule names, standing for all of those. */
    private static final String OTHER = "ZZZ";

    private record Key(Stage stage, String country, boolean exporting, int year) {}

    private final List<Coverage> coverages;
    private final StageRules rules;
    private final Map<Key, Level> levels = new ConcurrentHashMap<>();

    public CoverageIndex(Collection<Coverage> coverages, StageRules rules) {
        this.coverages = List.copyOf(coverages);
        this.rules = rules;
    }

    /** The same of some of the statements alone. */
    public CoverageIndex only(Predicate<Coverage> which) {
        return new CoverageIndex(coverages.stream().filter(which).toList(), rules);
    }

    /**
     * Whether the absence of this flow means that there was none. A code that stands at another stage for this pair says
     * nothing about this one: what there is here is counted there.
     */
    public boolean saysZero(Stage stage, String exporter, String importer, int year) {
        return coverages.stream()
                .anyMatch(c -> c.saysZero(exporter, importer, year)
                        && standsAt(stage, c.hs(), exporter, importer, c.side(), year));
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
        if (standsAt(c, key, OTHER)) {
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
        String from = key.exporting() ? key.country() : OTHER;
        String to = key.exporting() ? OTHER : key.country();
        return rules.possible(c.hs(), from, to, c.side(), key.year()).stream().anyMatch(rule -> rule.stage() == null);
    }

    private boolean standsAt(Coverage c, Key key, String partner) {
        return key.exporting()
                ? standsAt(key.stage(), c.hs(), key.country(), partner, c.side(), key.year())
                : standsAt(key.stage(), c.hs(), partner, key.country(), c.side(), key.year());
    }

    private boolean standsAt(Stage stage, String hs, String exporter, String importer, Side side, int year) {
        return rules.possible(hs, exporter, importer, side, year).stream().anyMatch(rule -> rule.stage() == stage);
    }
}
