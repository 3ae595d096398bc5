package org.lanthanet.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param check the check
 * @param items the findings in the order of its query, the first {@value #MOST} at most
 * @param count how many there are in all
 */
public record Findings(Check check, List<Item> items, long count) {
    /** Findings of one check that are kept; the others are counted. */
    public static final int MOST = 10_000;

    /** Columns that say where a finding is, and the figure it is about. */
    public static final List<String> KEYS =
            List.of("year", "stage", "exporter", "importer", "country", "hs", "dataset", "value");

    public Findings {
        items = List.copyOf(items);
        if (count < items.size()) {
            throw new IllegalArgumentException(count + " findings, and " + items.size() + " of them are kept");
        }
    }

    /**
     * One finding.
     *
     * @param text one line: where, which value, what is wrong with it
     * @param columns the other columns of its row: texts, numbers, truth values or nulls
     */
    public record Item(String text, Map<String, @Nullable Object> columns) {
        public Item {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /** Whether nothing was found. */
    public boolean isClean() {
        return count == 0;
    }

    /** Findings that were counted and not kept. */
    public long left() {
        return count - items.size();
    }
}
