package org.lanthanet.source;

import java.util.List;
import java.util.Set;
import org.lanthanet.model.PublishedEstimate;
import org.lanthanet.model.PublishedOutput;
import org.lanthanet.model.Stage;

/** Reads the tables of what others published that our own figures are set beside. */
final class ComparedTables {
    private ComparedTables() {}

    static List<PublishedEstimate> estimates(BundleReader reader) {
        return reader.table(
                "published_estimates.csv",
                Set.of("year", "country", "item", "unit", "low", "high", "note", "source"),
                row -> new PublishedEstimate(
                        row.year("year"),
                        row.required("country"),
                        row.requiredWord("item", PublishedEstimate.Item.class),
                        PublishedEstimate.Unit.get(row.required("unit")),
                        row.requiredQuantity("low"),
                        row.quantity("high"),
                        row.text("note"),
                        row.required("source")));
    }

    static List<PublishedOutput> outputs(BundleReader reader) {
        return reader.table(
                "published_output.csv",
                Set.of("year", "country", "stage", "product", "low", "high", "reo_per_tonne", "basis", "source"),
                row -> new PublishedOutput(
                        row.year("year"),
                        row.required("country"),
                        row.requiredWord("stage", Stage.class),
                        row.required("product"),
                        row.requiredQuantity("low"),
                        row.quantity("high"),
                        row.required("reo_per_tonne"),
                        row.requiredWord("basis", PublishedOutput.Basis.class),
                        row.required("source")));
    }
}
