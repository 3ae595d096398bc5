package org.lanthanet.source.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lanthanet.model.YearRange;

/** Which partners a file speaks of in which years. */
final class PartnerYears {
    private final Map<Integer, Set<String>> partners = new TreeMap<>();

    void add(String partner, int year) {
        partners.computeIfAbsent(year, y -> new TreeSet<>()).add(partner);
    }

    Set<Integer> years() {
        return partners.keySet();
    }

    /** Runs of years without a gap. */
    List<YearRange> runs() {
        return runs(partners.keySet());
    }

    /** Runs of years without a gap, of years in ascending order. */
    static List<YearRange> runs(Set<Integer> years) {
        List<YearRange> runs = new ArrayList<>();
        for (int year : new TreeSet<>(years)) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).to() == year - 1) {
                runs.set(last, new YearRange(runs.get(last).from(), year));
            } else {
                runs.add(new YearRange(year, year));
            }
        }
        return runs;
    }

    /** Partners spoken of in every year of a run. */
    Set<String> partnersIn(YearRange run) {
        return partners.getOrDefault(run.from(), Set.of()).stream()
                .filter(partner -> run.years()
                        .allMatch(year -> partners.getOrDefault(year, Set.of()).contains(partner)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
