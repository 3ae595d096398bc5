package org.lanthanet.source;

import org.lanthanet.model.Dataset;
import org.lanthanet.model.Production;

/** What the user's own tables have in common: they are a dataset of their own, and name countries by our codes. */
final class UserTable {
    static final String UNKNOWN_COUNTRY = "is not a country code in countries.csv; use the three-letter ISO code";

    private UserTable() {}

    /**
     * Announces the file as a dataset that takes the place of an earlier one of its name.
     *
     * @param format format id, which stands before the file's name in the dataset's id
     * @return the id
     */
    static String dataset(String format, SourceFile file, Intake intake) {
        String id = format + ":" + file.stem();
        intake.dataset(new Dataset(
                id, "table of the user's", "user", "file " + file.sha256().substring(0, 12), "user's own", ""));
        intake.replaces(id);
        return id;
    }

    /** A country, or the world. */
    static String area(Row row, String column, ReferenceTables tables) throws Fault {
        return row.lookup(column, tables.countries()::byAlpha3, UNKNOWN_COUNTRY);
    }

    /** A country; the world is a total, never a trading partner. */
    static String country(Row row, String column, ReferenceTables tables) throws Fault {
        return row.lookup(
                column,
                code -> tables.countries().byAlpha3(code).filter(iso3 -> !iso3.equals(Production.WORLD)),
                UNKNOWN_COUNTRY);
    }
}
