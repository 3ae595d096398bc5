package org.lanthanet.report.chart;

import java.util.Locale;

/** The colours a chart is drawn in. */
public enum Theme {
    /** Dark on white, for paper and for bright screens. */
    LIGHT("#ffffff", "#1b1f24", "#57606a"),
    /** Light on black. */
    DARK("#0d1117", "#e6edf3", "#9ba5b0");

    private final String paper;
    private final String ink;
    private final String muted;

    Theme(String paper, String ink, String muted) {
        this.paper = paper;
        this.ink = ink;
        this.muted = muted;
    }

    /** Colour behind all; that of the scripts, like the others. */
    String paper() {
        return paper;
    }

    /** Colour of titles. */
    String ink() {
        return ink;
    }

    /** Colour of what stands back. */
    String muted() {
        return muted;
    }

    /** Name in the scripts and on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
