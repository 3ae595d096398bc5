package org.lanthanet.store;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.Side;

/**
 * What the datasets of a graph are said to cover. The data package's statements stand as its table has them. Those of files
 * add up in whatever order the files come: partners that two files name of the same trade and years are covered
 * together, and beside them a file that has every partner goes on covering every partner. Only where a later file differs in
 * its figures from one that covered every partner, and does not itself, the older statement no longer stands.
 */
final class HeldCoverage {
    private record Slice(String dataset, String reporter, Side side, String hs) {
        static Slice of(Coverage c) {
            return new Slice(c.dataset(), c.reporter(), c.side(), c.hs());
        }
    }

    private final Map<Slice, Set<Stored<Coverage>>> slices = new LinkedHashMap<>();

    /** Holds a statement as it is. */
    void add(Stored<Coverage> statement) {
        slice(statement.value()).add(statement);
    }

    private Set<Stored<Coverage>> slice(Coverage c) {
        return slices.computeIfAbsent(Slice.of(c), s -> new LinkedHashSet<>());
    }

    /** All statements. */
    Set<Stored<Coverage>> all() {
        Set<Stored<Coverage>> all = new LinkedHashSet<>();
        slices.values().forEach(all::addAll);
        return all;
    }

    /** What the user's files cover. */
    List<Coverage> ofFiles() {
        return all().stream().filter(s -> s.file() != null).map(Stored::value).toList();
    }

    /** Takes the data package's statements in place of those of an earlier edition. */
    void takePackage(Collection<Coverage> stated) {
        slices.values().forEach(held -> held.removeIf(s -> s.file() == null));
        stated.forEach(c -> add(new Stored<>(c, null)));
    }

    /**
     * Takes a statement of a file.
     *
     * @param differing declarations of the file that are new or other than before, and those that give way to it
     */
    void take(Coverage now, String file, Collection<Declaration> differing) {
        Set<Stored<Coverage>> held = slice(now);
        held.removeIf(s -> s.file() != null && isWithdrawn(s.value(), now, differing));
        String first = file;
        Set<String> partners = new TreeSet<>(now.partners());
        for (Iterator<Stored<Coverage>> i = held.iterator(); i.hasNext(); ) {
            Stored<Coverage> s = i.next();
            String other = s.file();
            if (other != null && isAlike(s.value(), now)) {
                first = other.compareTo(first) < 0 ? other : first;
                partners.addAll(s.value().partners());
                i.remove();
            }
        }
        held.add(new Stored<>(
                new Coverage(
                        now.dataset(),
                        now.reporter(),
                        now.side(),
                        now.hs(),
                        now.extent(),
                        partners,
                        now.yearFrom(),
                        now.yearTo()),
                first));
    }

    private static boolean isAlike(Coverage held, Coverage now) {
        return held.extent() == now.extent() && held.yearFrom() == now.yearFrom() && held.yearTo() == now.yearTo();
    }

    private static boolean isWithdrawn(Coverage held, Coverage now, Collection<Declaration> differing) {
        return held.extent() != Extent.LISTED
                && held.extent() != now.extent()
                && held.yearFrom() >= now.yearFrom()
                && held.yearTo() <= now.yearTo()
                && differing.stream().anyMatch(d -> covers(held, d));
    }

    /** Whether a row of the declaration's dataset would be a zero by this statement, if it were not there. */
    static boolean covers(Coverage c, Declaration d) {
        return c.dataset().equals(d.dataset())
                && c.hs().equals(d.hs())
                && (c.side() == d.side() || d.side() == Side.BOTH)
                && c.saysZero(d.exporter(), d.importer(), d.year());
    }
}
