package org.lanthanet.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;

/**
 * What one file came to. A reader hands in every record exactly once: accepted (by {@code accept} or {@code add}),
 * rejected or skipped, so that accepted + rejected + skipped = read. Rejected records go on to a quarantine as they come
 * and are not kept here.
 */
public final class Intake {
    private static final String REPEATS = "repeats a record given above; keep one";

    private final SourceFile file;
    private final Consumer<Rejected> quarantine;
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final Set<String> replaced = new LinkedHashSet<>();
    private final Set<Coverage> coverages = new LinkedHashSet<>();
    private final Map<Object, Declaration> declarations = new LinkedHashMap<>();
    private final Map<Object, Production> productions = new LinkedHashMap<>();
    private final Map<Object, PublishedTotal> totals = new LinkedHashMap<>();
    private final Map<Object, Flow> flows = new LinkedHashMap<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private long accepted;
    private long rejected;
    private double acceptedUsd;
    private double rejectedUsd;

    /**
     * @param file the file that is read
     * @param quarantine takes each rejected record
     */
    public Intake(SourceFile file, Consumer<Rejected> quarantine) {
        this.file = file;
        this.quarantine = quarantine;
    }

    /** Says which dataset records of this file belong to; each dataset named by a record must be told of. */
    public void dataset(Dataset dataset) {
        datasets.put(dataset.id(), dataset);
    }

    /** Says that the file is the whole of a dataset: whatever was stored of it before gives way. */
    public void replaces(String dataset) {
        replaced.add(dataset);
    }

    /** Says what the file would hold if it had happened: stored declarations it covers and does not hold give way. */
    public void cover(Coverage coverage) {
        coverages.add(coverage);
    }

    /** Something to tell the person, one line. */
    public void note(String note) {
        notes.add(note);
    }

    /** Takes a declaration; a second one of its key is rejected. */
    public void accept(Place place, Declaration d) {
        if (!take(d)) {
            reject(place, "row", d.key().toString(), REPEATS, d.valueUsd());
        }
    }

    /** Takes a declaration unless there is one of its key, and says whether it did. */
    boolean take(Declaration d) {
        if (declarations.putIfAbsent(d.key(), d) != null) {
            return false;
        }
        accepted++;
        acceptedUsd += usd(d.valueUsd());
        return true;
    }

    /** Takes a declaration and adds it to one of the same key, such as the same pair under two units or two country codes. */
    public void add(Declaration d) {
        declarations.merge(d.key(), d, Declaration::plus);
        accepted++;
        acceptedUsd += usd(d.valueUsd());
    }

    /** Takes a production figure; a second one of its key is rejected. */
    public void accept(Place place, Production p) {
        if (!take(p)) {
            reject(place, "row", key(p).toString(), REPEATS, null);
        }
    }

    /** Takes a production figure unless there is one of its key, and says whether it did. */
    boolean take(Production p) {
        return keep(productions, key(p), p);
    }

    private static Object key(Production p) {
        return List.of(p.year(), p.country(), p.stage(), p.dataset());
    }

    /** Takes a published total; a second one of its key is rejected. */
    public void accept(Place place, PublishedTotal t) {
        Object key = List.of(t.year(), t.country(), t.item(), t.form(), t.dataset());
        if (!keep(totals, key, t)) {
            reject(place, "row", key.toString(), REPEATS, null);
        }
    }

    /** Takes a settled flow; a second one of its key is rejected. */
    public void accept(Place place, Flow f) {
        if (!take(f)) {
            reject(place, "row", f.key().toString(), REPEATS, f.valueUsd());
        }
    }

    /** Takes a settled flow unless there is one of its key, and says whether it did. */
    boolean take(Flow f) {
        boolean kept = keep(flows, f.key(), f);
        acceptedUsd += kept ? usd(f.valueUsd()) : 0;
        return kept;
    }

    private <T> boolean keep(Map<Object, T> kept, Object key, T item) {
        boolean isNew = kept.putIfAbsent(key, item) == null;
        accepted += isNew ? 1 : 0;
        return isNew;
    }

    /**
     * Rejects a record.
     *
     * @param valueUsd its value if that much could be read, for the share of value that is lost
     */
    public void reject(Place place, String column, String value, String rule, @Nullable Double valueUsd) {
        rejected++;
        rejectedUsd += usd(valueUsd);
        quarantine.accept(new Rejected(file.name(), place.line(), column, value, rule, place.rawText(), valueUsd));
    }

    /** Skips a record that says nothing for us. */
    public void skip(String reason) {
        skip(reason, 1);
    }

    /** Skips records that say nothing for us, all for the same reason. */
    public void skip(String reason, long records) {
        if (records > 0) {
            skipped.merge(reason, records, Long::sum);
        }
    }

    private static double usd(@Nullable Double value) {
        return value == null || !Double.isFinite(value) || value < 0 ? 0 : value;
    }

    /** The file. */
    public SourceFile file() {
        return file;
    }

    public Collection<Dataset> datasets() {
        return Collections.unmodifiableCollection(datasets.values());
    }

    /** Ids of datasets this file is the whole of. */
    public Set<String> replaced() {
        return Collections.unmodifiableSet(replaced);
    }

    public Set<Coverage> coverages() {
        return Collections.unmodifiableSet(coverages);
    }

    public Collection<Declaration> declarations() {
        return Collections.unmodifiableCollection(declarations.values());
    }

    public Collection<Production> productions() {
        return Collections.unmodifiableCollection(productions.values());
    }

    public Collection<PublishedTotal> totals() {
        return Collections.unmodifiableCollection(totals.values());
    }

    public Collection<Flow> flows() {
        return Collections.unmodifiableCollection(flows.values());
    }

    /** Records skipped, by reason. */
    public Map<String, Long> skipped() {
        return Collections.unmodifiableMap(skipped);
    }

    public List<String> notes() {
        return Collections.unmodifiableList(notes);
    }

    /** Records accepted; several may have been added into one declaration. */
    public long acceptedRecords() {
        return accepted;
    }

    public long rejectedRecords() {
        return rejected;
    }

    public long skippedRecords() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Records read: accepted, rejected and skipped together. */
    public long readRecords() {
        return accepted + rejected + skippedRecords();
    }

    /** Value of the rejected records as far as it could be read, US dollars. */
    public double rejectedUsd() {
        return rejectedUsd;
    }

    /** Share of the value of accepted and rejected records that was rejected, 0 to 1; 0 where no value is known. */
    public double rejectedShareOfValue() {
        double all = acceptedUsd + rejectedUsd;
        return all > 0 ? rejectedUsd / all : 0;
    }
}
