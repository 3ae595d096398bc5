package org.lanthanet.source.published;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.PublishedTotal.Item;

/**
 * Rare earths in the data releases of the USGS Mineral Commodity Summaries: the world table of 2025 (one row a country)
 * and the long table of 2026 (one row a figure).
 */
public final class CommoditySummaries {
    private static final String ZERO = "—";

    /**
     * Production read from a release.
     *
     * @param entries figures
     * @param withoutFigure rows that list a country for its reserves and state no production
     */
    public record Result(List<ProductionEntry> entries, int withoutFigure) {}

    private CommoditySummaries() {}

    /** Mine production of 2023 from the world data release of 2025; it carries no marks for estimates but its notes. */
    public static Result worldTable2025(Path file) {
        List<ProductionEntry> entries = new ArrayList<>();
        int withoutFigure = 0;
        for (NamedCsvRecord line : CsvTexts.read(file)) {
            if (!CsvTexts.field(file, line, "COMMODITY").equals("Rare earths")) {
                continue;
            }
            BigDecimal tonnes =
                    Numbers.parse(CsvTexts.field(file, line, "PROD_2023"), CsvTexts.place(file, line) + ": PROD_2023");
            if (tonnes == null) {
                withoutFigure++;
                continue;
            }
            String note = CsvTexts.field(file, line, "PROD_NOTES");
            entries.add(new ProductionEntry(
                    2023, CsvTexts.field(file, line, "COUNTRY"), tonnes, status(note, Status.REPORTED), note));
        }
        return new Result(entries, withoutFigure);
    }

    /** Mine production of a year from the long table of 2026; an em dash is zero. */
    public static List<ProductionEntry> worldMineProduction2026(Path file, int year) {
        List<ProductionEntry> entries = new ArrayList<>();
        for (NamedCsvRecord line : rareEarths(file)) {
            if (CsvTexts.field(file, line, "Section").startsWith("World Mine Production")
                    && CsvTexts.field(file, line, "Statistics").equals("Production")
                    && CsvTexts.field(file, line, "Year").equals(Integer.toString(year))) {
                entries.add(production(file, line, year));
            }
        }
        return entries;
    }

    /** US production of compounds and metals in a run of years from the long table of 2026. */
    public static List<ProductionEntry> compoundsAndMetals2026(Path file, int from, int to) {
        List<ProductionEntry> entries = new ArrayList<>();
        for (NamedCsvRecord line : salient(file, from, to)) {
            if (CsvTexts.field(file, line, "Statistics_detail").equals("Production: Compounds and metals")) {
                entries.add(production(file, line, year(file, line)));
            }
        }
        return entries;
    }

    /** US imports, exports and apparent consumption by form in a run of years from the long table of 2026. */
    public static List<TotalEntry> unitedStatesTotals2026(Path file, int from, int to) {
        List<TotalEntry> entries = new ArrayList<>();
        for (NamedCsvRecord line : salient(file, from, to)) {
            String statistic = CsvTexts.field(file, line, "Statistics");
            String detail = CsvTexts.field(file, line, "Statistics_detail");
            switch (statistic) {
                case "Import" -> entries.add(total(file, line, Item.IMPORT, form(detail, "Imports: ")));
                case "Export" -> entries.add(total(file, line, Item.EXPORT, form(detail, "Exports: ")));
                case "Consumption" ->
                    entries.add(total(file, line, Item.CONSUMPTION, form(detail, "Consumption, apparent, ")));
                default -> {
                    // prices, employment and the like are not totals
                }
            }
        }
        return entries;
    }

    private static List<NamedCsvRecord> rareEarths(Path file) {
        return CsvTexts.read(file).stream()
                .filter(line -> CsvTexts.field(file, line, "MCS chapter").equals("RARE EARTHS"))
                .toList();
    }

    private static List<NamedCsvRecord> salient(Path file, int from, int to) {
        return rareEarths(file).stream()
                .filter(line -> CsvTexts.field(file, line, "Section").startsWith("Salient Statistics"))
                .filter(line -> year(file, line) >= from && year(file, line) <= to)
                .toList();
    }

    private static int year(Path file, NamedCsvRecord line) {
        return Numbers.whole(CsvTexts.field(file, line, "Year"), CsvTexts.place(file, line) + ": Year");
    }

    private static ProductionEntry production(Path file, NamedCsvRecord line, int year) {
        String notes = CsvTexts.field(file, line, "Notes");
        return new ProductionEntry(
                year,
                CsvTexts.field(file, line, "Country"),
                figure(file, line),
                status(notes, Status.REPORTED),
                note(notes));
    }

    private static TotalEntry total(Path file, NamedCsvRecord line, Item item, String form) {
        String notes = CsvTexts.field(file, line, "Notes");
        return new TotalEntry(
                year(file, line), item, form, figure(file, line), status(notes, Status.REPORTED), note(notes));
    }

    private static BigDecimal figure(Path file, NamedCsvRecord line) {
        String value = CsvTexts.field(file, line, "Value");
        return value.equals(ZERO) ? BigDecimal.ZERO : Numbers.require(value, CsvTexts.place(file, line) + ": Value");
    }

    private static String form(String detail, String prefix) {
        if (!detail.startsWith(prefix)) {
            throw new LayoutException("\"" + detail + "\" does not begin with \"" + prefix + "\"");
        }
        return detail.substring(prefix.length()).replace("Metals: ", "").toLowerCase(Locale.ROOT);
    }

    private static Status status(String notes, Status otherwise) {
        return notes.startsWith("Estimated") ? Status.ESTIMATED : otherwise;
    }

    private static String note(String notes) {
        return notes.replaceFirst("^(Estimated|Reported)\\.( -- )?", "");
    }
}
