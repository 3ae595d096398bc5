package org.lanthanet.source.published;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Place;
import org.lanthanet.source.SourceFile;

/** A UN Comtrade table as text: separated by commas, or by tabs or semicolons as some downloads are. */
final class ComtradeCsv implements CsvInput.Handler {
    private static final int LONGEST_HEADER = 1 << 16;

    private final SourceFile file;
    private final ComtradeLayout layout;
    private final ComtradeTrade trade;
    private @Nullable ComtradeHeader header;

    private ComtradeCsv(SourceFile file, ComtradeLayout layout, ComtradeTrade trade) {
        this.file = file;
        this.layout = layout;
        this.trade = trade;
    }

    static void read(SourceFile file, ComtradeLayout layout, ComtradeTrade trade) {
        CsvInput.read(file, charset(file), separator(file), new ComtradeCsv(file, layout, trade));
    }

    @Override
    public void header(List<String> names) {
        ComtradeHeader found = new ComtradeHeader(layout, names);
        found.fault().ifPresent(fault -> {
            throw new InputException(file + ":1: " + fault);
        });
        header = found;
    }

    @Override
    public void row(Place place, List<String> fields) {
        if (fields.size() == 1 && fields.get(0).isEmpty()) {
            trade.takeBlank();
        } else if (header != null) {
            trade.take(new ComtradeRow(
                    place, header, withoutSurplus(fields, header.names().size())));
        }
    }

    /** Without the empty fields a comma at the end of a line makes. */
    private static List<String> withoutSurplus(List<String> fields, int columns) {
        return fields.size() > columns
                        && fields.subList(columns, fields.size()).stream().allMatch(String::isEmpty)
                ? fields.subList(0, columns)
                : fields;
    }

    /**
     * The encoding. Only descriptions hold letters beyond ASCII and none of them is read, so a table that is not UTF-8 is
     * no worse for it.
     */
    private static Charset charset(SourceFile file) {
        try (Reader text = CsvInput.open(file, StandardCharsets.UTF_8)) {
            text.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }

    private static char separator(SourceFile file) {
        try {
            String start = new String(file.head(LONGEST_HEADER), StandardCharsets.ISO_8859_1);
            String line = start.lines().findFirst().orElse("");
            long commas = count(line, ',');
            return count(line, '\t') > commas ? '\t' : count(line, ';') > commas ? ';' : ',';
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
