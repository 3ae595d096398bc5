package org.lanthanet.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes of one kind of record.
 *
 * @param added records that were not there
 * @param changed records that were there with other figures
 * @param removed records that give way to nothing
 * @param <T> declarations, production figures, totals or flows
 */
public record Changes<T>(List<T> added, List<Change<T>> changed, List<T> removed) {
    /** A record before and after. */
    public record Change<T>(T before, T after) {}

    public Changes {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** Compares two states; what both hold under one key and {@code same} accepts is no change. */
    static <K, T> Changes<T> between(Map<K, T> before, Map<K, T> after, BiPredicate<T, T> same) {
        List<T> added = new ArrayList<>();
        List<Change<T>> changed = new ArrayList<>();
        List<T> removed = new ArrayList<>();
        after.forEach((key, item) -> {
            T old = before.get(key);
            if (old == null) {
                added.add(item);
            } else if (!same.test(old, item)) {
                changed.add(new Change<>(old, item));
            }
        });
        before.forEach((key, item) -> {
            if (!after.containsKey(key)) {
                removed.add(item);
            }
        });
        return new Changes<>(added, changed, removed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** Number of records that change. */
    public int size() {
        return added.size() + changed.size() + removed.size();
    }

    /** Number of edges that writing them takes. */
    long writes() {
        return added.size() + changed.size();
    }

    SortedSet<Integer> years(ToIntFunction<T> year) {
        SortedSet<Integer> years = new TreeSet<>();
        added.forEach(item -> years.add(year.applyAsInt(item)));
        changed.forEach(c -> years.add(year.applyAsInt(c.after())));
        removed.forEach(item -> years.add(year.applyAsInt(item)));
        return years;
    }

    Changes<T> of(int which, ToIntFunction<T> year) {
        return new Changes<>(
                added.stream().filter(item -> year.applyAsInt(item) == which).toList(),
                changed.stream()
                        .filter(c -> year.applyAsInt(c.after()) == which)
                        .toList(),
                removed.stream().filter(item -> year.applyAsInt(item) == which).toList());
    }

    /** What must be deleted: the old state of what changes, and what is removed. */
    List<T> gone() {
        List<T> gone = new ArrayList<>(removed);
        changed.forEach(c -> gone.add(c.before()));
        return gone;
    }

    /** What must be created: what is added, and the new state of what changes. */
    List<T> come() {
        List<T> come = new ArrayList<>(added);
        changed.forEach(c -> come.add(c.after()));
        return come;
    }

    /** Whether two figures are the same to twelve digits: sums made in another order are no change. */
    static boolean same(@Nullable Double a, @Nullable Double b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
    }
}
