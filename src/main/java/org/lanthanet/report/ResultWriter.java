package org.lanthanet.report;

import java.io.IOException;
import java.io.Writer;

/** Writes a result in one format: UTF-8, LF, the same bytes for the same result, whatever the locale. */
public interface ResultWriter {
    /** Writes the result and leaves {@code out} open. */
    void write(Result result, Writer out) throws IOException;
}
