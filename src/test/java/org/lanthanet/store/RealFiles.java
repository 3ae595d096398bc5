package org.lanthanet.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lanthanet.model.Coverage;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Inputs;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.formats.Readers;
import org.lanthanet.source.formats.Recognition;

/** Published files as they are read, and cut into one file a year, as if they had been downloaded year by year. */
final class RealFiles {
    private RealFiles() {}

    /** All that a folder holds of the publishers' own files, but for those that are refused. */
    static List<Intake> read(Path folder) {
        return Stream.of("comtrade", "usitc", "wits", "usgs", "bgs", "baci")
                .flatMap(publisher -> Inputs.expand(folder.resolve(publisher)).files().stream())
                .flatMap(RealFiles::read)
                .toList();
    }

    private static Stream<Intake> read(SourceFile file) {
        try {
            Intake intake = new Intake(file, rejected -> {});
            Readers.reader(Recognition.recognise(file)).read(file, ReferenceTables.of(BundleReader.shipped()), intake);
            return Stream.of(intake);
        } catch (InputException e) {
            return Stream.of();
        }
    }

    /** The years of a file from one to another, each as a file of its own. */
    static List<Intake> byYear(Intake whole, int from, int to) {
        SortedSet<Integer> years = new TreeSet<>();
        whole.declarations().forEach(d -> years.add(d.year()));
        whole.productions().forEach(p -> years.add(p.year()));
        whole.totals().forEach(t -> years.add(t.year()));
        List<Intake> cut = new ArrayList<>();
        for (int year : years.subSet(from, to + 1)) {
            cut.add(of(whole, year));
        }
        return cut;
    }

    private static Intake of(Intake whole, int year) {
        String name = whole.file().name() + "!" + year;
        String sha256 = FileId.of(whole.file()).substring(0, 12) + year;
        Intake intake = new Intake(new SourceFile(name, null, InputStream::nullInputStream, sha256), rejected -> {});
        whole.datasets().forEach(intake::dataset);
        whole.declarations().stream().filter(d -> d.year() == year).forEach(d -> intake.accept(new Place(0, ""), d));
        whole.productions().stream().filter(p -> p.year() == year).forEach(p -> intake.accept(new Place(0, ""), p));
        whole.totals().stream().filter(t -> t.year() == year).forEach(t -> intake.accept(new Place(0, ""), t));
        whole.coverages().stream()
                .filter(c -> c.yearFrom() <= year && year <= c.yearTo())
                .forEach(c -> intake.cover(new Coverage(
                        c.dataset(), c.reporter(), c.side(), c.hs(), c.extent(), c.partners(), year, year)));
        return intake;
    }
}
