package org.lanthanet.source;

/** A field of a record does not read: the column, what stands there, and the rule it breaks. */
public final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;

    /**
     * @param column column, with its sheet if it has one
     * @param value what stands there
     * @param rule what is wrong with it and what to do
     */
    public Fault(String column, String value, String rule) {
        // an answer rather than a failure: where it was given does not matter
        super(rule, null, false, false);
        this.column = column;
        this.value = value;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    public String rule() {
        return String.valueOf(getMessage());
    }
}
