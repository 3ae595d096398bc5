package org.lanthanet.source.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.lanthanet.model.Printable;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/** Recognises JSON by its first keys: what the Comtrade API returns, be it data or an error. */
final class JsonLook {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_SHOWN = 100;

    private JsonLook() {}

    static boolean isJson(String text) {
        return text.startsWith("{") || text.startsWith("[") || text.startsWith("\"{") || text.startsWith("\"\\ufeff{");
    }

    /** @param text the beginning of the file; it may end anywhere */
    static Format recognise(SourceFile file, String text) {
        Set<String> keys = new TreeSet<>();
        boolean comtrade = false;
        try (JsonParser json = JSON.createParser(text)) {
            comtrade = json.nextToken() == JsonToken.START_OBJECT && isComtrade(json, keys);
        } catch (IOException e) {
            comtrade = isErrorOfTheApi(keys);
        }
        if (comtrade) {
            return Format.COMTRADE;
        }
        if (isCodeTable(text)) {
            throw new InputException(file + ": is a code table of Comtrade, nothing to import");
        }
        throw new InputException(file + ": is JSON, but not what the Comtrade API returns"
                + (keys.isEmpty()
                        ? ""
                        : " (its keys are \"" + Printable.of(String.join(",", keys), LONGEST_SHOWN) + "\")")
                + "; download the table as CSV");
    }

    private static boolean isComtrade(JsonParser json, Set<String> keys) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            keys.add(key);
            JsonToken value = json.nextToken();
            if (key.equals("data") && value == JsonToken.START_ARRAY) {
                return isRecord(json) || keys.contains("elapsedTime");
            }
            json.skipChildren();
        }
        return isErrorOfTheApi(keys);
    }

    private static boolean isRecord(JsonParser json) throws IOException {
        Set<String> fields = new TreeSet<>();
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                fields.add(json.currentName());
                json.nextToken();
                json.skipChildren();
            }
        }
        return fields.contains("refYear") && fields.contains("cmdCode");
    }

    /** The API says what is wrong in two ways: its own, and that of the gateway before it. */
    private static boolean isErrorOfTheApi(Set<String> keys) {
        return keys.contains("elapsedTime") && keys.contains("error")
                || keys.contains("statusCode") && keys.contains("message");
    }

    /** Its code tables are an object of results with ids and texts, in one file written as a string. */
    private static boolean isCodeTable(String text) {
        String plain = text.replace("\\\"", "\"");
        return plain.contains("\"results\"") && plain.contains("\"id\"") && plain.contains("\"text\"");
    }
}
