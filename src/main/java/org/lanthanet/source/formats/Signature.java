package org.lanthanet.source.formats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of files that are no tables, by their first bytes. */
enum Signature {
    UTF_16_BIG("is UTF-16 text; save it as UTF-8 and try again", "\u00FE\u00FF"),
    UTF_16_LITTLE("is UTF-16 text; save it as UTF-8 and try again", "\u00FF\u00FE"),
    PDF("is a PDF; download the table itself, as CSV or Excel", "%PDF"),
    OLE(
            "is an Excel workbook of the old kind (.xls) or one with a password; save it as .xlsx without one",
            "\u00D0\u00CF\u0011\u00E0"),
    PARQUET("is a Parquet file; save the table as CSV", "PAR1"),
    SQLITE("is an SQLite database; save the table as CSV", "SQLite format 3\0"),
    SEVEN_ZIP("is a 7z archive; unpack it and name its files", "7z\u00BC\u00AF\u0027\u001C"),
    RAR("is a RAR archive; unpack it and name its files", "Rar!"),
    XZ("is compressed with xz; unpack it and name the file", "\u00FD7zXZ"),
    BZIP2("is compressed with bzip2; unpack it and name the file", "BZh"),
    ZSTANDARD("is compressed with Zstandard; unpack it and name the file", "\u0028\u00B5\u002F\u00FD"),
    GZIP("is compressed twice; unpack it once and name the file", "\u001F\u008B"),
    R_DATA("is a file of R; save the table as CSV", "RDX");

    private static final int TAR_MAGIC = 257;

    private final String problem;
    private final byte[] start;

    Signature(String problem, String start) {
        this.problem = problem;
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether it is a zip, as xlsx workbooks are. */
    static boolean isZip(byte[] head) {
        return begins(head, 0, "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Why this is no table, in a line that says what to do; null if it may be one. */
    static @Nullable String problem(byte[] head) {
        for (Signature signature : values()) {
            if (begins(head, 0, signature.start)) {
                return signature.problem;
            }
        }
        if (begins(head, TAR_MAGIC, "ustar".getBytes(StandardCharsets.ISO_8859_1))) {
            return "is a tar archive; unpack it and name its files";
        }
        for (byte b : head) {
            if (b == 0) {
                return "is a binary file, not a table; name the file as it was downloaded";
            }
        }
        return null;
    }

    /** The same of text, without its byte-order mark and leading blanks. */
    static @Nullable String problem(String text) {
        String start = text.substring(0, Math.min(text.length(), 1024)).toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            return null;
        }
        return start.contains("<html") || start.startsWith("<!doctype html")
                ? "is a web page, not a table: a login or error page was saved in its place; download the file again"
                : "is XML, not a table; download it as CSV";
    }

    private static boolean begins(byte[] head, int at, byte[] start) {
        if (head.length < at + start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (head[at + i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
