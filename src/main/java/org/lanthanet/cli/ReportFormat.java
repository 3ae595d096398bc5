package org.lanthanet.cli;

import java.util.Locale;
import java.util.Optional;
import org.lanthanet.report.Format;

/** How a pair's report is written: as tables, as a page, or as pictures. */
enum ReportFormat {
    TABLE,
    CSV,
    JSON,
    NDJSON,
    /** One page with charts, claims, sources and definitions. */
    HTML,
    /** A chart as lines and letters. */
    SVG,
    /** A chart as dots. */
    PNG;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isPicture() {
        return this == SVG || this == PNG;
    }

    /** The same as a format of tables; empty for pages and pictures. */
    Optional<Format> ofTables() {
        return this == HTML || isPicture() ? Optional.empty() : Optional.of(Format.valueOf(name()));
    }
}
