package org.lanthanet.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.export.Python;
import org.lanthanet.export.Python.Outcome;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.FlowSide;

/** {@code src/bench/settle.py}, which settles declarations without this program, and the tables it reads. */
final class SettlementScript {
    private static final Path SCRIPT = Path.of("src", "bench", "settle.py");
    private static final String FLOWS =
            "year,stage,exporter,importer,reo_tonnes,gross_tonnes,value_usd,exporter_reo_tonnes,"
                    + "importer_reo_tonnes,exporter_value_usd,importer_value_usd,method,imputed_share,flags,exporter_flags,"
                    + "importer_flags,exporter_imputed_share,importer_imputed_share";
    private static final String DECLARATIONS =
            "year,exporter,importer,hs,side,value_usd,gross_tonnes,mass_status,valuation,source";

    private final Python python = Python.plain();
    private final Path folder;

    /** Skips the test, saying why, where there is no Python; files go to the folder. */
    SettlementScript(Path folder) throws InterruptedException {
        this.folder = folder;
    }

    /** Settles the tables and compares with these flows. */
    Outcome compare(Path tables, List<Flow> flows) throws IOException, InterruptedException {
        return compareLines(
                tables,
                Stream.concat(Stream.of(FLOWS), flows.stream().map(SettlementScript::line))
                        .toList());
    }

    /** Settles the tables and compares with a table of flows. */
    Outcome compareLines(Path tables, List<String> lines) throws IOException, InterruptedException {
        Path other = Files.write(folder.resolve("flows.csv"), lines);
        return python.outcome(SCRIPT, tables.toString(), "--compare", other.toString());
    }

    /** The flows the script makes of the tables, with their header. */
    List<String> settle(Path tables) throws IOException, InterruptedException {
        Path flows = folder.resolve("settled.csv");
        python.outcome(SCRIPT, tables.toString(), "-o", flows.toString());
        return Files.readAllLines(flows);
    }

    /** Tables that hold these declarations, with the coefficients and rules of others. */
    Path tables(Path others, Path tables, List<Declaration> declarations) throws IOException {
        Files.createDirectories(tables.resolve("declarations"));
        for (String name : List.of("coefficients.csv", "stage_rules.csv")) {
            Files.write(tables.resolve(name), Files.readAllLines(others.resolve(name)));
        }
        Files.write(
                tables.resolve("declarations").resolve("all.csv"),
                Stream.concat(Stream.of(DECLARATIONS), declarations.stream().map(SettlementScript::line))
                        .toList());
        return tables;
    }

    private static String line(Declaration d) {
        return cells(
                d.year(),
                d.exporter(),
                d.importer(),
                d.hs(),
                word(d.side()),
                d.valueUsd(),
                d.grossTonnes(),
                word(d.massStatus()),
                word(d.valuation()),
                d.dataset());
    }

    private static String line(Flow flow) {
        FlowSide exporter = flow.exporterSide();
        FlowSide importer = flow.importerSide();
        return cells(
                flow.year(),
                flow.stage().id(),
                flow.exporter(),
                flow.importer(),
                flow.reoTonnes(),
                flow.grossTonnes(),
                flow.valueUsd(),
                flow.exporterReoTonnes(),
                flow.importerReoTonnes(),
                flow.exporterValueUsd(),
                flow.importerValueUsd(),
                flow.method().id(),
                flow.imputedShare(),
                words(flow.flags()),
                exporter == null ? null : words(exporter.flags()),
                importer == null ? null : words(importer.flags()),
                exporter == null ? null : exporter.imputedShare(),
                importer == null ? null : importer.imputedShare());
    }

    private static String cells(@Nullable Object... cells) {
        return Stream.of(cells).map(cell -> cell == null ? "" : cell.toString()).collect(Collectors.joining(","));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Set<Flag> flags) {
        return flags.stream().map(Flag::id).sorted().collect(Collectors.joining(";"));
    }
}
