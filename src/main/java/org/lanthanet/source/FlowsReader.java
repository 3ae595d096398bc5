package org.lanthanet.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/**
 * Reads our own flows table, {@code year,exporter,importer,stage,reo_tonnes[,value_usd]}: flows somebody has settled
 * already, one row a year, pair and stage. The dataset is {@code flows:} and the file's name.
 */
public final class FlowsReader implements FormatReader {
    private static final Set<String> COLUMNS = Set.of("year", "exporter", "importer", "stage", "reo_tonnes");

    @Override
    public void read(SourceFile file, ReferenceTables tables, Intake intake) {
        String dataset = UserTable.dataset("flows", file, intake);
        CsvFile.read(file, COLUMNS, intake, row -> {
            Flow flow = flow(row, tables, dataset);
            if (!intake.take(flow)) {
                throw new Fault("year", row.text("year"), "repeats a pair and stage given above; keep one row");
            }
        });
    }

    private static Flow flow(Row row, ReferenceTables tables, String dataset) throws Fault {
        int year = row.year("year");
        String exporter = UserTable.country(row, "exporter", tables);
        String importer = UserTable.country(row, "importer", tables);
        Stage stage = row.requiredWord("stage", Stage.class);
        double reoTonnes = row.requiredQuantity("reo_tonnes");
        Double valueUsd = row.quantity("value_usd");
        if (exporter.equals(importer)) {
            throw new Fault("importer", importer, "is also the exporter; a flow joins two countries");
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
                Flow.Method.IMPORTED,
                0,
                EnumSet.noneOf(Flow.Flag.class),
                List.of(dataset));
    }
}
