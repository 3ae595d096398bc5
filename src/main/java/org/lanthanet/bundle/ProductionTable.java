package org.lanthanet.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.lanthanet.model.Production;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.BgsProduction;
import org.lanthanet.source.published.CommoditySummaries;
import org.lanthanet.source.published.Ds140Workbook;
import org.lanthanet.source.published.MineralsYearbook;
import org.lanthanet.source.published.ProductionEntry;
import org.lanthanet.source.published.Records;
import org.lanthanet.source.published.StrictRecords;
import org.lanthanet.source.published.SurveyEntry;

/** {@code production.csv}: one row a year, country, stage and source. */
final class ProductionTable {
    private static final List<String> HEADER =
            List.of("year", "country", "stage", "reo_tonnes", "status", "note", "source", "edition");

    private final Path source;
    private final CountryCodes codes;
    private final Editions editions;
    private final Map<String, List<String>> rows = new TreeMap<>();
    private final Accounting accounting = new Accounting("production.csv");

    ProductionTable(Path source, CountryCodes codes, Editions editions) {
        this.source = source;
        this.codes = codes;
        this.editions = editions;
    }

    Accounting write(Path bundle) {
        WorldSums.of(read(
                        PublishedFiles.BGS, BgsProduction::read, new YearRange(2000, 2017), "bgs-wms", codes::byAlpha3))
                .forEach(world -> {
                    put(world, Production.WORLD, "bgs-wms");
                    accounting.compute();
                });
        read(PublishedFiles.DS140, Ds140Workbook::read, new YearRange(2000, 2017), "usgs-ds140-2020", codes::byName);
        read(
                PublishedFiles.MYB_2022,
                (file, records) -> MineralsYearbook.read(file, codes::isName, records),
                new YearRange(2018, 2022),
                "usgs-myb-2022",
                codes::byName);
        read(
                PublishedFiles.MCS_2025,
                CommoditySummaries::worldTable,
                new YearRange(2023, 2023),
                "usgs-mcs-2025",
                codes::byName);
        read(
                PublishedFiles.MCS_2026,
                CommoditySummaries::longTable,
                new YearRange(2021, 2024),
                "usgs-mcs-2026",
                codes::byName);
        Tables.write(bundle.resolve("production.csv"), HEADER, rows.values());
        return accounting;
    }

    /** Adds the figures of a file for these years, and gives them back. */
    private List<ProductionEntry> read(
            String file,
            BiConsumer<SourceFile, Records<SurveyEntry>> reader,
            YearRange years,
            String from,
            UnaryOperator<String> country) {
        List<ProductionEntry> kept = new ArrayList<>();
        StrictRecords<SurveyEntry> records = PublishedFiles.figures(source, file, reader);
        for (SurveyEntry entry : records.entries()) {
            if (entry instanceof ProductionEntry production) {
                if (years.contains(entry.year())) {
                    add(production, country.apply(production.country()), from);
                    kept.add(production);
                } else {
                    accounting.read();
                    accounting.drop("of other years");
                }
            }
        }
        return kept;
    }

    private void add(ProductionEntry entry, String country, String from) {
        accounting.read();
        put(entry, country, from);
        accounting.keep();
    }

    private void put(ProductionEntry entry, String country, String from) {
        Production checked = new Production(
                entry.year(), country, entry.stage(), entry.reoTonnes().doubleValue(), entry.status(), from);
        String key = String.join(
                ",", Integer.toString(checked.year()), country, entry.stage().id(), from);
        List<String> row = List.of(
                Integer.toString(checked.year()),
                country,
                entry.stage().id(),
                Tables.plain(entry.reoTonnes()),
                checked.status().id(),
                entry.note(),
                from,
                editions.get(from));
        if (rows.put(key, row) != null) {
            throw new IllegalStateException("production.csv: two figures for " + key);
        }
    }
}
