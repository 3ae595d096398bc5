package org.lanthanet.report.pair;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.FlowSide;

/** The cautions of a flow and of its two sides, each with whose figure it concerns. */
final class Cautions {
    private Cautions() {}

    /** Cautions in their order, each with the countries whose declarations it concerns; none where it concerns the flow. */
    static Map<Flag, Set<String>> of(Flow flow) {
        Map<Flag, Set<String>> cautions = new EnumMap<>(Flag.class);
        flow.flags().forEach(flag -> cautions.put(flag, new TreeSet<>()));
        add(cautions, flow.exporterSide(), flow.exporter());
        add(cautions, flow.importerSide(), flow.importer());
        return cautions;
    }

    private static void add(Map<Flag, Set<String>> to, @Nullable FlowSide side, String country) {
        if (side != null) {
            side.flags()
                    .forEach(flag ->
                            to.computeIfAbsent(flag, k -> new TreeSet<>()).add(country));
        }
    }

    /** The cautions of both directions in a cell: {@code →mass-estimated:CHN ←mirror-gap}. */
    static String cell(Optional<Flow> there, Optional<Flow> back) {
        StringJoiner words = new StringJoiner(" ");
        there.ifPresent(flow -> add(words, "→", flow));
        back.ifPresent(flow -> add(words, "←", flow));
        return words.toString();
    }

    private static void add(StringJoiner words, String arrow, Flow flow) {
        of(flow).forEach((flag, whose) ->
                words.add(arrow + flag.id() + (whose.isEmpty() ? "" : ":" + String.join("+", whose))));
    }
}
