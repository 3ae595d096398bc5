package org.lanthanet.report.chart;

import java.util.Locale;

/** The colours a chart is drawn in. */
public enum Theme {
    /** Dark on white, for paper and for bright screens. */
    LIGHT,
    /** Light on black. */
    DARK;

    /** Name in the scripts and on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
