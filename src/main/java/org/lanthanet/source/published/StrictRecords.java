package org.lanthanet.source.published;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Place;
import org.lanthanet.source.Rejected;
import org.lanthanet.source.SourceFile;

/**
 * Keeps every entry of a file; a record that does not read is an {@link InputException}.
 *
 * @param <E> what a record becomes
 */
public final class StrictRecords<E> implements Records<E> {
    private final SourceFile file;
    private final List<E> entries = new ArrayList<>();
    private final Map<String, Long> skipped = new TreeMap<>();

    /** @param file what is read, for messages */
    public StrictRecords(SourceFile file) {
        this.file = file;
    }

    @Override
    public void take(Place place, E entry) {
        entries.add(entry);
    }

    @Override
    public void reject(Place place, String column, String value, String rule, @Nullable Double valueUsd) {
        throw new InputException(new Rejected(file.name(), place.line(), column, value, rule).message());
    }

    @Override
    public void skip(String reason, long records) {
        skipped.merge(reason, records, Long::sum);
    }

    /** What was taken, in file order. */
    public List<E> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Records left out, by reason. */
    public Map<String, Long> skipped() {
        return Collections.unmodifiableMap(skipped);
    }
}
