package org.lanthanet.source.published;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.PublishedTotal.Item;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Fault;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/**
 * Rare earths in the data releases of the USGS Mineral Commodity Summaries: the world table of 2025 (one row a country, a
 * column for each of two years) and the long table of 2026 (one row a figure). Dashes are zero; what is withheld, not
 * available or only bounded is left out.
 */
public final class CommoditySummaries {
    static final Set<String> WORLD_TABLE = Set.of("SOURCE", "COMMODITY", "COUNTRY", "PROD_NOTES");
    static final Set<String> LONG_TABLE =
            Set.of("MCS chapter", "Section", "Country", "Statistics", "Statistics_detail", "Year", "Value", "Notes");

    private static final String SERIES = "usgs-mcs";
    private static final String TONNES = "metric tons";
    private static final Pattern YEAR_OF_OUTPUT = Pattern.compile("PROD_(EST_ ?)?(\\d{4})");
    private static final Pattern RELEASE = Pattern.compile("MCS(\\d{4})");

    private CommoditySummaries() {}

    /**
     * Mine production from the world table; what stands in a column of estimates is estimated, the rest is so where its note
     * begins with it.
     *
     * @throws InputException if the file is no such table
     */
    public static SurveyEdition worldTable(SourceFile file, Records<SurveyEntry> records) {
        Map<String, Integer> years = new LinkedHashMap<>();
        for (String column : SurveyCsv.header(file)) {
            Matcher year = YEAR_OF_OUTPUT.matcher(column);
            if (year.matches()) {
                years.put(column, Integer.valueOf(year.group(2)));
            }
        }
        if (years.isEmpty()) {
            throw new InputException(file + ":1: no column such as PROD_2023; name the file as it was downloaded");
        }
        int[] release = {0};
        SurveyCsv.read(file, WORLD_TABLE, records, line -> {
            if (!line.text("COMMODITY").equalsIgnoreCase("Rare earths")) {
                records.skip("another commodity", 1);
                return;
            }
            Matcher source = RELEASE.matcher(line.text("SOURCE"));
            if (source.matches()) {
                release[0] = Integer.parseInt(source.group(1));
            }
            years.forEach((column, year) -> output(line, column, year, records));
        });
        return edition(file, release[0]);
    }

    private static SurveyEdition edition(SourceFile file, int release) {
        if (release == 0) {
            throw new InputException(
                    file + ": has no rows of rare earths with a year; name the file as it was downloaded");
        }
        return new SurveyEdition(SERIES, release, Integer.toString(release));
    }

    private static void output(SurveyCsv.Line line, String column, int year, Records<SurveyEntry> records) {
        String text = line.text(column);
        String reason = line.has("TYPE") && !line.text("TYPE").startsWith("Mine production")
                ? "another statistic"
                : Figures.withoutFigure(text);
        if (reason != null) {
            records.skip(reason, 1);
            return;
        }
        try {
            requireTonnes(line, "UNIT_MEAS");
            String note = line.text("PROD_NOTES");
            records.take(
                    line.place(),
                    new ProductionEntry(
                            year,
                            line.text("COUNTRY"),
                            Stage.ORE,
                            Figures.surveyed(column, text),
                            column.contains("EST") ? Status.ESTIMATED : status(note),
                            note));
        } catch (Fault fault) {
            records.reject(line.place(), fault.column(), fault.value(), fault.rule(), null);
        }
    }

    private static void requireTonnes(SurveyCsv.Line line, String column) throws Fault {
        if (line.has(column) && !line.text(column).equals(TONNES)) {
            throw new Fault(column, line.text(column), "is not " + TONNES + ", in which rare earths are counted");
        }
    }

    /**
     * Mine production of the world, US production of compounds and metals, and US imports, exports and apparent consumption
     * by form from the long table. The release is that of the year after the last one in it.
     *
     * @throws InputException if the file is no such table
     */
    public static SurveyEdition longTable(SourceFile file, Records<SurveyEntry> records) {
        int[] last = {-1};
        SurveyCsv.read(file, LONG_TABLE, records, line -> {
            String chapter = line.text("MCS chapter");
            if (!chapter.equals("RARE EARTHS")) {
                records.skip(chapter.startsWith("RARE EARTHS") ? "part of another row" : "another commodity", 1);
                return;
            }
            String year = line.text("Year");
            String section = line.text("Section");
            if (section.startsWith("World Mine Production")) {
                last[0] = Math.max(last[0], Figures.year("Year", year));
                world(line, records);
            } else if (section.startsWith("Salient Statistics")) {
                last[0] = Math.max(last[0], Figures.year("Year", year));
                salient(line, records);
            } else {
                records.skip("another statistic", 1);
            }
        });
        return edition(file, last[0] + 1);
    }

    private static void world(SurveyCsv.Line line, Records<SurveyEntry> records) throws Fault {
        if (line.text("Statistics").equals("Production")) {
            production(line, Stage.ORE, records);
        } else {
            records.skip("another statistic", 1);
        }
    }

    private static void salient(SurveyCsv.Line line, Records<SurveyEntry> records) throws Fault {
        switch (line.text("Statistics")) {
            case "Production" -> {
                if (line.text("Statistics_detail").equals("Production: Compounds and metals")) {
                    production(line, Stage.COMPOUND, records);
                } else {
                    records.skip("mine production outside the world table", 1);
                }
            }
            case "Import" -> total(line, Item.IMPORT, "Imports: ", records);
            case "Export" -> total(line, Item.EXPORT, "Exports: ", records);
            case "Consumption" -> total(line, Item.CONSUMPTION, "Consumption, apparent, ", records);
            default -> records.skip("another statistic", 1);
        }
    }

    private static void production(SurveyCsv.Line line, Stage stage, Records<SurveyEntry> records) throws Fault {
        String reason = Figures.withoutFigure(line.text("Value"));
        if (reason != null) {
            records.skip(reason, 1);
            return;
        }
        requireTonnes(line, "Unit");
        String notes = line.text("Notes");
        records.take(
                line.place(),
                new ProductionEntry(
                        Figures.year("Year", line.text("Year")),
                        line.text("Country"),
                        stage,
                        Figures.surveyed("Value", line.text("Value")),
                        status(notes),
                        note(notes)));
    }

    private static void total(SurveyCsv.Line line, Item item, String prefix, Records<SurveyEntry> records)
            throws Fault {
        String reason = Figures.withoutFigure(line.text("Value"));
        if (reason != null) {
            records.skip(reason, 1);
            return;
        }
        requireTonnes(line, "Unit");
        String detail = line.text("Statistics_detail");
        if (!detail.startsWith(prefix)) {
            throw new Fault("Statistics_detail", detail, "does not begin with \"" + prefix + "\"");
        }
        String notes = line.text("Notes");
        records.take(
                line.place(),
                new TotalEntry(
                        Figures.year("Year", line.text("Year")),
                        item,
                        detail.substring(prefix.length())
                                .replace("Metals: ", "")
                                .toLowerCase(Locale.ROOT),
                        Figures.surveyed("Value", line.text("Value")),
                        status(notes),
                        note(notes)));
    }

    private static Status status(String notes) {
        return notes.startsWith("Estimated") ? Status.ESTIMATED : Status.REPORTED;
    }

    private static String note(String notes) {
        return notes.replaceFirst("^(Estimated|Reported)\\.( -- )?", "");
    }
}
