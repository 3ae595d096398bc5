package org.lanthanet.source.published;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.Place;
import org.lanthanet.source.SourceFile;

/** Lines of a block that are to be looked at as CSV, with the numbers they have within the block. */
final class BaciLines {
    private static final int LINES = 64;
    private static final int LINE = 64;

    private int[] numbers = new int[LINES];
    private int count;
    private byte[] text = new byte[LINES * LINE];
    private int length;

    BaciLines() {
        // stands where a header would
        text[length++] = '\n';
    }

    /** Adds the line {@code number}, bytes {@code from} to {@code to}, its line feed included. */
    void add(int number, byte[] bytes, int from, int to) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
        if (length + to - from > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + to - from));
        }
        System.arraycopy(bytes, from, text, length, to - from);
        length += to - from;
    }

    /** Reads and judges them; their places count from the start of the block. */
    List<BaciRow> judge(SourceFile file, BaciRows rows, BaciCountriesSeen seen) {
        List<BaciRow> judged = new ArrayList<>(count);
        if (count > 0) {
            SourceFile lines =
                    new SourceFile(file.name(), null, () -> new ByteArrayInputStream(text, 0, length), file.sha256());
            CsvInput.read(lines, ',', new CsvInput.Handler() {
                @Override
                public void header(List<String> header) {}

                @Override
                public void row(Place place, List<String> fields) {
                    Place inBlock = new Place(numbers[judged.size()], place.rawText());
                    judged.add(rows.judge(inBlock, fields, seen));
                }
            });
        }
        return judged;
    }
}
