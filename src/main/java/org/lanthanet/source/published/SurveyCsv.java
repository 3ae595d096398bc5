package org.lanthanet.source.published;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.Fault;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Place;
import org.lanthanet.source.SourceFile;

/** Comma-separated tables of geological surveys: UTF-8 with or without a byte-order mark, or Windows-1252 where they are not UTF-8. */
final class SurveyCsv {
    /** Takes a row, or says what is wrong with it. */
    interface Taker {
        void take(Line line) throws Fault;
    }

    /** One row. */
    static final class Line {
        private final Place place;
        private final Map<String, Integer> columns;
        private final List<String> fields;

        private Line(Place place, Map<String, Integer> columns, List<String> fields) {
            this.place = place;
            this.columns = columns;
            this.fields = fields;
        }

        Place place() {
            return place;
        }

        /** The field, empty if the table has no such column. */
        String text(String column) {
            return CsvInput.field(fields, columns.getOrDefault(column, -1));
        }

        boolean has(String column) {
            return columns.containsKey(column);
        }

        private boolean isBlank() {
            return fields.stream().allMatch(String::isEmpty);
        }
    }

    private SurveyCsv() {}

    /** The names of the columns. */
    static List<String> header(SourceFile file) {
        List<String> header = new ArrayList<>();
        CsvInput.read(file, charset(file), ',', new CsvInput.Handler() {
            @Override
            public void header(List<String> names) {
                header.addAll(names);
            }

            @Override
            public void row(Place place, List<String> fields) {
                // not asked for
            }
        });
        return header;
    }

    /**
     * Reads all rows: blank ones are skipped, others taken or rejected.
     *
     * @param required columns that must be there
     * @throws InputException if the file is no table with these columns
     */
    static void read(SourceFile file, Set<String> required, Records<?> records, Taker taker) {
        Map<String, Integer> columns = new HashMap<>();
        CsvInput.read(file, charset(file), ',', new CsvInput.Handler() {
            private int width;

            @Override
            public void header(List<String> names) {
                width = names.size();
                for (int column = 0; column < width; column++) {
                    columns.putIfAbsent(names.get(column), column);
                }
                Set<String> missing = new TreeSet<>(required);
                missing.removeAll(names);
                if (!missing.isEmpty()) {
                    throw new InputException(file + ":1: no column " + String.join(", ", missing)
                            + "; name the file as it was downloaded");
                }
            }

            @Override
            public void row(Place place, List<String> fields) {
                Line line = new Line(place, columns, fields);
                if (line.isBlank()) {
                    records.skip("blank line", 1);
                    return;
                }
                try {
                    if (fields.size() != width) {
                        throw new Fault(
                                "row", place.rawText(), "has " + fields.size() + " fields, the header " + width);
                    }
                    taker.take(line);
                } catch (Fault fault) {
                    records.reject(place, fault.column(), fault.value(), fault.rule(), null);
                }
            }
        });
    }

    private static Charset charset(SourceFile file) {
        char[] buffer = new char[1 << 14];
        try (Reader text = CsvInput.open(file, StandardCharsets.UTF_8)) {
            while (text.read(buffer) >= 0) {
                continue;
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return CsvInput.WINDOWS_1252;
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }
}
