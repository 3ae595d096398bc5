package org.lanthanet.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The footer of a Parquet file. Its writer lists a column's encodings in the order of a hash set of enum constants, which differs
 * from one run of Java to another; in order of their numbers the file is the same everywhere, and as long.
 */
final class ParquetFooter {
    private static final int TRAILER = 8;

    private ParquetFooter() {}

    /** Writes the encodings of every column in order. */
    static void settle(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long end = file.length() - TRAILER;
            file.seek(end);
            byte[] before = new byte[Integer.reverseBytes(file.readInt())];
            file.seek(end - before.length);
            file.readFully(before);
            byte[] after = bytes(ordered(Util.readFileMetaData(new ByteArrayInputStream(before))));
            if (after.length != before.length) {
                throw new IOException("the footer changed its length from " + before.length + " to " + after.length);
            }
            file.seek(end - before.length);
            file.write(after);
        }
    }

    /** Encodings of every column of every row group. */
    static List<List<Encoding>> encodings(FileMetaData footer) {
        return footer.getRow_groups().stream()
                .map(RowGroup::getColumns)
                .flatMap(List::stream)
                .map(ColumnChunk::getMeta_data)
                .map(column -> column.getEncodings())
                .toList();
    }

    private static FileMetaData ordered(FileMetaData footer) {
        encodings(footer).forEach(e -> e.sort(Comparator.comparingInt(Encoding::getValue)));
        return footer;
    }

    private static byte[] bytes(FileMetaData footer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, bytes);
        return bytes.toByteArray();
    }
}
