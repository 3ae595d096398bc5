package org.lanthanet.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.BaciReader;

/** Reads a year of BACI with the reader of the import; and, which the import does as well, takes the file's fingerprint. */
public class ScanBaci {
    public static void main(String[] args) throws Exception {
        ReferenceTables tables = ReferenceTables.of(BundleReader.shipped());
        Path path = Path.of(args[0]);
        SourceFile file =
                new SourceFile(path.getFileName().toString(), path, () -> Files.newInputStream(path), "0".repeat(64));
        ScanClock.print(() -> {
            Intake intake = new Intake(file, rejected -> {});
            new BaciReader().read(file, tables, intake);
            return intake.readRecords() - intake.skipped().getOrDefault("not a rare-earth code", 0L);
        });
        ScanClock.print("fingerprint", () -> SourceFile.of(path).sha256().isEmpty() ? 1 : 0);
    }
}
