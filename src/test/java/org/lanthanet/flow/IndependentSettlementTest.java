package org.lanthanet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.export.Python;
import org.lanthanet.export.Python.Outcome;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.FlowSide;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;

/**
 * The shipped declarations settled a second time, by a script that was written from the tables and from the text of the method
 * and shares no code with this program.
 */
class IndependentSettlementTest {
    private static final Path SCRIPT = Path.of("src", "bench", "settle.py");
    private static final Path TABLES = Path.of("import");
    private static final String HEADER = "year,stage,exporter,importer,reo_tonnes,gross_tonnes,value_usd,"
            + "exporter_reo_tonnes,importer_reo_tonnes,exporter_value_usd,importer_value_usd,method,imputed_share,flags,"
            + "exporter_flags,importer_flags";

    @TempDir
    private Path folder;

    @Test
    void everyShippedFlowIsWhatTheTablesAndTheTextOfTheMethodGive() throws Exception {
        Python python = Python.plain();
        Bundle bundle = BundleReader.shipped().read();
        Coefficients coefficients = new Coefficients(bundle.coefficients());
        List<Flow> flows = new Settlement(
                        new StageRules(bundle.rules()),
                        coefficients,
                        SettlementOptions.of(coefficients, Prefer.DECLARED))
                .settle(bundle.declarations())
                .flows();

        Outcome outcome = compare(python, TABLES, flows.stream().map(IndependentSettlementTest::line).toList());

        int count = flows.size();
        assertThat(count).isGreaterThan(35_000);
        assertThat(outcome.lines()).containsExactly(count + " of " + count + " flows agree to 1e-09");
        assertThat(outcome.exitCode()).isZero();
    }

    private static String line(Flow flow) {
        return Stream.of(
                        flow.year(),
                        flow.stage().id(),
                        flow.exporter(),
                        flow.importer(),
                        cell(flow.reoTonnes()),
                        cell(flow.grossTonnes()),
                        cell(flow.valueUsd()),
                        cell(flow.exporterReoTonnes()),
                        cell(flow.importerReoTonnes()),
                        cell(flow.exporterValueUsd()),
                        cell(flow.importerValueUsd()),
                        flow.method().id(),
                        flow.imputedShare(),
                        words(flow.flags()),
                        words(flow.exporterSide()),
                        words(flow.importerSide()))
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Double figure) {
        return figure == null ? "" : figure.toString();
    }

    private static String words(@Nullable FlowSide side) {
        return side == null ? "" : words(side.flags());
    }

    private static String words(Set<Flag> flags) {
        return flags.stream().map(Flag::id).sorted(Comparator.naturalOrder()).collect(Collectors.joining(";"));
    }

    private Outcome compare(Python python, Path tables, List<String> lines) throws IOException, InterruptedException {
        Path other = folder.resolve("flows.csv");
        Files.writeString(other, HEADER + "\n" + String.join("\n", lines) + "\n");
        return python.outcome(SCRIPT, tables.toString(), "--compare", other.toString());
    }
}
