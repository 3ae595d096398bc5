package org.lanthanet.source.published;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.Rejected;
import org.lanthanet.source.SourceFile;

/** Tables of BACI made up in a test, and what the reader makes of them. */
final class BaciTexts {
    static final String HEADER = "t,i,j,k,v,q\n";
    static final ReferenceTables TABLES = ReferenceTables.of(BundleReader.in(Path.of("import")));

    private static final String NAME = "BACI_HS17_Y2020_V202301.csv";
    private static final String SHA = "0123456789abcdef".repeat(4);

    /**
     * What became of a file.
     *
     * @param refused why the whole file was refused, null if it was read; the rest means nothing then
     */
    record Outcome(
            @Nullable String refused,
            Collection<Declaration> declarations,
            List<Rejected> rejected,
            Map<String, Long> skipped,
            Set<Coverage> coverages,
            List<String> notes,
            long accepted) {
        static Outcome of(Intake intake, List<Rejected> rejected) {
            return new Outcome(
                    null,
                    List.copyOf(intake.declarations()),
                    rejected,
                    intake.skipped(),
                    intake.coverages(),
                    intake.notes(),
                    intake.acceptedRecords());
        }

        static Outcome refused(String message) {
            return new Outcome(message, List.of(), List.of(), Map.of(), Set.of(), List.of(), 0);
        }

        List<String> messages() {
            return rejected.stream().map(Rejected::message).toList();
        }
    }

    private BaciTexts() {}

    static SourceFile file(String name, byte[] bytes) {
        return new SourceFile(name, null, () -> new ByteArrayInputStream(bytes), SHA);
    }

    static SourceFile file(String text) {
        return file(NAME, text.getBytes(StandardCharsets.UTF_8));
    }

    static Outcome read(String text) {
        return read(file(text), TABLES);
    }

    static Outcome read(SourceFile file, ReferenceTables tables) {
        return outcome(file, intake -> new BaciReader().read(file, tables, intake));
    }

    static Outcome readInBlocks(SourceFile file, int blockSize) {
        return outcome(file, intake -> new BaciReader(blockSize).read(file, TABLES, intake));
    }

    /** Reads a file record by record with the CSV reader alone. */
    static Outcome readPlainly(SourceFile file, byte[] bytes) {
        return outcome(file, intake -> {
            BaciBook book = new BaciBook(file, TABLES, "baci", intake);
            BaciCountriesSeen seen = new BaciCountriesSeen();
            CsvInput.read(file, ',', new CsvInput.Handler() {
                private @Nullable BaciRows rows;

                @Override
                public void header(List<String> fields) {
                    rows = new BaciRows(
                            BaciLayout.of(file, fields),
                            TABLES,
                            BaciName.of(file).year(),
                            "baci");
                }

                @Override
                public void row(Place place, List<String> fields) {
                    if (rows != null) {
                        book.addAt(place.line(), rows.judge(place, fields, seen));
                    }
                }
            });
            book.add(seen);
            byte last = bytes[bytes.length - 1];
            book.close(last == '\n' || last == '\r');
        });
    }

    private interface Reader {
        void read(Intake intake);
    }

    private static Outcome outcome(SourceFile file, Reader reader) {
        List<Rejected> rejected = new ArrayList<>();
        Intake intake = new Intake(file, rejected::add);
        try {
            reader.read(intake);
        } catch (InputException e) {
            return Outcome.refused(String.valueOf(e.getMessage()));
        }
        return Outcome.of(intake, rejected);
    }
}
