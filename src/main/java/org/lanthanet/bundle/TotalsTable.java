package org.lanthanet.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.source.published.CommoditySummaries;
import org.lanthanet.source.published.Ds140Workbook;
import org.lanthanet.source.published.MineralsYearbook;
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
        Ds140Workbook.Result ds140 = Ds140Workbook.read(source.resolve(PublishedFiles.DS140), 2000, 2017);
        ds140.totals().forEach(entry -> add(entry, "usgs-ds140-2020"));
        accounting.read(ds140.withoutFigure());
        accounting.drop("without a figure", ds140.withoutFigure());
        for (TotalEntry entry : new MineralsYearbook(source.resolve(PublishedFiles.MYB_2022)).unitedStatesTrade()) {
            if (entry.year() < SUMMARIES_FROM) {
                add(entry, "usgs-myb-2022");
            } else {
                accounting.read();
                accounting.drop("taken from a later edition");
            }
        }
        CommoditySummaries.unitedStatesTotals2026(source.resolve(PublishedFiles.MCS_2026), SUMMARIES_FROM, 2024)
                .forEach(entry -> add(entry, "usgs-mcs-2026"));
        Tables.write(bundle.resolve("published_totals.csv"), HEADER, rows.values());
        return accounting;
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
