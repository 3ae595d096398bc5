package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanthanet.source.published.Workbooks.Line;

/**
 * US trade by partner and HTS heading, as a USITC DataWeb workbook lays it out: one sheet for the value, one for the first
 * unit of quantity, a row for each partner, heading and quantity description, a column for each year. Year-to-date sheets
 * and the total row are left out.
 */
public final class UsitcWorkbook {
    private static final String QUANTITY = "First Unit of Quantity";
    private static final String VALUE_PREFIX = "Value for: ";

    /**
     * One partner, heading, unit and year.
     *
     * @param partner name as printed
     * @param valueUsd US dollars; FAS for exports, customs value for imports
     * @param tonnes weight, zero where none is stated
     */
    public record Entry(int year, String partner, String hts, BigDecimal valueUsd, BigDecimal tonnes) {}

    private record Key(int year, String partner, String hts, String unit) {}

    private UsitcWorkbook() {}

    /**
     * Reads all years of the given headings.
     *
     * @throws LayoutException if a sheet is missing or a quantity is not a weight
     */
    public static List<Entry> read(Path file, Set<String> headings) {
        Map<Key, BigDecimal> quantities = new HashMap<>();
        read(file, headings, quantities, QUANTITY);
        Map<Key, BigDecimal> values = new HashMap<>();
        read(file, headings, values, "FAS Value", "Customs Value");
        List<Entry> entries = new ArrayList<>();
        values.forEach((key, value) -> {
            BigDecimal quantity = quantities.remove(key);
            if (quantity == null) {
                throw new LayoutException(file.getFileName() + ": no quantity row for " + key);
            }
            entries.add(new Entry(key.year(), key.partner(), key.hts(), value, tonnes(file, key, quantity)));
        });
        if (!quantities.isEmpty()) {
            throw new LayoutException(file.getFileName() + ": no value row for "
                    + quantities.keySet().iterator().next());
        }
        return entries;
    }

    private static void read(Path file, Set<String> headings, Map<Key, BigDecimal> into, String... sheets) {
        List<Line> lines = Workbooks.sheet(file, sheets);
        Line header = lines.stream()
                .filter(line -> line.cell(0).equals("Data Type"))
                .findFirst()
                .orElseThrow(() -> new LayoutException(file.getFileName() + ": no row begins with Data Type"));
        int partner = column(file, header, "Country");
        int hts = column(file, header, "HTS Number");
        int unit = column(file, header, "Quantity Description");
        for (Line line : lines) {
            if (line.number() <= header.number() || !headings.contains(line.cell(hts))) {
                continue;
            }
            for (int column = unit + 1; column < header.cells().size(); column++) {
                if (header.cell(column).matches("\\d{4}")) {
                    String where = file.getFileName() + ", row " + line.number() + ", " + header.cell(column);
                    Key key = new Key(
                            Integer.parseInt(header.cell(column)),
                            line.cell(partner),
                            line.cell(hts),
                            unit(line.cell(unit)));
                    into.merge(key, Numbers.require(line.cell(column), where), BigDecimal::add);
                }
            }
        }
    }

    private static String unit(String description) {
        return description.startsWith(VALUE_PREFIX) ? description.substring(VALUE_PREFIX.length()) : description;
    }

    private static int column(Path file, Line header, String label) {
        int column = header.find(label);
        if (column < 0) {
            throw new LayoutException(file.getFileName() + ", row " + header.number() + ": no column " + label);
        }
        return column;
    }

    private static BigDecimal tonnes(Path file, Key key, BigDecimal quantity) {
        return switch (key.unit()) {
            case "kilograms" -> quantity.movePointLeft(3);
            case "metric tons" -> quantity;
            default ->
                throw new LayoutException(file.getFileName() + ": " + key.hts() + " is counted in " + key.unit()
                        + ", which is no weight");
        };
    }
}
