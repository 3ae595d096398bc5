package org.lanthanet.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Country;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.source.FlowsFile;
import org.lanthanet.source.ProductionFile;
import org.lanthanet.source.Reading;
import org.lanthanet.source.Rejected;
import org.lanthanet.source.Sha256;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.ImportSummary;
import org.lanthanet.store.Imports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Bring data into the store: all of a file, or nothing.",
            "",
            "  lanthanet import bundled                       the data package shipped with the program",
            "  lanthanet import --as flows FILE               year,exporter,importer,stage,reo_tonnes[,value_usd]",
            "  lanthanet import --as production FILE          year,country,stage,reo_tonnes[,status]",
            ""
        })
final class ImportCommand extends StoreCommand {
    /** Formats of files. */
    enum Kind {
        FLOWS,
        PRODUCTION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String BUNDLED = "bundled";
    private static final int REJECTS_SHOWN = 10;
    private static final long LARGEST_FILE = 256L << 20;

    @Parameters(paramLabel = "bundled|FILE", arity = "1..*", description = "what to import")
    private List<String> what = List.of();

    @Option(names = "--as", paramLabel = "KIND", description = "what the file is: ${COMPLETION-CANDIDATES}")
    private @Nullable Kind kind;

    @Option(
            names = "--prefer",
            paramLabel = "WHOSE",
            description =
                    "for 'bundled', where a country's own declaration and a dataset that reconciled both sides state"
                            + " the same trade: ${COMPLETION-CANDIDATES} (default: declared)")
    private Prefer prefer = Prefer.DECLARED;

    @Option(names = "--strict", description = "store nothing if any row is rejected")
    private boolean strict;

    @Override
    void check() {
        for (String name : what) {
            if (name.equals(BUNDLED)) {
                if (kind != null || what.size() > 1) {
                    throw new UsageException("'bundled' is imported by itself, without --as");
                }
            } else if (kind == null) {
                throw new UsageException("say what '" + name + "' is with --as flows or --as production");
            } else if (!Files.isRegularFile(Path.of(name))) {
                throw new UsageException(
                        Files.isDirectory(Path.of(name))
                                ? "'" + name + "' is a directory; name its files"
                                : "there is no file '" + name + "'");
            }
        }
    }

    @Override
    boolean fillsTheStore() {
        return true;
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        if (what.get(0).equals(BUNDLED)) {
            new BundleLoader(store, terminal).load(prefer);
            return ExitCodes.OK;
        }
        GraphReader reader = new GraphReader(store);
        reader.requireData();
        Map<String, Country> countries = reader.countries();
        Function<String, Optional<String>> lookup = code -> {
            String iso3 = code.toUpperCase(Locale.ROOT);
            return countries.containsKey(iso3) ? Optional.of(iso3) : Optional.empty();
        };
        for (String name : what) {
            importFile(Path.of(name), lookup, new Imports(store, terminal.progress()), terminal);
        }
        return ExitCodes.OK;
    }

    private void importFile(
            Path path, Function<String, Optional<String>> countries, Imports imports, Terminal terminal) {
        byte[] bytes = bytes(path);
        String name = String.valueOf(path.getFileName());
        String dataset = kind + ":" + name.replaceFirst("\\.[^.]*$", "");
        String sha256 = Sha256.of(bytes);
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        if (kind == Kind.PRODUCTION) {
            Reading<Production> reading = ProductionFile.read(name, in, dataset, countries);
            accept(name, reading, terminal);
            tell(
                    name,
                    reading,
                    imports.production(
                            dataset,
                            sha256,
                            reading.accepted(),
                            reading.rejected().size()),
                    terminal);
        } else {
            Reading<Flow> reading = FlowsFile.read(name, in, dataset, withoutWorld(countries));
            accept(name, reading, terminal);
            tell(
                    name,
                    reading,
                    imports.flows(
                            dataset,
                            sha256,
                            reading.accepted(),
                            reading.rejected().size()),
                    terminal);
        }
    }

    /** The world is a total, never a trading partner. */
    private static Function<String, Optional<String>> withoutWorld(Function<String, Optional<String>> countries) {
        return code -> countries.apply(code).filter(iso3 -> !iso3.equals(Production.WORLD));
    }

    private void accept(String name, Reading<?> reading, Terminal terminal) {
        List<Rejected> rejected = reading.rejected();
        rejected.stream().limit(REJECTS_SHOWN).forEach(r -> terminal.warn(r.message()));
        if (rejected.size() > REJECTS_SHOWN) {
            terminal.warn(name + ": and " + (rejected.size() - REJECTS_SHOWN) + " more rows rejected");
        }
        if (reading.accepted().isEmpty()) {
            throw new DataRejectedException(name + ": no usable row among " + reading.read() + "; nothing was stored");
        }
        if (strict && !rejected.isEmpty()) {
            throw new DataRejectedException(name + ": " + rejected.size() + " of " + reading.read()
                    + " rows rejected; nothing was stored (--strict)");
        }
    }

    private static void tell(String name, Reading<?> reading, ImportSummary summary, Terminal terminal) {
        String rows = name + ": " + reading.read() + " rows read = "
                + reading.accepted().size() + " accepted + "
                + reading.rejected().size() + " rejected + " + reading.skipped() + " skipped";
        terminal.say(
                summary.unchanged()
                        ? rows + "; the store holds this file already, nothing changed"
                        : rows + "; stored as " + summary.dataset() + ", " + summary.replaced()
                                + " earlier rows gave way");
    }

    private static byte[] bytes(Path path) {
        try {
            if (Files.size(path) > LARGEST_FILE) {
                throw new UsageException(path + ": larger than " + (LARGEST_FILE >> 20) + " MB; split it by year");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UsageException(path + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
