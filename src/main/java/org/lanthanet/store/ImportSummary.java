package org.lanthanet.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an import did.
 *
 * @param dataset id it is stored under
 * @param unchanged whether the store held this very content already, so that nothing was written
 * @param written rows written, by kind (countries, declarations, flows …), in the order written
 * @param replaced rows of the store that gave way to new ones
 */
public record ImportSummary(String dataset, boolean unchanged, Map<String, Long> written, long replaced) {
    public ImportSummary {
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }

    static ImportSummary unchanged(String dataset) {
        return new ImportSummary(dataset, true, Map.of(), 0);
    }
}
