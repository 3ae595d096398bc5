package org.lanthanet.source.published;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** Which countries stand on any line of a year, of whatever product: it tells a whole year from an extract. */
final class BaciCountriesSeen {
    /** BACI numbers of the countries of a year. */
    record OfYear(BitSet exporters, BitSet importers) {}

    private final Map<Integer, OfYear> years = new TreeMap<>();

    void note(int year, int exporter, int importer) {
        OfYear seen = of(year);
        seen.exporters.set(exporter);
        seen.importers.set(importer);
    }

    void addAll(BaciCountriesSeen other) {
        other.years.forEach((year, theirs) -> {
            OfYear ours = of(year);
            ours.exporters.or(theirs.exporters);
            ours.importers.or(theirs.importers);
        });
    }

    OfYear of(int year) {
        return years.computeIfAbsent(year, y -> new OfYear(new BitSet(), new BitSet()));
    }
}
