package org.lanthanet.source.published;

import java.util.Set;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Fault;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/**
 * Mine production by country from the BGS World Mineral Statistics CSV. Only the production series "rare earth oxides" is
 * read: the older "rare earth minerals" counts gross tonnes of concentrate for most countries, and imports and exports are
 * gross tonnes by country without their partners.
 */
public final class BgsProduction {
    static final String TRADE = "trade by country alone, in gross weight";

    private static final String STATISTIC = "bgs_statistic_type_trans";
    private static final String COMMODITY = "bgs_commodity_trans";
    private static final String OXIDES = "rare earth oxides";
    private static final String NOTES = "concat_figure_notes_text";
    private static final Set<String> COLUMNS =
            Set.of("year", "country_iso3_code", STATISTIC, COMMODITY, "units", "quantity", NOTES);

    private BgsProduction() {}

    /**
     * Reads all years of the series, countries by their alpha-3 codes.
     *
     * @throws InputException if the file is no such table
     */
    public static void read(SourceFile file, Records<SurveyEntry> records) {
        SurveyCsv.read(file, COLUMNS, records, line -> read(line, records));
    }

    private static void read(SurveyCsv.Line line, Records<SurveyEntry> records) throws Fault {
        String commodity = line.text(COMMODITY);
        if (!commodity.startsWith("rare earth")) {
            records.skip("another commodity", 1);
        } else if (!line.text(STATISTIC).equals("Production")) {
            records.skip(TRADE, 1);
        } else if (!commodity.equals(OXIDES)) {
            records.skip("gross weight of concentrate, not oxide", 1);
        } else if (line.text("quantity").isEmpty()) {
            records.skip("without a figure", 1);
        } else {
            records.take(line.place(), entry(line));
        }
    }

    private static ProductionEntry entry(SurveyCsv.Line line) throws Fault {
        String date = line.text("year");
        int end = date.indexOf('-');
        int year = Figures.year("year", end < 0 ? date : date.substring(0, end));
        String unit = line.text("units");
        if (!unit.equals("tonnes (metric)")) {
            throw new Fault("units", unit, "is not tonnes (metric), in which BGS counts oxides");
        }
        String notes = line.text(NOTES);
        return new ProductionEntry(
                year,
                line.text("country_iso3_code"),
                Stage.ORE,
                Figures.figure("quantity", line.text("quantity")),
                notes.contains("Estimates") ? Status.ESTIMATED : Status.REPORTED,
                note(notes));
    }

    private static String note(String notes) {
        return notes.replace("Estimates.|", "").replace("Estimates.", "").replace("|", " ");
    }
}
