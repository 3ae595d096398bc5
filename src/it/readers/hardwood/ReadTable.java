import dev.hardwood.InputFile;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a Parquet file and says what is in it: its metadata, then the known values and a sum of every column. */
public class ReadTable {
    public static void main(String[] files) throws Exception {
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(Path.of(files[0])))) {
            file.getFileMetaData()
                    .keyValueMetadata()
                    .forEach((key, value) -> System.out.println("about\t" + key + "\t" + value.lines().count()));
            List<Column> columns = new ArrayList<>();
            for (ColumnSchema column : file.getFileSchema().getColumns()) {
                columns.add(new Column(column.name(), column.type()));
            }
            try (RowReader rows = file.rowReader()) {
                while (rows.hasNext()) {
                    rows.next();
                    columns.forEach(c -> c.take(rows));
                }
            }
            columns.forEach(c -> System.out.println("column\t" + c.name + "\t" + c.known + "\t" + c.sum));
        }
    }

    private static final class Column {
        final String name;
        final PhysicalType type;
        int known;
        double sum;

        Column(String name, PhysicalType type) {
            this.name = name;
            this.type = type;
        }

        void take(RowReader row) {
            if (!row.isNull(name)) {
                known++;
                sum += switch (type) {
                    case INT32 -> row.getInt(name);
                    case DOUBLE -> row.getDouble(name);
                    default -> row.getString(name).hashCode();
                };
            }
        }
    }
}
