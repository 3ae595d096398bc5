package org.lanthanet.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Dataset;

/**
 * Where what is exported came from.
 *
 * @param sources every source there is; those nothing rests on are left out of what is written
 * @param settlement which statement stood where two existed, in a sentence; null if nothing was settled
 * @param merged what is taken as part of what, such as {@code HKG=CHN}; empty if nothing is
 */
public record Provenance(List<Dataset> sources, @Nullable String settlement, String merged) {
    public Provenance {
        sources = List.copyOf(sources);
    }
}
