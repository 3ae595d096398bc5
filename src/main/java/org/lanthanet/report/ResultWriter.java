package org.lanthanet.report;

import java.io.IOException;

/** Writes a result in one format: UTF-8, LF, the same bytes for the same result, whatever the locale. */
public interface ResultWriter {
    void write(Result result, Appendable out) throws IOException;
}
