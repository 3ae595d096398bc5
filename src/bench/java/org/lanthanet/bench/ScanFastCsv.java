package org.lanthanet.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.ReferenceTables;

/** The same selection by making a record of every line: FastCSV, one thread. Counts the rows and converts none. */
public class ScanFastCsv {
    public static void main(String[] args) throws Exception {
        Set<String> codes = ReferenceTables.of(BundleReader.shipped()).sixDigitCodes().stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
        ScanClock.print(() -> {
            long rows = 0;
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(Path.of(args[0]))) {
                for (CsvRecord line : csv) {
                    rows += codes.contains(line.getField(3)) ? 1 : 0;
                }
            }
            return rows;
        });
    }
}
