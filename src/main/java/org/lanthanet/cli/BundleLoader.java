package org.lanthanet.cli;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Settled;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.ImportSummary;
import org.lanthanet.store.Imports;

/** Brings the shipped data package into a store: read, settle, write. */
final class BundleLoader {
    private final GraphStore store;
    private final Terminal terminal;

    BundleLoader(GraphStore store, Terminal terminal) {
        this.store = store;
        this.terminal = terminal;
    }

    /** Loads the package unless the store holds this edition of it already. */
    void loadIfMissing() {
        Bundle reference = BundleReader.shipped().reference();
        if (!new Imports(store, reference, terminal.progress()).holdsBundle(reference.sha256())) {
            load(null);
        }
    }

    /** Loads the package, settled with this preference or, if that is null, with the one the store has; says what it did. */
    void load(@Nullable Prefer prefer) {
        Bundle bundle = BundleReader.shipped().read();
        Imports imports = new Imports(store, bundle, terminal.progress());
        ImportSummary summary = imports.bundle(bundle, prefer == null ? imports.preference() : prefer);
        if (summary.unchanged()) {
            terminal.say("The data package is in the store already; nothing changed.");
            return;
        }
        terminal.say("Imported " + counts(summary.written()) + ".");
        Settled settled = summary.settled();
        if (settled != null) {
            settlement(settled).forEach(terminal::say);
        }
    }

    private static String counts(Map<String, Long> written) {
        StringJoiner counts = new StringJoiner(", ");
        written.forEach((what, rows) -> counts.add(rows + " " + what));
        return counts.toString();
    }

    /** What the settlement came to, for people. */
    static List<String> settlement(Settled s) {
        int refused = s.refused().values().stream()
                .mapToInt(Settled.Refused::declarations)
                .sum();
        StringJoiner rules = new StringJoiner(", ", " (", ")").setEmptyValue("");
        s.refused().forEach((rule, r) -> rules.add(rule + " " + r.declarations()));
        return List.of(
                "Settled " + s.declarations() + " declarations: " + s.placed() + " placed at a stage, " + refused
                        + " refused by rule" + rules + ".",
                "Weights: " + s.estimated() + " estimated by the publisher, " + s.imputed() + " imputed from values ("
                        + s.outliers() + " of them declared but set aside as outliers), " + s.unweighed()
                        + " unknown.");
    }
}
