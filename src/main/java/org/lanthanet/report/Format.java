package org.lanthanet.report;

import java.util.Locale;

/** How a result is written. */
public enum Format {
    /** An aligned text table with rounded numbers and notes, for people. */
    TABLE,
    /** Comma-separated, unrounded, missing = empty. */
    CSV,
    /** An array of objects, unrounded, missing = null. */
    JSON,
    /** One JSON object a line. */
    NDJSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The writer for this format. */
    public ResultWriter writer() {
        return switch (this) {
            case TABLE -> new TextTable();
            case CSV -> new CsvTable();
            case JSON -> new JsonTable(false);
            case NDJSON -> new JsonTable(true);
        };
    }
}
