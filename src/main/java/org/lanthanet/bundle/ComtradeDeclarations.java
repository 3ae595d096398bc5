package org.lanthanet.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.ComtradeReader;

/**
 * What importers declared to UN Comtrade: China's compounds, the pairs of 253090 that carry rare-earth ore, and electric
 * vehicles.
 */
final class ComtradeDeclarations {
    private static final YearRange MINERALS = new YearRange(2018, 2024);
    private static final Map<String, Set<String>> PAIRS = Map.of(
            "CHN", Set.of("USA", "MMR", "BDI", "MDG", "VNM", "THA", "NGA", "BRA"),
            "MYS", Set.of("AUS"));

    private static final YearRange VEHICLES = new YearRange(2020, 2024);
    /** China, United States, Malaysia, Japan, Viet Nam, Estonia, Korea, Australia. */
    private static final List<Integer> VEHICLE_BUYERS = List.of(156, 842, 458, 392, 704, 233, 410, 36);

    private final Path source;
    private final ReferenceTables tables;

    ComtradeDeclarations(Path source, ReferenceTables tables) {
        this.source = source;
        this.tables = tables;
    }

    DeclarationTable compounds() {
        DeclarationTable table = new DeclarationTable("china_imports_2846");
        BuildBundle.YEARS
                .years()
                .mapToObj(year -> source.resolve("comtrade/china-imports-2846/" + year + ".json"))
                .forEach(file -> read(file, table, declaration -> true));
        return table;
    }

    DeclarationTable minerals() {
        DeclarationTable table = new DeclarationTable("imports_253090_rare_earth_pairs");
        readImports(List.of(156, 458), "253090", MINERALS, table, ComtradeDeclarations::mayBeOre);
        return table;
    }

    DeclarationTable vehicles() {
        DeclarationTable table = new DeclarationTable("imports_870380");
        readImports(VEHICLE_BUYERS, "870380", VEHICLES, table, declaration -> true);
        return table;
    }

    private void readImports(
            List<Integer> reporters, String hs, YearRange years, DeclarationTable table, Predicate<Declaration> kept) {
        for (int reporter : reporters) {
            years.years()
                    .mapToObj(year ->
                            source.resolve("comtrade/imports/" + reporter + "_" + hs + "_M_" + year + "_partners.csv"))
                    .filter(Files::exists)
                    .forEach(file -> read(file, table, kept));
        }
    }

    private static boolean mayBeOre(Declaration declaration) {
        return PAIRS.getOrDefault(declaration.importer(), Set.of()).contains(declaration.exporter());
    }

    private void read(Path path, DeclarationTable table, Predicate<Declaration> kept) {
        try {
            SourceFile file = SourceFile.of(path);
            Intake intake = new Intake(file, rejected -> {
                throw new IllegalArgumentException(rejected.message());
            });
            new ComtradeReader().read(file, tables, intake);
            table.take(intake, kept, "of pairs without rare-earth ore");
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": cannot be read", e);
        }
    }
}
