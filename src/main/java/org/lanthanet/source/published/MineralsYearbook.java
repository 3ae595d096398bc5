package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.PublishedTotal.Item;
import org.lanthanet.source.published.Workbooks.Line;

/**
 * Tables 1 (salient US statistics) and 8 (world mine production) of the rare-earths chapter of the USGS Minerals Yearbook.
 * Footnote letters stand glued to the row label ({@code Indiae, 4}) or in the column after the figure; {@code --} is zero.
 */
public final class MineralsYearbook {
    private static final Pattern LABEL = Pattern.compile("(.*?)(?:(?:, )?(\\d))?");
    private static final Pattern FOOTNOTE = Pattern.compile("(\\d)(\\D.*)");

    private final Path file;

    public MineralsYearbook(Path file) {
        this.file = file;
    }

    /**
     * Table 8: mine production by country, the total as {@code Total}.
     *
     * @param isCountry tells a country's name from one with a glued {@code e} for "estimated"
     */
    public List<ProductionEntry> worldMineProduction(Predicate<String> isCountry) {
        List<Line> lines = Workbooks.sheet(file, "T8");
        Map<String, String> footnotes = footnotes(lines);
        Map<Integer, Integer> years = years(lines);
        List<ProductionEntry> entries = new ArrayList<>();
        for (Line line : body(lines)) {
            Matcher label = LABEL.matcher(line.cell(0));
            if (!label.matches()) {
                continue;
            }
            String name = label.group(1).replaceAll(",$", "");
            boolean estimated = !isCountry.test(name) && name.endsWith("e");
            String country = estimated ? name.substring(0, name.length() - 1) : name;
            years.forEach((column, year) -> {
                String mark = line.cell(column + 1);
                entries.add(new ProductionEntry(
                        year,
                        country,
                        figure(line, column),
                        status(estimated ? mark + "e" : mark),
                        note(footnotes, label.group(2), mark)));
            });
        }
        return entries;
    }

    /** Table 1: US exports and imports by form; a mark "e" on the section covers all of its rows. */
    public List<TotalEntry> unitedStatesTrade() {
        List<Line> lines = Workbooks.sheet(file, "T1");
        Map<Integer, Integer> years = years(lines);
        List<TotalEntry> entries = new ArrayList<>();
        Item item = null;
        for (Line line : body(lines)) {
            String label = line.cell(0);
            if (label.endsWith(":") || label.endsWith(":e")) {
                item = label.endsWith(":e") ? section(label) : item;
            } else if (label.startsWith("World production")) {
                break;
            } else if (item != null) {
                Item current = item;
                String form = form(label);
                years.forEach((column, year) ->
                        entries.add(new TotalEntry(year, current, form, figure(line, column), Status.ESTIMATED, "")));
            }
        }
        return entries;
    }

    private static Item section(String label) {
        return label.startsWith("Exports") ? Item.EXPORT : Item.IMPORT;
    }

    private static String form(String label) {
        return label.replaceAll("compoundse$", "compounds").toLowerCase(Locale.ROOT);
    }

    /** Columns of the years, from the first row that holds one. */
    private Map<Integer, Integer> years(List<Line> lines) {
        Map<Integer, Integer> years = new TreeMap<>();
        for (Line line : lines) {
            for (int column = 1; column < line.cells().size(); column++) {
                if (line.cell(column).matches("20\\d\\d")) {
                    years.put(column, Integer.parseInt(line.cell(column)));
                }
            }
            if (!years.isEmpty()) {
                return years;
            }
        }
        throw new LayoutException(file.getFileName() + ": no row of years");
    }

    /** Rows between the years and the explanation of the marks. */
    private List<Line> body(List<Line> lines) {
        List<Line> body = new ArrayList<>();
        boolean inside = false;
        for (Line line : lines) {
            String label = line.cell(0);
            if (label.startsWith("eEstimated")) {
                return body;
            }
            if (inside && !label.isEmpty()) {
                body.add(line);
            }
            inside |= line.cells().stream().anyMatch(cell -> cell.matches("20\\d\\d"));
        }
        throw new LayoutException(file.getFileName() + ": the marks are not explained below the table");
    }

    private static Map<String, String> footnotes(List<Line> lines) {
        Map<String, String> footnotes = new HashMap<>();
        for (Line line : lines) {
            Matcher footnote = FOOTNOTE.matcher(line.cell(0));
            if (footnote.matches()) {
                footnotes.put(footnote.group(1), footnote.group(2).strip());
            }
        }
        return footnotes;
    }

    private BigDecimal figure(Line line, int column) {
        String text = line.cell(column);
        return text.equals("--")
                ? BigDecimal.ZERO
                : Numbers.require(text, file.getFileName() + ", row " + line.number() + ", column " + (column + 1));
    }

    private static Status status(String marks) {
        if (marks.contains("r")) {
            return Status.REVISED;
        }
        return marks.contains("e") ? Status.ESTIMATED : Status.REPORTED;
    }

    private static String note(Map<String, String> footnotes, @Nullable String onLabel, String onFigure) {
        List<String> notes = new ArrayList<>();
        if (onLabel != null) {
            notes.add(footnotes.getOrDefault(onLabel, ""));
        }
        if (onFigure.matches("\\d")) {
            notes.add(footnotes.getOrDefault(onFigure, ""));
        }
        return String.join(" ", notes);
    }
}
