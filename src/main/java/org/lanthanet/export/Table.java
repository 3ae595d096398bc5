package org.lanthanet.export;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of a data package.
 *
 * @param name its name; the file is {@code name.csv}
 * @param title what it holds
 * @param fields its columns
 * @param records its rows
 * @param key names of the fields that tell rows apart
 * @param references fields that name a row of another table by its key of one field: field and table
 */
record Table<T>(
        String name,
        String title,
        List<Field<T>> fields,
        List<T> records,
        List<String> key,
        Map<String, String> references) {
    String path() {
        return name + ".csv";
    }

    void write(Writer out) throws IOException {
        CsvRows.write(fields, records, out);
    }

    /** Its Frictionless Table Schema. */
    Map<String, Object> schema(Map<String, String> keys) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields.stream().map(Table::field).toList());
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", key);
        if (!references.isEmpty()) {
            schema.put(
                    "foreignKeys",
                    fields.stream()
                            .map(Field::name)
                            .filter(references::containsKey)
                            .map(field -> reference(field, String.valueOf(references.get(field)), keys))
                            .toList());
        }
        return schema;
    }

    private static Map<String, Object> field(Field<?> field) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", field.name());
        words.put(
                "type",
                switch (field.type()) {
                    case TEXT -> "string";
                    case INTEGER -> "integer";
                    case NUMBER -> "number";
                });
        words.put("description", field.description());
        if (!field.constraints().isEmpty()) {
            words.put("constraints", field.constraints());
        }
        return words;
    }

    private static Map<String, Object> reference(String field, String table, Map<String, String> keys) {
        Map<String, Object> there = new LinkedHashMap<>();
        there.put("resource", table);
        there.put("fields", List.of(String.valueOf(keys.get(table))));
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("fields", List.of(field));
        reference.put("reference", there);
        return reference;
    }
}
