package org.lanthanet.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Content of files compressed with gzip, of one member or several, each proven by its checksum. */
final class Gzip {
    private static final int LONGEST_HEADER = 1 << 16;

    private Gzip() {}

    static InputStream open(Path path) throws IOException {
        long bytes = Files.size(path);
        InputStream in = new BoundedHeader(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        try {
            return Unpacked.of(
                    GzipCompressorInputStream.builder()
                            .setInputStream(in)
                            .setDecompressConcatenated(true)
                            .get(),
                    bytes);
        } catch (IOException e) {
            in.close();
            throw Unpacked.damaged(e);
        }
    }

    /** Bounds a member's header, whose name and comment the decompressor keeps: it reads a header byte by byte, content not. */
    private static final class BoundedHeader extends FilterInputStream {
        private int header;

        BoundedHeader(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            if (++header > LONGEST_HEADER) {
                throw new RefusedContent("has a gzip header without end; download it again");
            }
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int from, int count) throws IOException {
            header = 0;
            return super.read(buffer, from, count);
        }
    }
}
