package org.lanthanet.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses what is no text: a zero byte, or a line longer than {@value #LONGEST_LINE} bytes. */
final class TextGuard extends FilterInputStream {
    static final int LONGEST_LINE = 1 << 20;

    private long line = 1;
    private int length;

    TextGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            check((byte) b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        int read = super.read(buffer, from, count);
        for (int i = from; i < from + read; i++) {
            check(buffer[i]);
        }
        return read;
    }

    private void check(byte b) throws IOException {
        if (b == '\n' || b == '\r') {
            line += b == '\n' ? 1 : 0;
            length = 0;
        } else if (b == 0) {
            throw new RefusedContent("is a binary file, not a table; name the file as it was downloaded", line);
        } else if (++length > LONGEST_LINE) {
            throw new RefusedContent(
                    "a line is longer than " + LONGEST_LINE + " bytes; this is not such a table", line);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
