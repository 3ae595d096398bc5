package org.lanthanet.source;

/** Reads one format: every record of the file is accepted, rejected or skipped in the intake. */
public interface FormatReader {
    /**
     * Reads the whole file.
     *
     * @throws InputException if the file as a whole cannot be used; what the intake holds by then means nothing
     */
    void read(SourceFile file, ReferenceTables tables, Intake intake);
}
