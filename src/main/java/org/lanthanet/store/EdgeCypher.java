package org.lanthanet.store;

/** The statements that create edges from rows of {@code from}, {@code to} and {@code properties}. Types are our own words. */
final class EdgeCypher {
    /** From country to country. */
    static final String TRADES = create("(a:Country {iso3: row.from})", "TRADES", "(b:Country {iso3: row.to})");

    static final String DECLARED = create("(a:Country {iso3: row.from})", "DECLARED", "(b:Country {iso3: row.to})");
    static final String TOTALS = create("(a:Country {iso3: row.from})", "TOTALS", "(b:Country {iso3: row.to})");

    /** From country to stage. */
    static final String PRODUCES = create("(a:Country {iso3: row.from})", "PRODUCES", "(b:Stage {id: row.to})");

    /** From dataset to country. */
    static final String COVERS = create("(a:Dataset {id: row.from})", "COVERS", "(b:Country {iso3: row.to})");

    private EdgeCypher() {}

    private static String create(String from, String type, String to) {
        return "UNWIND $rows AS row MATCH " + from + " MATCH " + to + " CREATE (a)-[r:" + type
                + "]->(b) SET r = row.properties";
    }
}
