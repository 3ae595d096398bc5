package org.lanthanet.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.lanthanet.model.Flow;

/**
 * Every flow as a row of a Parquet file, unknown = null, with what it is about as key-value metadata. Columns are encoded with
 * dictionaries and not compressed: what a compressor makes of the same bytes depends on its version, and its code is native.
 */
public final class ParquetFlows {
    private ParquetFlows() {}

    /** Writes the file anew. */
    public static void write(TradeExport export, Path file) throws IOException {
        MessageType schema = schema();
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withExtraMetaData(About.table(export))
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .build()) {
            for (Flow flow : export.flows()) {
                writer.write(row(schema, flow));
            }
        }
        if (Files.isRegularFile(file)) {
            ParquetFooter.settle(file);
        }
    }

    private static Group row(MessageType schema, Flow flow) {
        Group row = new SimpleGroup(schema);
        for (Field<Flow> field : FlowFields.ALL) {
            Object value = field.value(flow);
            if (value instanceof Double number) {
                row.add(field.name(), number);
            } else if (value instanceof Integer number) {
                row.add(field.name(), number);
            } else if (value != null) {
                row.add(field.name(), Values.text(value));
            }
        }
        return row;
    }

    private static MessageType schema() {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (Field<Flow> field : FlowFields.ALL) {
            Repetition repetition = field.isRequired() ? Repetition.REQUIRED : Repetition.OPTIONAL;
            switch (field.type()) {
                case TEXT ->
                    schema.primitive(PrimitiveTypeName.BINARY, repetition)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(field.name());
                case INTEGER ->
                    schema.primitive(PrimitiveTypeName.INT32, repetition).named(field.name());
                case NUMBER ->
                    schema.primitive(PrimitiveTypeName.DOUBLE, repetition).named(field.name());
            }
        }
        return schema.named("flows");
    }
}
