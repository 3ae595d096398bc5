package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.PublishedTotal.Item;
import org.lanthanet.source.published.Workbooks.Line;

/** United States and world totals since 1900 from the USGS Data Series 140 workbook; {@code NA} is left out. */
public final class Ds140Workbook {
    /**
     * What was read.
     *
     * @param production United States ("united states") and world ("world") production
     * @param totals US imports, exports and apparent consumption, all forms together
     * @param withoutFigure cells that say NA
     */
    public record Result(List<ProductionEntry> production, List<TotalEntry> totals, int withoutFigure) {}

    private Ds140Workbook() {}

    /** Reads a run of years, both ends included. */
    public static Result read(Path file, int from, int to) {
        List<Line> lines = Workbooks.sheet(file, "Rare earths");
        Line header = lines.stream()
                .filter(line -> line.cell(0).equals("Year"))
                .findFirst()
                .orElseThrow(() -> new LayoutException(file.getFileName() + ": no row begins with Year"));
        List<ProductionEntry> production = new ArrayList<>();
        List<TotalEntry> totals = new ArrayList<>();
        int missing = 0;
        for (Line line : lines) {
            if (line.number() <= header.number() || !line.cell(0).matches("\\d{4}")) {
                continue;
            }
            int year = Integer.parseInt(line.cell(0));
            if (year < from || year > to) {
                continue;
            }
            for (int column = 1; column < header.cells().size(); column++) {
                String label = header.cell(column);
                if (label.startsWith("Unit value")) {
                    continue;
                }
                if (line.cell(column).equals("NA")) {
                    missing++;
                    continue;
                }
                BigDecimal tonnes = Numbers.require(
                        line.cell(column), file.getFileName() + ", row " + line.number() + ", " + label);
                switch (label) {
                    case "Production" ->
                        production.add(new ProductionEntry(year, "united states", tonnes, Status.REPORTED, ""));
                    case "World production" ->
                        production.add(new ProductionEntry(year, "world", tonnes, Status.REPORTED, ""));
                    case "Imports" -> totals.add(total(year, Item.IMPORT, tonnes));
                    case "Exports" -> totals.add(total(year, Item.EXPORT, tonnes));
                    case "Apparent consumption" -> totals.add(total(year, Item.CONSUMPTION, tonnes));
                    default -> throw new LayoutException(file.getFileName() + ": unknown column " + label);
                }
            }
        }
        return new Result(production, totals, missing);
    }

    private static TotalEntry total(int year, Item item, BigDecimal tonnes) {
        return new TotalEntry(year, item, "all", tonnes, Status.REPORTED, "");
    }
}
