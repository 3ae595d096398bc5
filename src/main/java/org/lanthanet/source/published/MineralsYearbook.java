package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.PublishedTotal.Item;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Fault;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.Workbook.Line;

/**
 * Tables 1 (salient US statistics) and 8 (world mine production) of the rare-earths chapter of the USGS Minerals Yearbook.
 * Footnote letters stand glued to the row label ({@code Indiae, 4}) or in the column after the figure; {@code --} is zero.
 */
public final class MineralsYearbook {
    static final String SALIENT = "T1";
    static final String WORLD = "T8";

    private static final String SERIES = "usgs-myb";
    private static final Pattern LABEL = Pattern.compile("(.*?)(?:(?:, )?(\\d))?");
    private static final Pattern FOOTNOTE = Pattern.compile("(\\d)(\\D.*)");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern TITLE =
            Pattern.compile(".*\\b(20\\d\\d) Annual Tables.*|.*Minerals Yearbook (20\\d\\d).*");

    /** One table of the chapter: its years by column, the rows between header and explanation of marks, its footnotes. */
    private record Table(Map<Integer, Integer> years, List<Line> body, Map<String, String> footnotes) {
        int lastYear() {
            return years.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    private final SourceFile file;
    private final Records<SurveyEntry> records;

    private MineralsYearbook(SourceFile file, Records<SurveyEntry> records) {
        this.file = file;
        this.records = records;
    }

    /**
     * Reads mine production by country, the total as {@code Total}, then US exports and imports by form; a mark "e" on the
     * section covers all of its rows.
     *
     * @param isCountry tells a country's name from one with a glued {@code e} for "estimated"
     * @throws InputException if a table is missing or is another one
     */
    public static SurveyEdition read(SourceFile file, Predicate<String> isCountry, Records<SurveyEntry> records) {
        try (Workbook book = Workbook.open(file)) {
            return read(file, book, isCountry, records);
        }
    }

    static SurveyEdition read(
            SourceFile file, Workbook book, Predicate<String> isCountry, Records<SurveyEntry> records) {
        MineralsYearbook yearbook = new MineralsYearbook(file, records);
        Table world = yearbook.table(book.sheet(WORLD), "RARE EARTHS: WORLD MINE PRODUCTION");
        Table salient = yearbook.table(book.sheet(SALIENT), "SALIENT U.S. RARE EARTH");
        yearbook.readWorld(world, isCountry);
        yearbook.readSalient(salient);
        List<Line> note = book.has("Note") ? book.sheet("Note") : List.of();
        return new SurveyEdition(SERIES, year(note, world.lastYear()), SurveyEdition.day(note, "Posted:"));
    }

    private static int year(List<Line> note, int otherwise) {
        for (Line line : note) {
            Matcher title = TITLE.matcher(line.cell(0));
            if (title.matches()) {
                return Integer.parseInt(title.group(1) == null ? title.group(2) : title.group(1));
            }
        }
        return otherwise;
    }

    private Table table(List<Line> lines, String title) {
        String sheet = lines.isEmpty() ? "" : lines.get(0).sheet();
        int header = -1;
        boolean titled = false;
        for (int i = 0; i < lines.size() && header < 0; i++) {
            titled |= lines.get(i).cell(0).startsWith(title);
            header = years(lines.get(i)).isEmpty() ? -1 : i;
        }
        if (!titled || header < 0) {
            throw new InputException(file + ": sheet " + sheet + " is not the table \"" + title
                    + "\" with a row of years; name the rare-earths workbook of a Minerals Yearbook");
        }
        List<Line> body = new ArrayList<>();
        for (Line line : lines.subList(header + 1, lines.size())) {
            if (line.cell(0).startsWith("eEstimated")) {
                return new Table(years(lines.get(header)), body, footnotes(lines));
            }
            if (!line.cell(0).isEmpty()) {
                body.add(line);
            }
        }
        throw new InputException(file + ": the marks are not explained below the table of sheet " + sheet
                + "; name the workbook as USGS posted it");
    }

    private static Map<Integer, Integer> years(Line line) {
        Map<Integer, Integer> years = new TreeMap<>();
        for (int column = 1; column < line.cells().size(); column++) {
            if (YEAR.matcher(line.cell(column)).matches()) {
                years.put(column, Integer.valueOf(line.cell(column)));
            }
        }
        return years;
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

    private void readWorld(Table table, Predicate<String> isCountry) {
        for (Line line : table.body()) {
            Matcher label = LABEL.matcher(line.cell(0));
            String name = label.matches() ? label.group(1).replaceAll(",$", "") : line.cell(0);
            boolean estimated = !isCountry.test(name) && name.endsWith("e");
            String country = estimated ? name.substring(0, name.length() - 1) : name;
            String footnote = label.matches() ? label.group(2) : null;
            table.years().forEach((column, year) -> {
                String mark = line.cell(column + 1);
                figure(
                        line,
                        column,
                        year,
                        tonnes -> new ProductionEntry(
                                year,
                                country,
                                Stage.ORE,
                                tonnes,
                                status(estimated ? mark + "e" : mark),
                                note(table.footnotes(), footnote, mark)));
            });
        }
    }

    private void readSalient(Table table) {
        Item item = null;
        boolean trade = true;
        for (Line line : table.body()) {
            String label = line.cell(0);
            if (label.endsWith(":") || label.endsWith(":e")) {
                item = label.endsWith(":e") ? section(label) : item;
                continue;
            }
            trade &= !label.startsWith("World production");
            Item current = item;
            if (!trade || current == null) {
                records.skip("another statistic", table.years().size());
            } else {
                String form = label.replaceAll("compoundse$", "compounds").toLowerCase(Locale.ROOT);
                table.years()
                        .forEach((column, year) -> figure(
                                line,
                                column,
                                year,
                                tonnes -> new TotalEntry(year, current, form, tonnes, Status.ESTIMATED, "")));
            }
        }
    }

    private static @Nullable Item section(String label) {
        if (label.startsWith("Exports")) {
            return Item.EXPORT;
        }
        return label.startsWith("Imports") ? Item.IMPORT : null;
    }

    private void figure(Line line, int column, int year, Function<BigDecimal, SurveyEntry> entry) {
        String text = line.cell(column);
        String reason = Figures.withoutFigure(text);
        if (reason != null) {
            records.skip(reason, 1);
            return;
        }
        try {
            records.take(line.place(), entry.apply(Figures.surveyed(line.column(Integer.toString(year)), text)));
        } catch (Fault fault) {
            records.reject(line.place(), fault.column(), fault.value(), fault.rule(), null);
        }
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
