package org.lanthanet.source;

import java.io.InputStream;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/**
 * Reads our own flows table, {@code year,exporter,importer,stage,reo_tonnes[,value_usd]}: flows somebody has settled
 * already, one row a year, pair and stage.
 */
public final class FlowsFile {
    private static final Set<String> COLUMNS = Set.of("year", "exporter", "importer", "stage", "reo_tonnes");

    private FlowsFile() {}

    /**
     * Reads the table.
     *
     * @param name name for messages
     * @param dataset id the flows are stored under
     * @param countries finds the iso3 of a country code, empty if it is unknown
     * @throws InputException if the file is no such table
     */
    public static Reading<Flow> read(
            String name, InputStream in, String dataset, Function<String, Optional<String>> countries) {
        Set<String> seen = new HashSet<>();
        return CsvFile.read(name, in, COLUMNS, row -> {
            int year = row.year("year");
            String exporter = row.lookup("exporter", countries, UNKNOWN_COUNTRY);
            String importer = row.lookup("importer", countries, UNKNOWN_COUNTRY);
            Stage stage = row.requiredWord("stage", Stage.class);
            double reoTonnes = row.requiredQuantity("reo_tonnes");
            Double valueUsd = row.quantity("value_usd");
            if (exporter.equals(importer)) {
                throw new Row.Fault("importer", importer, "is also the exporter; a flow joins two countries");
            }
            if (!seen.add(year + ">" + exporter + ">" + importer + ">" + stage)) {
                throw new Row.Fault(
                        "year", Integer.toString(year), "repeats a pair and stage given above; keep one row");
            }
            return new Flow(
                    year,
                    exporter,
                    importer,
                    stage,
                    reoTonnes,
                    null,
                    valueUsd,
                    null,
                    null,
                    null,
                    null,
                    Flow.Method.IMPORTED,
                    0,
                    EnumSet.noneOf(Flow.Flag.class),
                    List.of(dataset));
        });
    }

    static final String UNKNOWN_COUNTRY = "is not a country code in countries.csv; use the three-letter ISO code";
}
