package org.lanthanet.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Size of a zip archive's directory, read before the archive is opened: opening takes the whole directory into memory. Field
 * positions are those of PKWARE's APPNOTE 6.3, sections 4.3.14 to 4.3.16.
 */
final class ZipDirectory {
    /** Largest size at which an archive is opened. */
    static final long LARGEST = 16 << 20;

    private static final int END = 0x06054b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int END_64 = 0x06064b50;
    private static final long IN_END_64 = 0xFFFFFFFFL;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_64_BYTES = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipDirectory() {}

    /** The largest size any end record near the end of the file states; 0 if there is none. */
    static long bytes(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long length = in.length();
            int tail = (int) Math.min(length, LOCATOR_BYTES + END_BYTES + LONGEST_COMMENT);
            ByteBuffer end = read(in, length - tail, tail);
            long largest = 0;
            for (int at = 0; at + END_BYTES <= tail; at++) {
                if (end.getInt(at) == END) {
                    long size = Integer.toUnsignedLong(end.getInt(at + 12));
                    largest = Math.max(largest, size == IN_END_64 ? 0 : size);
                    largest = Math.max(largest, bytes64(in, end, at - LOCATOR_BYTES));
                }
            }
            return largest;
        }
    }

    /** Size a record of the 64-bit kind states; 0 if there is none. */
    private static long bytes64(RandomAccessFile in, ByteBuffer end, int locator) throws IOException {
        if (locator < 0 || end.getInt(locator) != END_64_LOCATOR) {
            return 0;
        }
        long at = end.getLong(locator + 8);
        if (at < 0 || at > in.length() - END_64_BYTES) {
            return 0;
        }
        ByteBuffer end64 = read(in, at, END_64_BYTES);
        long size = end64.getLong(40);
        return end64.getInt(0) != END_64 ? 0 : size < 0 ? Long.MAX_VALUE : size;
    }

    private static ByteBuffer read(RandomAccessFile in, long at, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.seek(at);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
