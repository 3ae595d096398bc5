package org.lanthanet.source.published;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.FormatReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.Rejected;
import org.lanthanet.source.Sha256;
import org.lanthanet.source.SourceFile;

/** Small published files, and what a reader makes of them. */
final class Readings {
    /** The reference tables of the data package. */
    static final ReferenceTables REFERENCE = ReferenceTables.of(BundleReader.shipped());

    /**
     * What came out of a file.
     *
     * @param intake accepted and skipped records
     * @param rejected messages of the rejected ones, in file order
     */
    record Reading(Intake intake, List<String> rejected) {}

    private Readings() {}

    static SourceFile file(String name, byte[] content) {
        return new SourceFile(name, null, () -> new ByteArrayInputStream(content), Sha256.of(content));
    }

    static SourceFile csv(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static SourceFile csv(String name, String content, Charset charset) {
        return file(name, content.getBytes(charset));
    }

    /** A workbook written sheet by sheet. */
    static SourceFile workbook(String name, Consumer<Workbook> sheets) {
        return file(name, bytes(sheets));
    }

    static byte[] bytes(Consumer<Workbook> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheets.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A sheet of rows, numbers as numbers, a text that begins with {@code =} as a formula, nulls left out. */
    static void sheet(Workbook workbook, String name, Object[]... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Object cell = rows[row][column];
                if (cell instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (cell instanceof String text && text.startsWith("=")) {
                    sheet.formula(row, column, text.substring(1));
                } else if (cell instanceof String text) {
                    sheet.value(row, column, text);
                }
            }
        }
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    static Reading read(FormatReader reader, SourceFile file) {
        List<String> rejected = new ArrayList<>();
        Intake intake = new Intake(file, (Rejected r) -> rejected.add(r.message()));
        reader.read(file, REFERENCE, intake);
        if (rejected.size() != intake.rejectedRecords()) {
            throw new AssertionError("rejected and counted differ");
        }
        return new Reading(intake, rejected);
    }
}
