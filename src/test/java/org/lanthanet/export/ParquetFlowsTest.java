package org.lanthanet.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.model.Flow;

/** Every flow is in the Parquet file, and unknown is null. */
class ParquetFlowsTest {
    @TempDir
    private Path folder;

    private static final class Rows extends ParquetReader.Builder<Group> {
        Rows(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    private static List<Group> read(Path file) throws IOException {
        List<Group> rows = new ArrayList<>();
        try (ParquetReader<Group> reader = new Rows(new LocalInputFile(file)).build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Path write(String name, TradeExport export) throws IOException {
        Path file = folder.resolve(name);
        ParquetFlows.write(export, file);
        return file;
    }

    @Test
    void everyFlowIsARowAndUnknownIsNull() throws IOException {
        TradeExport export = Exports.small();
        List<Group> rows = read(write("flows.parquet", export));

        assertThat(rows).hasSize(6);
        for (int i = 0; i < rows.size(); i++) {
            for (Field<Flow> field : FlowFields.ALL) {
                Object expected = field.value(export.flows().get(i));
                assertThat(rows.get(i).getFieldRepetitionCount(field.name()))
                        .as("%d %s", i, field.name())
                        .isEqualTo(expected == null ? 0 : 1);
                if (expected != null) {
                    Object actual = switch (field.type()) {
                        case TEXT -> rows.get(i).getString(field.name(), 0);
                        case INTEGER -> rows.get(i).getInteger(field.name(), 0);
                        case NUMBER -> rows.get(i).getDouble(field.name(), 0);
                    };
                    assertThat(actual).as("%d %s", i, field.name()).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theSameFlowsAreTheSameBytes() throws IOException {
        assertThat(write("one.parquet", Exports.small())).hasSameBinaryContentAs(write("two.parquet", Exports.small()));
        assertThat(folder).isDirectoryNotContaining(f -> !f.toString().endsWith(".parquet"));
    }

    @Test
    void theEncodingsOfAColumnAreInOrder() throws IOException {
        byte[] file = Files.readAllBytes(write("flows.parquet", Exports.small()));
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));

        assertThat(ParquetFooter.encodings(footer))
                .hasSize(FlowFields.ALL.size())
                .allSatisfy(e -> assertThat(e).isSortedAccordingTo(Comparator.comparingInt(Encoding::getValue)));
        assertThat(footer.getKey_value_metadata()).extracting(k -> k.getKey()).contains("title", "units", "sources");
    }
}
