package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.PublishedTotal.Item;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Fault;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.Workbook.Line;

/**
 * United States and world totals since 1900 from the USGS Data Series 140 workbook: production of the United States
 * ("united states") and of the world ("world"), US imports, exports and apparent consumption, all forms together. {@code
 * NA} and {@code W} are left out.
 */
public final class Ds140Workbook {
    static final String SHEET = "Rare earths";

    private static final String MODIFIED = "Last modification:";

    private Ds140Workbook() {}

    /**
     * Reads all years.
     *
     * @throws InputException if the workbook has no such sheet or a column is missing
     */
    public static SurveyEdition read(SourceFile file, Records<SurveyEntry> records) {
        try (Workbook book = Workbook.open(file)) {
            return read(file, book, records);
        }
    }

    static SurveyEdition read(SourceFile file, Workbook book, Records<SurveyEntry> records) {
        List<Line> lines = book.sheet(SHEET);
        Line header = lines.stream()
                .filter(line -> line.cell(0).equals("Year"))
                .findFirst()
                .orElseThrow(() -> new InputException(file + ": no row of sheet " + SHEET
                        + " begins with Year; name the workbook as USGS posted it"));
        for (String label : Set.of("Production", "World production")) {
            if (header.find(label) < 0) {
                throw new InputException(file + ":" + header.number() + ": sheet " + SHEET + " has no column " + label
                        + "; name the workbook as USGS posted it");
            }
        }
        int last = 0;
        for (Line line : lines) {
            if (line.number() > header.number() && line.cell(0).matches("\\d+")) {
                last = Math.max(last, read(line, header, records));
            }
        }
        if (last == 0) {
            throw new InputException(
                    file + ": sheet " + SHEET + " has no row of a year; name the workbook as USGS posted it");
        }
        return new SurveyEdition("usgs-ds140", last, SurveyEdition.day(lines, MODIFIED));
    }

    /** The year, 0 if it is none. */
    private static int read(Line line, Line header, Records<SurveyEntry> records) {
        int year;
        try {
            year = Figures.year(line.column("Year"), line.cell(0));
        } catch (Fault fault) {
            records.reject(line.place(), fault.column(), fault.value(), fault.rule(), null);
            return 0;
        }
        for (int column = 1; column < header.cells().size(); column++) {
            String label = header.cell(column);
            String text = line.cell(column);
            String reason = Figures.withoutFigure(text);
            if (label.isEmpty()) {
                continue;
            }
            if (label.startsWith("Unit value")) {
                records.skip("a price", 1);
            } else if (reason != null) {
                records.skip(reason, 1);
            } else {
                try {
                    read(year, label, Figures.surveyed(line.column(label), text), line, records);
                } catch (Fault fault) {
                    records.reject(line.place(), fault.column(), fault.value(), fault.rule(), null);
                }
            }
        }
        return year;
    }

    private static void read(int year, String label, BigDecimal tonnes, Line line, Records<SurveyEntry> records) {
        switch (label) {
            case "Production" -> records.take(line.place(), production(year, "united states", tonnes));
            case "World production" -> records.take(line.place(), production(year, "world", tonnes));
            case "Imports" -> records.take(line.place(), total(year, Item.IMPORT, tonnes));
            case "Exports" -> records.take(line.place(), total(year, Item.EXPORT, tonnes));
            case "Apparent consumption" -> records.take(line.place(), total(year, Item.CONSUMPTION, tonnes));
            default -> records.skip("another statistic", 1);
        }
    }

    private static ProductionEntry production(int year, String area, BigDecimal tonnes) {
        return new ProductionEntry(year, area, Stage.ORE, tonnes, Status.REPORTED, "");
    }

    private static TotalEntry total(int year, Item item, BigDecimal tonnes) {
        return new TotalEntry(year, item, "all", tonnes, Status.REPORTED, "");
    }
}
