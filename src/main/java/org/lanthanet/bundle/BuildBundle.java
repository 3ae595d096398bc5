package org.lanthanet.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.ReferenceTables;

/**
 * Rebuilds the derived tables of the data package from published files and refreshes its descriptor.
 *
 * <p>Run as {@code mvn -q compile exec:java -Dexec.mainClass=org.lanthanet.bundle.BuildBundle -Dexec.args="SOURCE_DIR
 * import"}. Prints what became of the rows read for each table. The same files give the same bytes.
 */
public final class BuildBundle {
    /** Years the package covers. */
    static final YearRange YEARS = new YearRange(2000, 2024);

    private BuildBundle() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: BuildBundle SOURCE_DIR TARGET_DIR");
        }
        run(Path.of(args[0]), Path.of(args[1])).forEach(System.out::println);
    }

    /**
     * Rebuilds.
     *
     * @param source directory of published files
     * @param bundle directory with the hand-written tables and the descriptor
     * @return one line a table: rows read, kept, dropped by reason
     */
    static List<String> run(Path source, Path bundle) throws IOException {
        for (Path directory : List.of(source, bundle)) {
            if (!Files.isDirectory(directory)) {
                throw new IllegalArgumentException(directory + ": is not a directory");
            }
        }
        CountryCodes codes = new CountryCodes(bundle);
        Editions editions = new Editions(bundle);
        List<String> report = new ArrayList<>();
        for (DeclarationTable table : declarations(source, codes, ReferenceTables.of(BundleReader.in(bundle)))) {
            report.add(table.write(bundle, editions).line());
        }
        report.add(new ProductionTable(source, codes, editions).write(bundle).line());
        report.add(new TotalsTable(source, editions).write(bundle).line());
        new DataPackage(bundle).refresh();
        return report;
    }

    private static List<DeclarationTable> declarations(Path source, CountryCodes codes, ReferenceTables tables) {
        UsDeclarations us = new UsDeclarations(source, codes);
        ComtradeDeclarations comtrade = new ComtradeDeclarations(source, tables);
        WitsDeclarations wits = new WitsDeclarations(source, codes);
        return List.of(
                us.compounds(),
                us.monazite(),
                comtrade.compounds(),
                comtrade.minerals(),
                comtrade.vehicles(),
                wits.compounds(),
                wits.metals(),
                wits.magnets(),
                new BaciMagnets(source, codes).magnets());
    }
}
