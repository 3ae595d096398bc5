package org.lanthanet.source.published;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lanthanet.model.Production.Status;

/**
 * Mine production by country from the BGS World Mineral Statistics CSV. Only the series "rare earth oxides" is read: the
 * older "rare earth minerals" counts gross tonnes of concentrate for most countries.
 */
public final class BgsProduction {
    private static final String SERIES = "rare earth oxides";

    /**
     * What was read.
     *
     * @param entries figures, country by iso3
     * @param withoutFigure rows of the series whose quantity is "not available"
     */
    public record Result(List<ProductionEntry> entries, int withoutFigure) {}

    private BgsProduction() {}

    /** Reads the series for a run of years, both ends included. */
    public static Result read(Path file, int from, int to) {
        List<ProductionEntry> entries = new ArrayList<>();
        int withoutFigure = 0;
        for (NamedCsvRecord line : CsvTexts.read(file)) {
            String where = CsvTexts.place(file, line);
            int year = Numbers.whole(CsvTexts.field(file, line, "year").substring(0, 4), where);
            if (!CsvTexts.field(file, line, "bgs_commodity_trans").equals(SERIES) || year < from || year > to) {
                continue;
            }
            BigDecimal tonnes = Numbers.parse(CsvTexts.field(file, line, "quantity"), where);
            if (tonnes == null) {
                withoutFigure++;
                continue;
            }
            String notes = CsvTexts.field(file, line, "concat_figure_notes_text");
            entries.add(new ProductionEntry(
                    year,
                    CsvTexts.field(file, line, "country_iso3_code"),
                    tonnes,
                    notes.contains("Estimates") ? Status.ESTIMATED : Status.REPORTED,
                    note(notes)));
        }
        return new Result(entries, withoutFigure);
    }

    private static String note(String notes) {
        return notes.replace("Estimates.|", "").replace("Estimates.", "").replace("|", " ");
    }
}
