package org.lanthanet.source;

import java.util.Set;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

/**
 * Reads our own production table, {@code year,country,stage,reo_tonnes[,status]}; {@code WLD} is the world total. Status
 * is reported, estimated or revised, reported where the column is absent or empty. The dataset is {@code production:} and
 * the file's name.
 */
public final class ProductionReader implements FormatReader {
    private static final Set<String> COLUMNS = Set.of("year", "country", "stage", "reo_tonnes");

    @Override
    public void read(SourceFile file, ReferenceTables tables, Intake intake) {
        String dataset = UserTable.dataset("production", file, intake);
        CsvFile.read(file, COLUMNS, intake, row -> {
            Production production = production(row, tables, dataset);
            if (!intake.take(production)) {
                throw new Fault("year", row.text("year"), "repeats a country and stage given above; keep one row");
            }
        });
    }

    private static Production production(Row row, ReferenceTables tables, String dataset) throws Fault {
        int year = row.year("year");
        String country = UserTable.area(row, "country", tables);
        Stage stage = row.requiredWord("stage", Stage.class);
        double reoTonnes = row.requiredQuantity("reo_tonnes");
        Production.Status status = row.word("status", Production.Status.class);
        return new Production(
                year, country, stage, reoTonnes, status == null ? Production.Status.REPORTED : status, dataset);
    }
}
