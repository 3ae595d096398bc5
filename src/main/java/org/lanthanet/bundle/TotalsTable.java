package org.lanthanet.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.CommoditySummaries;
import org.lanthanet.source.published.Ds140Workbook;
import org.lanthanet.source.published.MineralsYearbook;
import org.lanthanet.source.published.Records;
import org.lanthanet.source.published.SurveyEntry;
import org.lanthanet.source.published.TotalEntry;

/** {@code published_totals.csv}: US trade and consumption as USGS totals them, one source a year. */
final class TotalsTable {
    private static final List<String> HEADER =
            List.of("year", "country", "item", "form", "reo_tonnes", "status", "note", "source", "edition");
    private static final String USA = "USA";
    /** From this year on the Mineral Commodity Summaries stand in place of the Minerals Yearbook. */
    private static final int SUMMARIES_FROM = 2021;

    private final Path source;
    private final Editions editions;
    private final Map<String, List<String>> rows = new TreeMap<>();
    private final Accounting accounting = new Accounting("published_totals.csv");

    TotalsTable(Path source, Editions editions) {
        this.source = source;
        this.editions = editions;
    }

    Accounting write(Path bundle) {
        read(PublishedFiles.DS140, Ds140Workbook::read, new YearRange(2000, 2017), "usgs-ds140-2020");
        read(
                PublishedFiles.MYB_2022,
                (file, records) -> MineralsYearbook.read(file, name -> true, records),
                new YearRange(2018, SUMMARIES_FROM - 1),
                "usgs-myb-2022");
        read(
                PublishedFiles.MCS_2026,
                CommoditySummaries::longTable,
                new YearRange(SUMMARIES_FROM, 2024),
                "usgs-mcs-2026");
        Tables.write(bundle.resolve("published_totals.csv"), HEADER, rows.values());
        return accounting;
    }

    private void read(String file, BiConsumer<SourceFile, Records<SurveyEntry>> reader, YearRange years, String from) {
        for (SurveyEntry entry : PublishedFiles.figures(source, file, reader).entries()) {
            if (entry instanceof TotalEntry total) {
                if (years.contains(entry.year())) {
                    add(total, from);
                } else {
                    accounting.read();
                    accounting.drop("of other years");
                }
            }
        }
    }

    private void add(TotalEntry entry, String from) {
        accounting.read();
        PublishedTotal checked = new PublishedTotal(
                entry.year(), USA, entry.item(), entry.form(), entry.reoTonnes().doubleValue(), entry.status(), from);
        String key = String.join(
                ",", Integer.toString(checked.year()), USA, checked.item().id(), checked.form(), from);
        List<String> row = List.of(
                Integer.toString(checked.year()),
                USA,
                checked.item().id(),
                checked.form(),
                Tables.plain(entry.reoTonnes()),
                checked.status().id(),
                entry.note(),
                from,
                editions.get(from));
        if (rows.put(key, row) != null) {
            throw new IllegalStateException("published_totals.csv: two figures for " + key);
        }
        accounting.keep();
    }
}
