package org.lanthanet.source.published;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;

/** Hands the records of a BACI table to the intake in the order of the file, and says what the file covers. */
final class BaciBook {
    /**
     * A side with so many countries is the whole world's: no extract by country is so long, and a year of BACI has more than
     * 190 countries on either side.
     */
    private static final int WORLD = 100;

    /** Countries at the end of the list that may import and export nothing at all. */
    private static final int MOST_WITHOUT_EXPORTS = 5;

    private final SourceFile file;
    private final BaciCountries countries;
    private final String dataset;
    private final Intake intake;
    private final BaciCountriesSeen seen = new BaciCountriesSeen();
    private final Set<BaciRow.Key> keys = new HashSet<>();
    private final Map<Integer, Set<Integer>> codes = new TreeMap<>();
    private boolean cutShort;
    private long lastLine = 1;
    private long shortLine;

    BaciBook(SourceFile file, ReferenceTables tables, String dataset, Intake intake) {
        this.file = file;
        this.countries = new BaciCountries(tables);
        this.dataset = dataset;
        this.intake = intake;
    }

    /** Line up to which records have been added; 1 is the header. */
    long lastLine() {
        return lastLine;
    }

    /** Adds a block; its lines follow on those added before. */
    void add(BaciScanner.Found block) {
        intake.skip(BaciRow.Skipped.OTHER_GOODS.reason(), block.otherGoods());
        block.rows().forEach(row -> add(row, lastLine));
        add(block.seen());
        lastLine += block.lines();
    }

    /** Adds the record that begins on a line; its place is that line. */
    void addAt(long line, BaciRow row) {
        add(row, 0);
        lastLine = line;
    }

    /** Adds countries of lines. */
    void add(BaciCountriesSeen more) {
        seen.addAll(more);
    }

    private void add(BaciRow row, long linesBefore) {
        if (row instanceof BaciRow.Taken taken) {
            take(taken, linesBefore);
        } else if (row instanceof BaciRow.Refused refused) {
            Place place = shift(refused.place(), linesBefore);
            intake.reject(place, refused.column(), refused.value(), refused.rule(), refused.valueUsd());
            shortLine = refused.isShort() ? place.line() : shortLine;
        } else if (row instanceof BaciRow.Skipped skipped) {
            intake.skip(skipped.reason());
        }
    }

    private void take(BaciRow.Taken taken, long linesBefore) {
        if (keys.add(taken.key())) {
            intake.add(taken.declaration());
            codes.computeIfAbsent(taken.key().year(), year -> new TreeSet<>())
                    .add(taken.key().code());
        } else {
            intake.reject(
                    shift(taken.place(), linesBefore),
                    "row",
                    taken.place().rawText(),
                    "repeats a record given above; keep one",
                    taken.declaration().valueUsd());
        }
    }

    private static Place shift(Place place, long lines) {
        return new Place(place.line() + lines, place.rawText());
    }

    /**
     * Ends the table.
     *
     * @param endsWithLine whether the last line has a line feed
     * @throws InputException if the file holds no record or ends within one
     */
    void close(boolean endsWithLine) {
        if (lastLine == 1) {
            throw new InputException(file + ": has no rows below its header; download it again");
        }
        if (!endsWithLine && shortLine == lastLine) {
            throw new InputException(file + ":" + lastLine + ": ends within a row; download it again");
        }
        cutShort = !endsWithLine;
        if (cutShort) {
            intake.note(file
                    + ": its last line has no end; if it was cut short, download it again. What it does not hold is"
                    + " not taken for zero");
        }
        codes.forEach(this::cover);
        keys.stream()
                .flatMapToInt(key -> IntStream.of(key.exporter(), key.importer()))
                .sorted()
                .distinct()
                .mapToObj(countries::disagreement)
                .flatMap(Optional::stream)
                .forEach(disagreement -> intake.note(file + ": " + disagreement));
    }

    /**
     * BACI is sorted by exporter: a file that was cut at the end of a line lacks the last exporters, which still occur as
     * importers.
     */
    private boolean endsEarly(BaciCountriesSeen.OfYear ofYear, int year) {
        int lastExporter = ofYear.exporters().length();
        long beyond = ofYear.importers().stream().filter(i -> i >= lastExporter).count();
        boolean early = beyond > MOST_WITHOUT_EXPORTS;
        if (early) {
            intake.note(file + ": no exports of " + year + " by the last " + beyond
                    + " of its countries; if it was cut short, download it again. They are not taken for zero");
        }
        return early;
    }

    private void cover(int year, Set<Integer> traded) {
        BaciCountriesSeen.OfYear ofYear = seen.of(year);
        boolean allExporters = ofYear.exporters().cardinality() >= WORLD && !cutShort && !endsEarly(ofYear, year);
        boolean allImporters = ofYear.importers().cardinality() >= WORLD && !cutShort;
        Set<String> exporters = translated(ofYear.exporters());
        Set<String> importers = translated(ofYear.importers());
        for (int code : traded) {
            String hs = BaciRows.hs(code);
            if (allExporters && allImporters) {
                cover(Coverage.ANY, Side.BOTH, hs, Set.of(), year);
            } else if (allExporters) {
                importers.forEach(importer -> cover(importer, Side.IMPORT, hs, Set.of(), year));
            } else {
                Set<String> partners = allImporters ? Set.of() : importers;
                exporters.forEach(exporter -> cover(exporter, Side.EXPORT, hs, partners, year));
            }
        }
        if (!allExporters || !allImporters) {
            intake.note(file + ": an extract of " + year + ", "
                    + (allExporters ? "" : ofYear.exporters().cardinality() + " exporters")
                    + (allExporters || allImporters ? "" : " and ")
                    + (allImporters ? "" : ofYear.importers().cardinality() + " importers")
                    + "; trade between others stays as it is known from elsewhere");
        }
    }

    private void cover(String reporter, Side side, String hs, Set<String> partners, int year) {
        Extent extent = partners.isEmpty() ? Extent.ALL : Extent.LISTED;
        intake.cover(new Coverage(dataset, reporter, side, hs, extent, partners, year, year));
    }

    private Set<String> translated(BitSet numbers) {
        return numbers.stream()
                .mapToObj(countries::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
