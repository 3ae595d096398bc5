package org.lanthanet.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Settled;

/**
 * What an import did.
 *
 * @param unchanged whether the store held this very content already, so that nothing was written
 * @param written rows written, by kind (countries, declarations, flows …), in the order written
 * @param replaced edges of the store that gave way to new ones or to nothing
 * @param settled what the settlement came to, null if nothing was settled
 */
public record ImportSummary(
        boolean unchanged,
        Map<String, Long> written,
        long replaced,
        @Nullable Settled settled) {
    public ImportSummary {
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }

    static ImportSummary nothing() {
        return new ImportSummary(true, Map.of(), 0, null);
    }
}
