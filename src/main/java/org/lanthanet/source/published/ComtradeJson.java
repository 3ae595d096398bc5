package org.lanthanet.source.published;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Place;
import org.lanthanet.source.SourceFile;

/** An answer of the UN Comtrade API, read record by record. Depth, texts and the fields of a record are bounded. */
final class ComtradeJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1 << 16)
                    .maxNumberLength(1000)
                    .maxNameLength(1000)
                    .build())
            .build();
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_RAW_TEXT = 1 << 13;

    private final SourceFile file;
    private final ComtradeTrade trade;
    private @Nullable ComtradeHeader header;
    private long records;

    ComtradeJson(SourceFile file, ComtradeTrade trade) {
        this.file = file;
        this.trade = trade;
    }

    void read() {
        try (InputStream in = file.open();
                JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                readRecords(json);
            } else {
                readAnswer(json);
            }
            if (json.nextToken() != null) {
                throw new InputException(file + ": goes on behind its end; name one answer of the API a file");
            }
        } catch (JsonEOFException e) {
            throw new InputException(file + ": is damaged or cut short; download it again", e);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    file + ": is not JSON as UN Comtrade writes it, at record "
                            + (records + 1) + " (" + Printable.of(String.valueOf(e.getOriginalMessage()))
                            + "); download it again",
                    e);
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }

    private void readAnswer(JsonParser json) throws IOException {
        boolean data = false;
        String message = "";
        Optional<Long> count = Optional.empty();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName().toLowerCase(Locale.ROOT);
            JsonToken value = json.nextToken();
            switch (name) {
                case "data" -> {
                    if (data) {
                        throw new InputException(file + ": has data twice; name one answer of the API a file");
                    }
                    if (value == JsonToken.START_ARRAY) {
                        data = true;
                        readRecords(json);
                    } else {
                        json.skipChildren();
                    }
                }
                case "error" -> refuse(texts(json));
                case "message" -> message = texts(json);
                case "count" ->
                    count = value == JsonToken.VALUE_NUMBER_INT
                            ? Optional.of(json.getBigIntegerValue().longValue())
                            : Optional.empty();
                default -> json.skipChildren();
            }
        }
        if (!data) {
            refuse(message);
            throw new InputException(file + ": has no list \"data\"; this is no answer of the UN Comtrade API");
        }
        long announced = count.orElse(0L);
        if (announced > records) {
            throw new InputException(file + ": says it has " + announced + " records and holds " + records
                    + "; it was cut short, download it again");
        }
    }

    private void refuse(String error) {
        if (!error.isEmpty()) {
            throw new InputException(
                    file + ": the API returned \"" + Printable.of(error) + "\" and no data; ask it again");
        }
    }

    /** A text, or the texts inside an object or list, one after another. */
    private static String texts(JsonParser json) throws IOException {
        StringBuilder texts = new StringBuilder();
        int depth = 0;
        JsonToken token = json.currentToken();
        while (token != null) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && texts.length() < LONGEST_RAW_TEXT) {
                texts.append(texts.isEmpty() ? "" : " ").append(json.getText().strip());
            }
            if (depth == 0) {
                break;
            }
            token = json.nextToken();
        }
        return texts.toString().strip();
    }

    private void readRecords(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                return;
            }
            records++;
            if (json.currentToken() == JsonToken.START_OBJECT) {
                readRecord(json);
            } else {
                String text = value(json);
                trade.takeUnreadable(
                        new Place(records, text),
                        "record",
                        text,
                        "is no record of UN Comtrade; download the file again");
            }
        }
    }

    private void readRecord(JsonParser json) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder raw = new StringBuilder("{");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (names.size() == MOST_FIELDS) {
                throw new InputException(file + ": record " + records + " has more than " + MOST_FIELDS
                        + " fields; this is no answer of the UN Comtrade API");
            }
            String name = json.currentName();
            json.nextToken();
            names.add(name);
            boolean text = json.currentToken() == JsonToken.VALUE_STRING;
            String value = value(json);
            fields.add(value);
            if (raw.length() < LONGEST_RAW_TEXT) {
                raw.append(names.size() == 1 ? "" : ",").append(quoted(name)).append(':');
                raw.append(text ? quoted(value) : value.isEmpty() ? "null" : value);
            }
        }
        Place place = new Place(records, raw.append('}').toString());
        ComtradeHeader known = header(names);
        Optional<String> fault = known.fault();
        if (fault.isEmpty()) {
            trade.take(new ComtradeRow(place, known, fields));
        } else if (records == 1) {
            throw new InputException(file + ": record 1 has " + fault.get());
        } else {
            trade.takeUnreadable(place, "record", place.rawText(), "has " + fault.get());
        }
    }

    /** The fields of a record; most have those of the record before. */
    private ComtradeHeader header(List<String> names) {
        ComtradeHeader known = header;
        if (known == null || !known.names().equals(names)) {
            known = new ComtradeHeader(ComtradeLayout.API, names);
            header = known;
        }
        return known;
    }

    private static String value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                json.skipChildren();
                yield "{…}";
            }
            case START_ARRAY -> {
                json.skipChildren();
                yield "[…]";
            }
            case VALUE_NULL -> "";
            default -> json.getText().strip();
        };
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
