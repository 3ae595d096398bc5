package org.lanthanet.source.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lanthanet.model.Printable;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/** Recognises tables of text by the names of their columns. */
final class HeaderLook {
    private static final int LONGEST_SHOWN = 100;

    private HeaderLook() {}

    static Format recognise(SourceFile file, String text) {
        List<String> header = header(text, ',');
        Optional<Format> format = format(new TreeSet<>(header));
        if (format.isPresent()) {
            return format.get();
        }
        for (char separator : new char[] {';', '\t', '|'}) {
            List<String> other = header(text, separator);
            Optional<Format> known = format(new TreeSet<>(other));
            if (known.isPresent()) {
                return separated(file, known.get(), separator);
            }
        }
        Set<String> lower =
                header.stream().map(c -> c.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
        Optional<Format> shifted = format(lower);
        if (shifted.isPresent()) {
            throw new InputException(file + ":1: the header is that of " + shifted.get()
                    + " but for its capitals; write it in lower case: "
                    + shown(header.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList()));
        }
        throw new InputException(file + ": is no table known here, its first line is \"" + shown(header) + "\"; "
                + Recognition.whatToDo());
    }

    /** Code tables of BACI come with semicolons too; in every other format they are a change somebody made. */
    private static Format separated(SourceFile file, Format format, char separator) {
        if (format == Format.BACI_COUNTRIES || format == Format.BACI_PRODUCTS) {
            return format;
        }
        String with = switch (separator) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "bars";
        };
        throw new InputException(file + ":1: is a table of format " + format + " with its columns separated by " + with
                + "; save it with commas and decimal points");
    }

    private static Optional<Format> format(Set<String> columns) {
        Set<String> lower =
                columns.stream().map(c -> c.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        if (columns.equals(Set.of("t", "i", "j", "k", "v", "q"))) {
            return Optional.of(Format.BACI);
        }
        if (isComtrade(lower)) {
            return Optional.of(Format.COMTRADE);
        }
        if (columns.containsAll(Set.of("Trade Flow", "Commodity Code", "Trade Value (US$)"))) {
            return Optional.of(Format.COMTRADE_LEGACY);
        }
        if (columns.containsAll(Set.of("SOURCE", "COMMODITY", "COUNTRY", "TYPE"))
                || columns.containsAll(Set.of("MCS chapter", "Section", "Commodity"))) {
            return Optional.of(Format.USGS);
        }
        if (columns.containsAll(Set.of("bgs_commodity_trans", "quantity", "country_iso3_code"))) {
            return Optional.of(Format.BGS);
        }
        return ownOrCodes(columns);
    }

    private static boolean isComtrade(Set<String> lower) {
        Set<String> plain = lower.stream().map(c -> c.replace("_", "")).collect(Collectors.toSet());
        return plain.containsAll(Set.of("refyear", "flowcode", "cmdcode", "primaryvalue"))
                && (plain.contains("reportercode") || plain.contains("reporteriso"));
    }

    private static Optional<Format> ownOrCodes(Set<String> columns) {
        if (columns.containsAll(Set.of("year", "exporter", "importer", "hs", "side"))
                && (columns.contains("value_usd") || columns.contains("gross_tonnes"))) {
            return Optional.of(Format.DECLARATIONS);
        }
        if (columns.containsAll(Set.of("year", "exporter", "importer", "stage", "reo_tonnes"))) {
            return Optional.of(Format.FLOWS);
        }
        if (columns.containsAll(Set.of("year", "country", "stage", "reo_tonnes"))) {
            return Optional.of(Format.PRODUCTION);
        }
        if (columns.contains("country_code")
                && (columns.contains("iso_3digit_alpha") || columns.contains("country_iso3"))) {
            return Optional.of(Format.BACI_COUNTRIES);
        }
        return columns.equals(Set.of("code", "description")) ? Optional.of(Format.BACI_PRODUCTS) : Optional.empty();
    }

    /** Fields of the first line that is not blank; the line itself where it does not parse. */
    private static List<String> header(String text, char separator) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                if (line.getFields().stream().anyMatch(f -> !f.isBlank())) {
                    return line.getFields().stream().map(String::strip).toList();
                }
            }
        } catch (CsvParseException | IOException e) {
            return List.of(text.lines().findFirst().orElse(""));
        }
        return List.of();
    }

    private static String shown(List<String> header) {
        return Printable.of(String.join(",", header), LONGEST_SHOWN);
    }
}
