package org.lanthanet.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * Unpacked content, watched as it is read: what grows out of all proportion to its compressed size is refused, and what
 * does not come out as its archive says is damaged.
 */
final class Unpacked extends FilterInputStream {
    /** Content up to this size is never suspected. */
    static final long HARMLESS_BYTES = 100_000_000;

    /** Largest plausible ratio of content to compressed size; tables reach 20 to 50. */
    static final int LARGEST_RATIO = 200;

    static final long MOST_BYTES = 64L << 30;

    private static final long UNKNOWN = -1;

    private final Closeable container;
    private final long compressedBytes;
    private final long declaredBytes;
    private final long declaredCrc;
    private final CRC32 crc = new CRC32();
    private long bytes;

    private Unpacked(InputStream in, Closeable container, long compressedBytes, long declaredBytes, long declaredCrc) {
        super(in);
        this.container = container;
        this.compressedBytes = compressedBytes;
        this.declaredBytes = declaredBytes;
        this.declaredCrc = declaredCrc;
    }

    /** Content of a compressed file that proves itself. */
    static InputStream of(InputStream in, long compressedBytes) {
        return new Unpacked(in, in, compressedBytes, UNKNOWN, UNKNOWN);
    }

    /** Content of an archive's entry; closing it closes the archive. */
    static InputStream of(InputStream in, Closeable archive, long compressedBytes, long bytes, long crc) {
        return new Unpacked(in, archive, compressedBytes, bytes, crc);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        int read;
        try {
            read = super.read(buffer, from, count);
        } catch (IOException e) {
            throw damaged(e);
        }
        if (read >= 0) {
            bytes += read;
            checkSize();
            if (declaredCrc != UNKNOWN) {
                crc.update(buffer, from, read);
            }
        } else {
            checkWhole();
        }
        return read;
    }

    /** A failure of unpacking as what it comes from. */
    static IOException damaged(IOException e) {
        if (e instanceof RefusedContent || e instanceof EOFException || e instanceof ZipException) {
            return e;
        }
        ZipException damaged = new ZipException(e.getMessage());
        damaged.initCause(e);
        return damaged;
    }

    private void checkSize() throws IOException {
        if (bytes > HARMLESS_BYTES && bytes / LARGEST_RATIO > compressedBytes) {
            throw new RefusedContent("unpacks to more than " + LARGEST_RATIO + " times its size; this is no table");
        }
        if (bytes > MOST_BYTES) {
            throw new RefusedContent("unpacks to more than " + (MOST_BYTES >> 30) + " GiB; split it by year");
        }
        if (declaredBytes != UNKNOWN && bytes > declaredBytes) {
            throw new ZipException("longer than its archive says");
        }
    }

    private void checkWhole() throws IOException {
        if (declaredBytes != UNKNOWN && bytes != declaredBytes
                || declaredCrc != UNKNOWN && crc.getValue() != declaredCrc) {
            throw new ZipException("not what its archive says");
        }
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] buffer = new byte[(int) Math.min(Math.max(count, 0), 8192)];
        return buffer.length == 0 ? 0 : Math.max(read(buffer, 0, buffer.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            container.close();
        }
    }
}
