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

    /** The width of a page that is as wide as it needs to be. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The writer for this format, for a page that is as wide as it needs to be. */
    public ResultWriter writer() {
        return writer(UNLIMITED);
    }

    /**
     * The writer for this format.
     *
     * @param window columns of the window; only a table heeds them
     */
    public ResultWriter writer(int window) {
        return switch (this) {
            case TABLE -> new TextTable(window);
            case CSV -> new CsvTable();
            case JSON -> new JsonTable(false);
            case NDJSON -> new JsonTable(true);
        };
    }
}
