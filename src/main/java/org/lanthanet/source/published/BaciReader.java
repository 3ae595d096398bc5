package org.lanthanet.source.published;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.FormatReader;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;

/**
 * Bilateral trade of a year from CEPII's BACI, {@code BACI_HSxx_Yyyyy_Vyyyymm.csv}, whole or an extract.
 *
 * <p>Columns, in any order: {@code t} year, {@code i} exporter and {@code j} importer in BACI's own numbers, {@code k} product of
 * six digits whose leading zero is lost, {@code v} value in thousand US dollars FOB, {@code q} weight in tonnes; {@code NA} and
 * nothing are a missing figure, and so is a weight of zero. Only products of {@link ReferenceTables#sixDigitCodes()} are taken. A
 * declaration stands for both sides, as BACI has reconciled them. Records of two numbers of one country (Germany before and
 * after 1990) are added.
 *
 * <p>A year with a hundred exporters and a hundred importers on its lines, of whatever product, is whole, and a pair that is absent
 * did not trade. Otherwise it is an extract by the side that has fewer, and covers the countries it holds only.
 */
public final class BaciReader implements FormatReader {
    private static final String DATASET = "baci";
    private static final int LONGEST_HEADER = 1 << 16;

    private final int blockSize;

    public BaciReader() {
        this(BaciScan.BLOCK);
    }

    BaciReader(int blockSize) {
        this.blockSize = blockSize;
    }

    /** Whether a table with this header is of BACI. */
    public static boolean recognises(List<String> header) {
        return BaciLayout.matches(header);
    }

    @Override
    public void read(SourceFile file, ReferenceTables tables, Intake intake) {
        BaciName name = BaciName.of(file);
        intake.dataset(tables.source(DATASET, name.edition()));
        BaciBook book = new BaciBook(file, tables, DATASET, intake);
        try {
            byte[] header = header(file);
            BaciLayout layout = findLayout(file, header);
            BaciScan.End end = BaciScan.End.UNREADABLE;
            if (layout != null && layout.columns() <= BaciScanner.MOST_COLUMNS) {
                BaciRows rows = new BaciRows(layout, tables, name.year(), DATASET);
                end = new BaciScan(new BaciScanner(file, rows), book, blockSize).run(file, header.length);
            }
            boolean endsWithLine = end == BaciScan.End.UNREADABLE
                    ? readRest(file, tables, name, book)
                    : end == BaciScan.End.WITH_A_LINE;
            book.close(endsWithLine);
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }

    /** The first line with its end; the beginning of the file if that is unclear. */
    private static byte[] header(SourceFile file) throws IOException {
        byte[] head = file.head(LONGEST_HEADER);
        for (int i = 0; i < head.length; i++) {
            boolean isReturn = head[i] == '\r' && i + 1 < head.length && head[i + 1] != '\n';
            if (head[i] == '\n' || isReturn) {
                return Arrays.copyOf(head, i + 1);
            }
        }
        return head;
    }

    /** The layout if the header is one whole line; null if it is not, or names no such table, on which the CSV reader has the word. */
    private static @Nullable BaciLayout findLayout(SourceFile file, byte[] header) {
        if (header.length == 0 || header[header.length - 1] != '\n') {
            return null;
        }
        BaciLayout[] layout = new BaciLayout[1];
        SourceFile line = new SourceFile(file.name(), null, () -> new ByteArrayInputStream(header), file.sha256());
        try {
            CsvInput.read(line, ',', new CsvInput.Handler() {
                @Override
                public void header(List<String> fields) {
                    layout[0] = BaciLayout.of(file, fields);
                }

                @Override
                public void row(Place place, List<String> fields) {}
            });
        } catch (InputException e) {
            return null;
        }
        return layout[0];
    }

    /**
     * Reads as CSV what could not be scanned, from the line after the last one booked.
     *
     * @return whether the file ends with a line feed
     */
    private static boolean readRest(SourceFile file, ReferenceTables tables, BaciName name, BaciBook book) {
        long booked = book.lastLine();
        LastByte lastByte = new LastByte();
        BaciCountriesSeen seen = new BaciCountriesSeen();
        SourceFile watched = new SourceFile(file.name(), null, () -> lastByte.of(file.open()), file.sha256());
        CsvInput.read(watched, ',', new CsvInput.Handler() {
            private @Nullable BaciRows rows;

            @Override
            public void header(List<String> fields) {
                rows = new BaciRows(BaciLayout.of(file, fields), tables, name.year(), DATASET);
            }

            @Override
            public void row(Place place, List<String> fields) {
                if (rows != null && place.line() > booked) {
                    book.addAt(place.line(), rows.judge(place, fields, seen));
                }
            }
        });
        book.add(seen);
        return lastByte.value == '\n' || lastByte.value == '\r';
    }

    /** Remembers the last byte that was read of a file. */
    private static final class LastByte {
        private int value;

        InputStream of(InputStream file) {
            return new FilterInputStream(file) {
                @Override
                public int read() throws IOException {
                    int read = super.read();
                    value = read < 0 ? value : read;
                    return read;
                }

                @Override
                public int read(byte[] bytes, int from, int count) throws IOException {
                    int read = super.read(bytes, from, count);
                    value = read > 0 ? bytes[from + read - 1] : value;
                    return read;
                }
            };
        }
    }
}
