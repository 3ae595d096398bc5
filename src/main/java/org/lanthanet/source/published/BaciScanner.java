package org.lanthanet.source.published;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.List;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.SourceFile;

/**
 * Finds the few lines that matter among the eleven million of a BACI year.
 *
 * <p>A year file names some 5,000 products and only a few of them matter here. To make records and strings of every line takes a CSV reader seconds;
 * here a line of no interest is never decoded. Bytes are looked at eight at a time and the ends of fields and lines marked, the
 * product number is compared, year and countries are noted where they differ from the line before, and the next line
 * begins. That is all this class judges. A line with a product of interest, and every line that is not plainly six numbers'
 * worth of fields (a field too few or too many, letters or blanks within the numbers), goes to the CSV reader as it is;
 * a block with quotes, control characters or endless lines, where even the ends of records are in doubt, is not scanned at all. So
 * the outcome is the CSV reader's own, only sooner.
 *
 * <p>This is the one place of the project where speed goes before looks.
 */
final class BaciScanner {
    /** Fields a line may have. */
    static final int MOST_COLUMNS = 16;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long LOW = 0x7F * EACH;
    private static final long COMMAS = ',' * EACH;
    private static final long DIGITS = '0' * EACH;
    // with this bit turned, the quote (0x22) and what is below the blank (0x20) are below 0x21, and nothing else is
    private static final long TURN = 0x02 * EACH;
    private static final long BELOW = 0x21 * EACH;
    // moves the lowest bit of each of eight bytes into one byte
    private static final long GATHER = 0x0102040810204080L;
    private static final int LONGEST_COUNTRY = 3;
    private static final int SHORTEST_CODE = 5;
    private static final int LONGEST_CODE = 6;
    private static final int YEAR = 4;
    private static final long NONE = -1;
    private static final long NOTHING_YET = -2;

    /**
     * What a block holds.
     *
     * @param isReadable false if the ends of its lines are in doubt; nothing else is known then
     * @param lines lines in it
     * @param otherGoods lines whose product is of no interest
     * @param rows what became of the other lines, in order, their places counted from 1
     * @param seen countries of all lines
     */
    record Found(boolean isReadable, int lines, long otherGoods, List<BaciRow> rows, BaciCountriesSeen seen) {
        static final Found UNREADABLE = new Found(false, 0, 0, List.of(), new BaciCountriesSeen());
    }

    private final SourceFile file;
    private final BaciRows rows;
    private final BitSet codes = new BitSet();

    BaciScanner(SourceFile file, BaciRows rows) {
        this.file = file;
        this.rows = rows;
        rows.codes().forEach(codes::set);
    }

    /** Scans a block; may run on several threads at once. */
    Found scan(LineBlocks.Block block) {
        if (!block.endsWithLine() && !block.isLast()) {
            return Found.UNREADABLE;
        }
        byte[] bytes = block.bytes();
        int end = block.length();
        BaciLayout layout = rows.layout();
        long[] marks = marks(bytes, end);
        int[] ends = new int[layout.columns() + 1];
        BaciLines lines = new BaciLines();
        BaciCountriesSeen seen = new BaciCountriesSeen();
        long lastYear = NOTHING_YET;
        long lastExporter = NOTHING_YET;
        long lastImporter = NOTHING_YET;
        long otherGoods = 0;
        int line = 0;
        int start = 0;
        while (start < end) {
            line++;
            boolean isPlain = false;
            int next = divide(bytes, start, marks, ends);
            if (next > 0) {
                int code = number(field(bytes, ends, layout.code()), SHORTEST_CODE, LONGEST_CODE);
                long year = field(bytes, ends, layout.year());
                long exporter = field(bytes, ends, layout.exporter());
                long importer = field(bytes, ends, layout.importer());
                isPlain = code >= BaciRows.LOWEST_CODE && !codes.get(code);
                if (isPlain && (importer != lastImporter || exporter != lastExporter || year != lastYear)) {
                    isPlain = note(year, exporter, importer, seen);
                    lastYear = isPlain ? year : NOTHING_YET;
                    lastExporter = exporter;
                    lastImporter = importer;
                }
            } else {
                next = endOfLine(bytes, start);
                if (next < 0) {
                    return Found.UNREADABLE;
                }
            }
            if (isPlain) {
                otherGoods++;
            } else {
                lines.add(line, bytes, start, Math.min(next, end));
            }
            start = next;
        }
        return new Found(true, line, otherGoods, lines.judge(file, rows, seen), seen);
    }

    /** A bit for each byte that is a comma, a quote or a control character, such as the end of a line. */
    private static long[] marks(byte[] bytes, int length) {
        long[] marks = new long[length / Long.SIZE + 2];
        for (int n = 0; n < marks.length; n++) {
            long mark = 0;
            for (int at = 0; at < Long.SIZE; at += Long.BYTES) {
                long word = (long) EIGHT.get(bytes, n * Long.SIZE + at);
                long turned = word ^ TURN;
                long control = (turned - BELOW) & ~turned;
                long comma = word ^ COMMAS;
                comma = ~((comma & LOW) + LOW | comma);
                mark |= ((control | comma) >>> 7 & EACH) * GATHER >>> 56 << at;
            }
            marks[n] = mark;
        }
        return marks;
    }

    /**
     * Finds where the fields of a line end: {@code ends[n + 1]} for field n, {@code ends[0]} before the first.
     *
     * @return where the next line begins, or -1 if this one has not as many fields as the header, all within 64 bytes
     */
    private static int divide(byte[] bytes, int start, long[] marks, int[] ends) {
        int columns = ends.length - 1;
        int shift = start & 63;
        int at = start >>> 6;
        // the second shift is by 64 in all, also where the first would be by none
        long marked = marks[at] >>> shift | marks[at + 1] << 1 << 63 - shift;
        if (Long.bitCount(marked) < columns) {
            return -1;
        }
        int others = 0;
        ends[0] = start - 1;
        for (int n = 1; n < columns; n++) {
            int comma = start + Long.numberOfTrailingZeros(marked);
            marked &= marked - 1;
            others |= bytes[comma] ^ ',';
            ends[n] = comma;
        }
        int stop = start + Long.numberOfTrailingZeros(marked);
        ends[columns] = stop;
        if (others != 0) {
            return -1;
        }
        if (bytes[stop] == '\n') {
            return stop + 1;
        }
        return bytes[stop] == '\r' && bytes[stop + 1] == '\n' ? stop + 2 : -1;
    }

    /** Where the next line begins, or -1 if the end of this one is in doubt. */
    private static int endOfLine(byte[] bytes, int start) {
        int stop = start;
        int commas = 0;
        while (bytes[stop] < 0 || bytes[stop] >= ' ' && bytes[stop] != '"') {
            commas += bytes[stop] == ',' ? 1 : 0;
            stop++;
        }
        int next = bytes[stop] == '\r' ? stop + 2 : stop + 1;
        return bytes[next - 1] == '\n' && stop - start <= CsvInput.LONGEST_LINE && commas < MOST_COLUMNS ? next : -1;
    }

    /** The bytes of a field of up to seven, blanks before it left out; {@link #NONE} if it is empty or longer. */
    private static long field(byte[] bytes, int[] ends, int column) {
        int from = ends[column] + 1;
        while (bytes[from] == ' ') {
            from++;
        }
        int length = ends[column + 1] - from;
        return length < 1 || length >= Long.BYTES ? NONE : (long) EIGHT.get(bytes, from) & ((1L << (length << 3)) - 1);
    }

    private static boolean note(long year, long exporter, long importer, BaciCountriesSeen seen) {
        int t = number(year, YEAR, YEAR);
        int i = number(exporter, 1, LONGEST_COUNTRY);
        int j = number(importer, 1, LONGEST_COUNTRY);
        if (t < BaciRows.FIRST_YEAR || t > BaciRows.LAST_YEAR || i < 0 || j < 0) {
            return false;
        }
        seen.note(t, i, j);
        return true;
    }

    /**
     * The number whose digits are the bytes of a field, first digit lowest; -1 if it has other bytes or another length. All
     * digits are added up at once, in pairs, fours and eights.
     */
    private static int number(long field, int shortest, int longest) {
        int length = Long.BYTES - (Long.numberOfLeadingZeros(field) >>> 3);
        if (field == NONE || length < shortest || length > longest) {
            return -1;
        }
        long digits = field << ((Long.BYTES - length) << 3) | DIGITS >>> (length << 3);
        if ((digits & 0xF0 * EACH) != DIGITS || (digits + 0x06 * EACH & 0xF0 * EACH) != DIGITS) {
            return -1;
        }
        digits = (digits & 0x0F * EACH) * 2561 >>> 8;
        digits = (digits & 0x00FF00FF00FF00FFL) * 6553601 >>> 16;
        return (int) ((digits & 0x0000FFFF0000FFFFL) * 42949672960001L >>> 32);
    }
}
