package org.lanthanet.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.source.published.BgsProduction;
import org.lanthanet.source.published.CommoditySummaries;
import org.lanthanet.source.published.Ds140Workbook;
import org.lanthanet.source.published.MineralsYearbook;
import org.lanthanet.source.published.ProductionEntry;

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
        readBgs();
        Ds140Workbook.read(source.resolve(PublishedFiles.DS140), 2000, 2017)
                .production()
                .forEach(entry -> addNamed(entry, Stage.ORE, "usgs-ds140-2020"));
        new MineralsYearbook(source.resolve(PublishedFiles.MYB_2022))
                .worldMineProduction(codes::isName)
                .forEach(entry -> addNamed(entry, Stage.ORE, "usgs-myb-2022"));
        readCommoditySummaries();
        Tables.write(bundle.resolve("production.csv"), HEADER, rows.values());
        return accounting;
    }

    private void readBgs() {
        BgsProduction.Result bgs = BgsProduction.read(source.resolve(PublishedFiles.BGS), 2000, 2017);
        bgs.entries().forEach(entry -> add(entry, codes.byAlpha3(entry.country()), Stage.ORE, "bgs-wms"));
        dropWithoutFigure(bgs.withoutFigure());
    }

    private void readCommoditySummaries() {
        CommoditySummaries.Result mcs2025 = CommoditySummaries.worldTable2025(source.resolve(PublishedFiles.MCS_2025));
        mcs2025.entries().forEach(entry -> addNamed(entry, Stage.ORE, "usgs-mcs-2025"));
        dropWithoutFigure(mcs2025.withoutFigure());
        Path mcs2026 = source.resolve(PublishedFiles.MCS_2026);
        CommoditySummaries.worldMineProduction2026(mcs2026, 2024)
                .forEach(entry -> addNamed(entry, Stage.ORE, "usgs-mcs-2026"));
        CommoditySummaries.compoundsAndMetals2026(mcs2026, 2021, 2024)
                .forEach(entry -> addNamed(entry, Stage.COMPOUND, "usgs-mcs-2026"));
    }

    private void dropWithoutFigure(int count) {
        accounting.read(count);
        accounting.drop("without a figure", count);
    }

    private void addNamed(ProductionEntry entry, Stage stage, String from) {
        add(entry, codes.byName(entry.country()), stage, from);
    }

    private void add(ProductionEntry entry, String country, Stage stage, String from) {
        accounting.read();
        Production checked =
                new Production(entry.year(), country, stage, entry.reoTonnes().doubleValue(), entry.status(), from);
        String key = String.join(",", Integer.toString(checked.year()), country, stage.id(), from);
        List<String> row = List.of(
                Integer.toString(checked.year()),
                country,
                stage.id(),
                Tables.plain(entry.reoTonnes()),
                checked.status().id(),
                entry.note(),
                from,
                editions.get(from));
        if (rows.put(key, row) != null) {
            throw new IllegalStateException("production.csv: two figures for " + key);
        }
        accounting.keep();
    }
}
