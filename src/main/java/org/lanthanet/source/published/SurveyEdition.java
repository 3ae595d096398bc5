package org.lanthanet.source.published;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.lanthanet.source.published.Workbook.Line;

/**
 * What a survey's file says of itself.
 *
 * @param series first part of the dataset's id, such as {@code usgs-mcs}
 * @param year year in its title, the second part
 * @param edition release or day of posting, empty if it does not say
 */
public record SurveyEdition(String series, int year, String edition) {
    private static final DateTimeFormatter AMERICAN = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("MMMM d, uuuu")
            .toFormatter(Locale.ENGLISH);

    /** Id of the dataset. */
    public String id() {
        return series + "-" + year;
    }

    /** The day that stands after a label such as {@code Posted:}, as {@code 2025-03-19}; empty if there is none. */
    static String day(List<Line> lines, String label) {
        for (Line line : lines) {
            String text = line.cell(0);
            if (text.startsWith(label)) {
                try {
                    return LocalDate.parse(text.substring(label.length()).strip(), AMERICAN)
                            .toString();
                } catch (DateTimeParseException e) {
                    return "";
                }
            }
        }
        return "";
    }
}
