package org.lanthanet.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Edition of each source, from {@code sources.csv}. */
final class Editions {
    private final Map<String, String> editions = new HashMap<>();

    Editions(Path bundle) {
        for (NamedCsvRecord source : Tables.read(bundle.resolve("sources.csv"))) {
            editions.put(source.getField("id"), source.getField("edition"));
        }
    }

    String get(String source) {
        String edition = editions.get(source);
        if (edition == null) {
            throw new IllegalArgumentException("sources.csv: has no source " + source);
        }
        return edition;
    }
}
