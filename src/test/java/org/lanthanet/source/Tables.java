package org.lanthanet.source;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;

/** Small tables of the user's, read as the command line reads them. */
final class Tables {
    static final String FLOWS = "year,exporter,importer,stage,reo_tonnes\n";
    static final String PRODUCTION = "year,country,stage,reo_tonnes,status\n";
    static final String DECLARATIONS = "year,exporter,importer,hs,side,value_usd,gross_tonnes,mass_status,valuation\n";

    /** The reference tables of the data package. */
    static final ReferenceTables REFERENCE = ReferenceTables.of(BundleReader.shipped());

    private Tables() {}

    static SourceFile file(String name, byte[] content) {
        return new SourceFile(name, null, () -> new ByteArrayInputStream(content), Sha256.of(content));
    }

    static SourceFile file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Reading<Flow> flows(String text) {
        return flows(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading<Flow> flows(byte[] bytes) {
        return flows(file("my.csv", bytes));
    }

    static Reading<Flow> flows(SourceFile file) {
        return read(file, new FlowsReader(), intake -> List.copyOf(intake.flows()));
    }

    static Reading<Production> production(String text) {
        return read(file("mine.csv", text), new ProductionReader(), intake -> List.copyOf(intake.productions()));
    }

    static Reading<Declaration> declarations(String text) {
        return read(file("mine.csv", text), new DeclarationsReader(), intake -> List.copyOf(intake.declarations()));
    }

    private static <T> Reading<T> read(SourceFile file, FormatReader reader, Function<Intake, List<T>> taken) {
        List<Rejected> rejected = new ArrayList<>();
        Intake intake = new Intake(file, rejected::add);
        reader.read(file, REFERENCE, intake);
        Reading<T> reading = new Reading<>(taken.apply(intake), rejected, intake.skippedRecords());
        if (reading.read() != intake.readRecords()) {
            throw new AssertionError(reading + " does not add up to the " + intake.readRecords() + " records read");
        }
        return reading;
    }

    static List<String> messages(Reading<?> reading) {
        return reading.rejected().stream().map(Rejected::message).toList();
    }
}
