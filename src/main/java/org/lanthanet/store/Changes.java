package org.lanthanet.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What an import changes of one kind of record.
 *
 * @param added records that were not there
 * @param changed records that were there with other figures
 * @param removed records that give way to nothing
 * @param credited records whose figures stay and that stand under another file: no change to whoever reads the figures
 * @param <T> declarations, production figures, totals or flows
 */
public record Changes<T>(List<T> added, List<Change<T>> changed, List<T> removed, List<Change<T>> credited) {
    /** A record before and after. */
    public record Change<T>(T before, T after) {}

    public Changes {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        credited = List.copyOf(credited);
    }

    /** Compares two states; figures held under one key that {@code same} accepts are no change. */
    static <K, T> Changes<T> between(Map<K, T> before, Map<K, T> after, BiPredicate<T, T> same) {
        List<T> added = new ArrayList<>();
        List<Change<T>> changed = new ArrayList<>();
        List<T> removed = new ArrayList<>();
        List<Change<T>> credited = new ArrayList<>();
        after.forEach((key, item) -> {
            T old = before.get(key);
            if (old == null) {
                added.add(item);
            } else if (!old.equals(item)) {
                (same.test(old, item) ? credited : changed).add(new Change<>(old, item));
            }
        });
        before.forEach((key, item) -> {
            if (!after.containsKey(key)) {
                removed.add(item);
            }
        });
        return new Changes<>(added, changed, removed, credited);
    }

    /** Whether all figures stay. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** Whether nothing is to be written. */
    boolean writesNothing() {
        return isEmpty() && credited.isEmpty();
    }

    /** Number of records whose figures change. */
    public int size() {
        return added.size() + changed.size() + removed.size();
    }

    /** Number of edges that writing them takes. */
    long writes() {
        return added.size() + changed.size() + credited.size();
    }

    /** Years in which figures change. */
    SortedSet<Integer> years(ToIntFunction<T> year) {
        SortedSet<Integer> years = new TreeSet<>();
        added.forEach(item -> years.add(year.applyAsInt(item)));
        changed.forEach(c -> years.add(year.applyAsInt(c.after())));
        removed.forEach(item -> years.add(year.applyAsInt(item)));
        return years;
    }

    /** Years in which anything is to be written. */
    SortedSet<Integer> writtenYears(ToIntFunction<T> year) {
        SortedSet<Integer> years = years(year);
        credited.forEach(c -> years.add(year.applyAsInt(c.after())));
        return years;
    }

    Changes<T> of(int which, ToIntFunction<T> year) {
        return new Changes<>(
                added.stream().filter(item -> year.applyAsInt(item) == which).toList(),
                of(changed, which, year),
                removed.stream().filter(item -> year.applyAsInt(item) == which).toList(),
                of(credited, which, year));
    }

    private static <T> List<Change<T>> of(List<Change<T>> changes, int which, ToIntFunction<T> year) {
        return changes.stream().filter(c -> year.applyAsInt(c.after()) == which).toList();
    }

    /** The same without some of the records that are changed. */
    Changes<T> without(Predicate<Change<T>> some) {
        return new Changes<>(added, changed.stream().filter(some.negate()).toList(), removed, credited);
    }

    /** Figures that no longer stand: the old state of what changes, and what is removed. */
    List<T> gone() {
        List<T> gone = new ArrayList<>(removed);
        changed.forEach(c -> gone.add(c.before()));
        return gone;
    }

    /** What must be deleted. */
    List<T> deleted() {
        List<T> deleted = gone();
        credited.forEach(c -> deleted.add(c.before()));
        return deleted;
    }

    /** What must be created: what is added, and the new state of everything else. */
    List<T> created() {
        List<T> created = new ArrayList<>(added);
        changed.forEach(c -> created.add(c.after()));
        credited.forEach(c -> created.add(c.after()));
        return created;
    }
}
