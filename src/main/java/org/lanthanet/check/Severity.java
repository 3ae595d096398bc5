package org.lanthanet.check;

import java.util.Locale;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** The graph contradicts itself or its model: results are wrong. */
    ERROR,
    /** Something is missing or unlikely: look before quoting what rests on it. */
    WARNING,
    /** True and to be known beside the numbers; nothing is to be mended. */
    NOTE;

    /** Name as written and printed. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The severity written so.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Severity get(String id) {
        for (Severity severity : values()) {
            if (severity.id().equals(id)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("severity '" + id + "' is none; write error, warning or note");
    }
}
