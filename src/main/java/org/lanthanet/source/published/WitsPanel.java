package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.Fault;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.Workbook.Line;

/**
 * A country's exports of six-digit codes by partner and year, from a panel workbook made of WITS downloads. Only the sheet
 * of observed rows is read, and the World rows apart from it; a balanced panel fills years without trade with zeros, which
 * nobody stated.
 */
public final class WitsPanel {
    private static final String CHINA = "China";
    private static final String WORLD_ROWS = "raw_world_rows";
    private static final List<String> OBSERVED = List.of("final_panel_observed", "raw_observed_partner_year");

    /**
     * One partner and year.
     *
     * @param reporter exporting country as WITS prints it
     * @param partner name as WITS prints it
     * @param valueUsd US dollars FOB
     * @param kilograms weight, zero where none is stated; null if the quantity is no weight
     */
    public record Entry(
            int year,
            String reporter,
            String partner,
            String hs,
            BigDecimal valueUsd,
            @Nullable BigDecimal kilograms) {}

    /** What a World row sums up. */
    public record Sum(int year, String reporter, String hs) {}

    /** The sheet's own names for columns, in lower case and without underscores: they differ between workbooks. */
    private record Columns(SourceFile file, Line header) {
        int find(String name) {
            for (int column = 0; column < header.cells().size(); column++) {
                if (header.cell(column)
                        .toLowerCase(Locale.ROOT)
                        .replace("_", "")
                        .equals(name.replace("_", ""))) {
                    return column;
                }
            }
            return -1;
        }

        int require(String name) {
            int column = find(name);
            if (column < 0) {
                throw new InputException(file + ":" + header.number() + ": sheet " + header.sheet() + " has no column "
                        + name + "; name the panel workbook as it was made");
            }
            return column;
        }

        String text(Line line, String name) {
            return line.cell(require(name));
        }

        String text(Line line, String name, String otherwise) {
            int column = find(name);
            return column < 0 ? otherwise : line.cell(column);
        }
    }

    private WitsPanel() {}

    /**
     * Reads all observed rows.
     *
     * @return values of the World rows, US dollars; null if the workbook has no sheet of them
     * @throws InputException if the workbook has no sheet of observed rows or a column is missing
     */
    public static @Nullable Map<Sum, BigDecimal> read(SourceFile file, Records<Entry> records) {
        try (Workbook book = Workbook.open(file)) {
            if (OBSERVED.stream().noneMatch(book::has) && book.has("panel_with_controls")) {
                throw new InputException(file + ": has only a balanced panel, whose zeros nobody stated, and no sheet "
                        + String.join(" or ", OBSERVED) + "; name the workbook that has the observed rows");
            }
            readObserved(file, book.sheet(OBSERVED.toArray(String[]::new)), records);
            return book.has(WORLD_ROWS) ? worldRows(file, book.sheet(WORLD_ROWS)) : null;
        }
    }

    private static void readObserved(SourceFile file, List<Line> lines, Records<Entry> records) {
        Columns columns = columns(file, lines);
        for (String name : List.of("year", "partner", "hs_code", "export_value_usd", "quantity_kg", "quantity_unit")) {
            columns.require(name);
        }
        Set<List<String>> seen = new HashSet<>();
        for (Line line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                read(line, columns, seen, records);
            }
        }
    }

    private static Columns columns(SourceFile file, List<Line> lines) {
        if (lines.isEmpty()) {
            throw new InputException(file + ": a sheet is empty; name the panel workbook as it was made");
        }
        return new Columns(file, lines.get(0));
    }

    private static void read(Line line, Columns columns, Set<List<String>> seen, Records<Entry> records) {
        BigDecimal value = null;
        try {
            value = Figures.figure(line.column("export_value_usd"), columns.text(line, "export_value_usd"));
            int year = Figures.year(line.column("year"), columns.text(line, "year"));
            String flow = columns.text(line, "trade_flow", "Export");
            if (!flow.equalsIgnoreCase("Export")) {
                throw new Fault(line.column("trade_flow"), flow, "is not Export, of which these panels are");
            }
            Entry entry = new Entry(
                    year,
                    columns.text(line, "reporter", CHINA),
                    columns.text(line, "partner"),
                    columns.text(line, "hs_code"),
                    value,
                    kilograms(line, columns));
            if (!seen.add(List.of(Integer.toString(year), entry.reporter(), entry.partner(), entry.hs()))) {
                throw new Fault(
                        line.column("partner"), entry.partner(), "repeats a year and code given above; keep one row");
            }
            records.take(line.place(), entry);
        } catch (Fault fault) {
            records.reject(
                    line.place(),
                    fault.column(),
                    fault.value(),
                    fault.rule(),
                    value == null ? null : Double.valueOf(value.doubleValue()));
        }
    }

    private static @Nullable BigDecimal kilograms(Line line, Columns columns) throws Fault {
        return columns.text(line, "quantity_unit").equalsIgnoreCase("kg")
                ? Figures.figure(line.column("quantity_kg"), columns.text(line, "quantity_kg"))
                : null;
    }

    /** A World row that does not read vouches for nothing. */
    private static Map<Sum, BigDecimal> worldRows(SourceFile file, List<Line> lines) {
        Columns columns = columns(file, lines);
        Map<Sum, BigDecimal> sums = new HashMap<>();
        for (Line line : lines.subList(1, lines.size())) {
            try {
                sums.put(
                        new Sum(
                                Figures.year("year", columns.text(line, "year")),
                                columns.text(line, "reporter", CHINA),
                                columns.text(line, "hs_code")),
                        Figures.figure("export_value_usd", columns.text(line, "export_value_usd")));
            } catch (Fault unreadable) {
                continue;
            }
        }
        return sums;
    }
}
