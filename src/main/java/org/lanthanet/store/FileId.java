package org.lanthanet.store;

import org.lanthanet.source.SourceFile;

/** The id under which a file stands in the graph: the first 16 digits of its SHA-256. */
final class FileId {
    private static final int DIGITS = 16;

    private FileId() {}

    static String of(SourceFile file) {
        return of(file.sha256());
    }

    static String of(String sha256) {
        return sha256.substring(0, Math.min(DIGITS, sha256.length()));
    }
}
