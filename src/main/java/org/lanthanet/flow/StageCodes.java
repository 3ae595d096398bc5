package org.lanthanet.flow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Product;
import org.lanthanet.model.Stage;

/**
 * The codes under which a pair's trade at a stage could have been declared, by either side: those some rule may put there. Side
 * branches are not among them.
 */
final class StageCodes {
    /** A partner no rule names, standing for all of those. */
    static final String OTHER = "ZZZ";

    private static final int HEADING = 4;

    private record Key(Stage stage, String exporter, String importer, int year) {}

    private final StageRules rules;
    private final Set<String> named;
    private final List<String> codes;
    private final Map<Key, Set<String>> found = new ConcurrentHashMap<>();

    StageCodes(StageRules rules, Collection<Product> products) {
        this.rules = rules;
        named = rules.countriesNamed();
        Set<String> all = new TreeSet<>(rules.codes());
        products.forEach(p -> all.add(p.hs()));
        Set<String> sideBranches = products.stream()
                .filter(p -> p.role() == Product.Role.SIDE)
                .map(Product::hs)
                .collect(Collectors.toSet());
        codes = all.stream()
                .filter(code -> !sideBranches.contains(code))
                .filter(code -> code.length() > HEADING
                        || all.stream().noneMatch(c -> c.length() > HEADING && c.startsWith(code)))
                .toList();
    }

    /** Codes of six digits, and headings of which no such code is known; none where no rule puts anything at the stage. */
    Set<String> of(Stage stage, String exporter, String importer, int year) {
        return found.computeIfAbsent(
                new Key(
                        stage,
                        named.contains(exporter) ? exporter : OTHER,
                        named.contains(importer) ? importer : OTHER,
                        year),
                this::find);
    }

    private Set<String> find(Key key) {
        return codes.stream()
                .filter(code -> Stream.of(Side.EXPORT, Side.IMPORT)
                        .anyMatch(
                                side -> mayStand(key.stage(), code, key.exporter(), key.importer(), side, key.year())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Number of headings they belong to. */
    long headings(Stage stage, String exporter, String importer, int year) {
        return of(stage, exporter, importer, year).stream()
                .map(StageCodes::heading)
                .distinct()
                .count();
    }

    /**
     * Whether who covers one code covers another: itself, or the heading of it, if what is declared under the heading alone may
     * stand at the stage. One that is refused as a basket covers nothing.
     */
    boolean covers(String covered, String code, Stage stage, String exporter, String importer, Side side, int year) {
        return covered.equals(code)
                || code.startsWith(covered) && mayStand(stage, covered, exporter, importer, side, year);
    }

    /** Whether what this side declares under the code may stand at the stage. */
    boolean mayStand(Stage stage, String code, String exporter, String importer, Side side, int year) {
        return rules.possible(code, exporter, importer, side, year).stream().anyMatch(rule -> rule.stage() == stage);
    }

    /** The heading a code belongs to. */
    static String heading(String code) {
        return code.substring(0, HEADING);
    }
}
