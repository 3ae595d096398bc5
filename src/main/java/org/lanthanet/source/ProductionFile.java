package org.lanthanet.source;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

/**
 * Reads our own production table, {@code year,country,stage,reo_tonnes[,status]}; {@code WLD} is the world total. Status
 * is reported, estimated or revised, reported where the column is absent or empty.
 */
public final class ProductionFile {
    private static final Set<String> COLUMNS = Set.of("year", "country", "stage", "reo_tonnes");

    private ProductionFile() {}

    /**
     * Reads the table.
     *
     * @param name name for messages
     * @param dataset id the figures are stored under
     * @param countries finds the iso3 of a country code, empty if it is unknown
     * @throws InputException if the file is no such table
     */
    public static Reading<Production> read(
            String name, InputStream in, String dataset, Function<String, Optional<String>> countries) {
        Set<String> seen = new HashSet<>();
        return CsvFile.read(name, in, COLUMNS, row -> {
            int year = row.year("year");
            String country = row.lookup("country", countries, FlowsFile.UNKNOWN_COUNTRY);
            Stage stage = row.requiredWord("stage", Stage.class);
            double reoTonnes = row.requiredQuantity("reo_tonnes");
            Production.Status status = row.word("status", Production.Status.class);
            if (!seen.add(year + ">" + country + ">" + stage)) {
                throw new Row.Fault(
                        "year", Integer.toString(year), "repeats a country and stage given above; keep one row");
            }
            return new Production(
                    year, country, stage, reoTonnes, status == null ? Production.Status.REPORTED : status, dataset);
        });
    }
}
