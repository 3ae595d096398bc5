package org.lanthanet.bench;

import java.sql.DriverManager;
import java.util.stream.Collectors;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.ReferenceTables;

/** The same selection by DuckDB's CSV reader on two threads, types given, every selected row fetched. */
public class ScanDuckDb {
    public static void main(String[] args) throws Exception {
        String codes = ReferenceTables.of(BundleReader.shipped()).sixDigitCodes().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        String query = "SELECT * FROM read_csv('" + args[0].replace("'", "''") + "', header = true, delim = ',',"
                + " auto_detect = false, columns = {'t': 'INTEGER', 'i': 'INTEGER', 'j': 'INTEGER', 'k': 'INTEGER',"
                + " 'v': 'DOUBLE', 'q': 'VARCHAR'}) WHERE k IN (" + codes + ")";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            ScanClock.print(() -> {
                long rows = 0;
                try (var result = statement.executeQuery(query)) {
                    while (result.next()) {
                        rows++;
                    }
                }
                return rows;
            });
        }
    }
}
