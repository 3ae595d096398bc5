package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.source.Fault;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.Workbook.Line;

/**
 * US trade by partner and HTS heading, as a USITC DataWeb workbook lays it out: one sheet for the value, one for the first
 * unit of quantity, a row for each partner, heading and quantity description, a column for each year. A record is one cell
 * of the value sheet with its quantity. Year-to-date sheets are not read; a year that was not over, or not yet reported
 * through December, when the workbook was made is left out, and so is the total row.
 */
public final class UsitcWorkbook {
    private static final String PARAMETERS = "Query Parameters";
    private static final String QUANTITY = "First Unit of Quantity";
    private static final String EXPORTS = "FAS Value";
    private static final String IMPORTS = "Customs Value";
    private static final String VALUE_PREFIX = "Value for: ";
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern MONTHS =
            Pattern.compile(".*Year-To-Date Data from (\\p{Alpha}{3}) - (\\p{Alpha}{3}).*");

    /**
     * One partner, heading, unit and year.
     *
     * @param partner name as printed
     * @param hts heading, 4 or 6 digits
     * @param side what the workbook declares
     * @param valueUsd US dollars; FAS for exports, customs value for imports
     * @param tonnes weight, zero where none is stated; null if the unit is no weight or part of the quantity is suppressed
     */
    public record Entry(
            int year,
            String partner,
            String hts,
            Side side,
            BigDecimal valueUsd,
            @Nullable BigDecimal tonnes) {}

    /**
     * What was asked for.
     *
     * @param flow trade flow, in the words of DataWeb
     * @param downloaded day the workbook was made
     * @param incompleteYears years left out
     * @param partners names of all partners in it, whatever was traded with them
     * @param rows partners and headings of which there are rows; DataWeb leaves out those without any trade
     * @param through last month of the running year that was there, in the words of DataWeb; empty if not said
     */
    public record Query(
            String flow,
            LocalDate downloaded,
            Set<Integer> incompleteYears,
            Set<String> partners,
            Set<PartnerHeading> rows,
            String through) {}

    /** A partner by name and a heading. */
    public record PartnerHeading(String partner, String hts) {}

    private record Row(String partner, String hts, String unit) {}

    /** The rows of one sheet below its header. */
    private record Table(Line header, List<Line> rows, int partner, int hts, int unit, Map<Integer, Integer> years) {
        Row key(Line line) {
            String description = line.cell(unit);
            return new Row(
                    line.cell(partner),
                    line.cell(hts).replace(".", ""),
                    description.startsWith(VALUE_PREFIX) ? description.substring(VALUE_PREFIX.length()) : description);
        }
    }

    private final SourceFile file;
    private final Set<String> codes;
    private final Records<Entry> records;
    private final Set<Integer> incompleteYears = new TreeSet<>();
    private final Set<String> partners = new TreeSet<>();
    private final Set<PartnerHeading> partnerRows = new HashSet<>();

    private UsitcWorkbook(SourceFile file, Set<String> codes, Records<Entry> records) {
        this.file = file;
        this.codes = codes;
        this.records = records;
    }

    /**
     * Reads all complete years of the given headings.
     *
     * @param codes headings of 4 and 6 digits
     * @throws InputException if the workbook is none of these, or a sheet or column is missing
     */
    public static Query read(SourceFile file, Set<String> codes, Records<Entry> records) {
        try (Workbook book = Workbook.open(file)) {
            return new UsitcWorkbook(file, codes, records).read(book);
        }
    }

    private Query read(Workbook book) {
        Map<String, String> parameters = new HashMap<>();
        UsitcScope.check(file, book.sheet(PARAMETERS));
        book.sheet(PARAMETERS).forEach(line -> parameters.putIfAbsent(line.cell(0), line.cell(1)));
        LocalDate downloaded = date(parameters.getOrDefault("Download Date", ""));
        if (book.has(EXPORTS) && book.has(IMPORTS)) {
            throw new InputException(file + ": has both a sheet " + EXPORTS + " and a sheet " + IMPORTS
                    + "; download exports and imports one by one");
        }
        List<Line> values = book.sheet(EXPORTS, IMPORTS);
        Matcher months = MONTHS.matcher(values.isEmpty() ? "" : values.get(0).cell(0));
        String through = months.matches() ? months.group(2) : "";
        int lastYear = lastCompleteYear(downloaded, through);
        Side side = book.has(EXPORTS) ? Side.EXPORT : Side.IMPORT;
        read(side, table(values), table(book.sheet(QUANTITY)), lastYear);
        return new Query(
                parameters.getOrDefault("Trade Flow", ""),
                downloaded,
                Set.copyOf(incompleteYears),
                Set.copyOf(partners),
                Set.copyOf(partnerRows),
                through);
    }

    private LocalDate date(String text) {
        try {
            return text.matches("\\d{5}(\\.\\d+)?")
                    ? LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text.substring(0, 5)))
                    : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new InputException(
                    file + ": sheet " + PARAMETERS + " names no Download Date (\"" + text
                            + "\"), so it cannot be told which years are complete; name the workbook as DataWeb gave it",
                    e);
        }
    }

    /**
     * The last year reported through December. Data come out some weeks after their month: in January and February the
     * running year of the workbook may still be the year before.
     */
    private static int lastCompleteYear(LocalDate downloaded, String through) {
        int month = month(through);
        if (month == 0) {
            return downloaded.getYear() - (downloaded.getMonth().compareTo(Month.FEBRUARY) > 0 ? 1 : 2);
        }
        boolean ofTheYearBefore = month > downloaded.getMonthValue();
        return downloaded.getYear() - (ofTheYearBefore && month < 12 ? 2 : 1);
    }

    private static int month(String name) {
        for (Month month : Month.values()) {
            if (!name.isEmpty() && month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return month.getValue();
            }
        }
        return 0;
    }

    private Table table(List<Line> lines) {
        Line header = lines.stream()
                .filter(line -> line.cell(0).equals("Data Type"))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        file + ": no row begins with Data Type; name the workbook as DataWeb gave it"));
        Map<Integer, Integer> years = new TreeMap<>();
        for (int column = 0; column < header.cells().size(); column++) {
            if (YEAR.matcher(header.cell(column)).matches()) {
                years.put(Integer.valueOf(header.cell(column)), column);
            }
        }
        if (years.isEmpty()) {
            throw new InputException(file + ":" + header.number() + ": sheet " + header.sheet()
                    + " has no column of a year; download annual data");
        }
        List<Line> rows = lines.stream()
                .filter(line -> line.number() > header.number() && !line.isBlank())
                .toList();
        return new Table(
                header,
                rows,
                column(header, "Country"),
                column(header, "HTS Number"),
                column(header, "Quantity Description"),
                years);
    }

    private int column(Line header, String label) {
        int column = header.find(label);
        if (column < 0) {
            throw new InputException(file + ":" + header.number() + ": sheet " + header.sheet() + " has no column "
                    + label + "; break out countries and commodities on DataWeb and download again");
        }
        return column;
    }

    private void read(Side side, Table values, Table quantities, int lastYear) {
        Map<Row, Line> quantityRows = quantityRows(quantities);
        Set<Row> seen = new HashSet<>();
        for (Line line : values.rows()) {
            Row key = values.key(line);
            boolean total = line.cell(0).startsWith("Total");
            if (!total) {
                partners.add(key.partner());
            }
            String reason = total ? "total row" : reasonToSkip(key.hts());
            if (reason != null) {
                records.skip(reason, values.years().size());
                continue;
            }
            partnerRows.add(new PartnerHeading(key.partner(), key.hts()));
            boolean repeats = !seen.add(key);
            Line quantity = quantityRows.get(key);
            values.years().forEach((year, column) -> {
                if (year > lastYear) {
                    incompleteYears.add(year);
                    records.skip("year not complete", 1);
                } else if (repeats) {
                    records.reject(
                            line.place(),
                            line.column("HTS Number"),
                            key.hts(),
                            "repeats a partner, heading and unit given above; keep one row",
                            null);
                } else {
                    read(side, key, year, line, column, quantity, quantities);
                }
            });
        }
        quantityRows.keySet().removeAll(seen);
        quantityRows.forEach((key, line) -> reportWithoutValue(key, line, values, lastYear));
    }

    private Map<Row, Line> quantityRows(Table quantities) {
        Map<Row, Line> rows = new LinkedHashMap<>();
        for (Line line : quantities.rows()) {
            Row key = quantities.key(line);
            if (reasonToSkip(key.hts()) == null) {
                rows.putIfAbsent(key, line);
            }
        }
        return rows;
    }

    private @Nullable String reasonToSkip(String hts) {
        if (codes.contains(hts)) {
            return null;
        }
        boolean finer =
                hts.length() > 6 && (codes.contains(hts.substring(0, 4)) || codes.contains(hts.substring(0, 6)));
        return finer ? "finer than six digits" : "not a rare-earth code";
    }

    private void read(Side side, Row key, int year, Line line, int column, @Nullable Line quantity, Table quantities) {
        BigDecimal value = null;
        try {
            value = Figures.figure(line.column(Integer.toString(year)), line.cell(column));
            BigDecimal tonnes = tonnes(key, year, line, quantity, quantities);
            records.take(line.place(), new Entry(year, key.partner(), key.hts(), side, value, tonnes));
        } catch (Fault fault) {
            records.reject(
                    line.place(),
                    fault.column(),
                    fault.value(),
                    fault.rule(),
                    value == null ? null : Double.valueOf(value.doubleValue()));
        }
    }

    private static @Nullable BigDecimal tonnes(Row key, int year, Line line, @Nullable Line quantity, Table quantities)
            throws Fault {
        Integer column = quantities.years().get(year);
        if (quantity == null || column == null) {
            throw new Fault(
                    line.column("Quantity Description"),
                    key.unit(),
                    "has no quantity of " + year + " in sheet " + QUANTITY + "; download the workbook again");
        }
        int decimals = switch (key.unit()) {
            case "kilograms" -> 3;
            case "metric tons" -> 0;
            default -> -1;
        };
        if (decimals < 0 || isSuppressed(year, quantity, quantities)) {
            return null;
        }
        return Figures.figure(quantity.column(Integer.toString(year)), quantity.cell(column))
                .movePointLeft(decimals);
    }

    /** DataWeb counts beside each quantity the shipments whose quantity it does not tell. */
    private static boolean isSuppressed(int year, Line quantity, Table quantities) {
        int column = quantities.header().find(year + "_Suppressed");
        String count = column < 0 ? "" : quantity.cell(column);
        return !count.isEmpty() && !count.equals("0");
    }

    private void reportWithoutValue(Row key, Line line, Table values, int lastYear) {
        partnerRows.add(new PartnerHeading(key.partner(), key.hts()));
        for (int year : values.years().keySet()) {
            if (year > lastYear) {
                incompleteYears.add(year);
                records.skip("year not complete", 1);
            } else {
                records.reject(
                        line.place(),
                        line.column("Quantity Description"),
                        key.unit(),
                        "has no row in sheet " + values.header().sheet() + "; download the workbook again",
                        null);
            }
        }
    }
}
