package org.lanthanet.source.published;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text in blocks of bounded length, each ending where a line ends, the last one where the text ends. */
final class LineBlocks implements Closeable {
    /** Bytes behind a block that may be read; each is a line feed. */
    static final int MARGIN = 192;

    // a piece this small is still in the processor's cache when it is copied on
    private static final int PIECE = 1 << 18;

    /**
     * A block.
     *
     * @param bytes the text, then {@value LineBlocks#MARGIN} line feeds
     * @param length bytes of text
     * @param endsWithLine false if a line is longer than a block can be, and at the end of a text whose last line has no end
     * @param isLast whether the text ends here
     */
    record Block(byte[] bytes, int length, boolean endsWithLine, boolean isLast) {}

    private final InputStream in;
    private final int size;
    private byte[] rest = {};
    private boolean ended;

    /** @param size bytes of a block at most */
    LineBlocks(InputStream in, int size) {
        this.in = in;
        this.size = size;
    }

    /**
     * The next block, or null at the end.
     *
     * @param used bytes of an earlier block that is done with, or null
     */
    @Nullable
    Block next(byte @Nullable [] used) throws IOException {
        if (ended) {
            return null;
        }
        byte[] bytes = used == null ? new byte[size + MARGIN] : used;
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        int filled = rest.length;
        while (filled < size && !ended) {
            int read = in.read(bytes, filled, Math.min(PIECE, size - filled));
            ended = read < 0;
            filled += Math.max(read, 0);
        }
        if (filled == 0) {
            return null;
        }
        int lines = ended ? filled : endOfLines(bytes, filled);
        boolean endsWithLine = lines > 0 && (bytes[lines - 1] == '\n' || ended && bytes[lines - 1] == '\r');
        int length = endsWithLine || ended ? lines : filled;
        rest = Arrays.copyOfRange(bytes, length, filled);
        Arrays.fill(bytes, length, length + MARGIN, (byte) '\n');
        return new Block(bytes, length, endsWithLine, ended);
    }

    private static int endOfLines(byte[] bytes, int filled) {
        int end = filled;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
