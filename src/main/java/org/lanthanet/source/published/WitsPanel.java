package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lanthanet.source.published.Workbooks.Line;

/**
 * One country's exports of one six-digit code by partner and year, from a panel workbook made of WITS downloads. Only the
 * sheet of observed rows is read; the balanced panel fills years without trade with zeros, and the World rows stand apart.
 */
public final class WitsPanel {
    /**
     * One partner and year.
     *
     * @param partner name as WITS prints it
     * @param valueUsd US dollars FOB
     * @param kilograms weight, zero where none is stated
     */
    public record Entry(int year, String partner, String hs, BigDecimal valueUsd, BigDecimal kilograms) {}

    private WitsPanel() {}

    /**
     * Reads all observed rows.
     *
     * @throws LayoutException if the workbook has no such sheet or a column is missing
     */
    public static List<Entry> read(Path file) {
        List<Line> lines = Workbooks.sheet(file, "final_panel_observed", "raw_observed_partner_year");
        Line header = lines.get(0);
        List<Entry> entries = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            String where = file.getFileName() + ", row " + line.number();
            if (!field(line, header, "quantity_unit", where).equals("Kg")) {
                throw new LayoutException(where + ": quantity_unit is not Kg");
            }
            entries.add(new Entry(
                    Numbers.whole(field(line, header, "year", where), where),
                    field(line, header, "partner", where),
                    field(line, header, "hs_code", where),
                    Numbers.require(field(line, header, "export_value_usd", where), where),
                    Numbers.require(field(line, header, "quantity_kg", where), where)));
        }
        return entries;
    }

    private static String field(Line line, Line header, String label, String where) {
        int column = header.find(label);
        if (column < 0) {
            throw new LayoutException(where + ": no column " + label);
        }
        return line.cell(column);
    }
}
