package org.lanthanet.export;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Flow;
import org.lanthanet.model.FlowSide;
import org.lanthanet.model.Stage;

/** What is exported of a flow. The first four are its key. */
final class FlowFields {
    static final List<Field<Flow>> ALL = List.of(
            Field.<Flow>integer("year", "Calendar year", Flow::year).required().between(1900, 2100),
            Field.<Flow>text(
                            "stage",
                            "Stage of the goods: " + Stage.ids(),
                            f -> f.stage().id())
                    .required()
                    .oneOf(Arrays.stream(Stage.values()).map(Stage::id).toList()),
            Field.<Flow>text("exporter", "Code of the exporter", Flow::exporter).required(),
            Field.<Flow>text("importer", "Code of the importer", Flow::importer).required(),
            Field.<Flow>number("reo_tonnes", "Rare-earth-oxide equivalent as settled, tonnes", Flow::reoTonnes)
                    .notNegative(),
            Field.<Flow>number("gross_tonnes", "Weight of the goods, tonnes", Flow::grossTonnes)
                    .notNegative(),
            Field.<Flow>number("value_usd", "Value free on board, US dollars of the year", Flow::valueUsd)
                    .notNegative(),
            Field.<Flow>number(
                            "exporter_reo_tonnes",
                            "What the exporter states, tonnes of rare-earth-oxide equivalent; empty where a weight was computed",
                            Flow::exporterReoTonnes)
                    .notNegative(),
            Field.<Flow>number(
                            "importer_reo_tonnes",
                            "What the importer states, tonnes of rare-earth-oxide equivalent; empty where a weight was computed",
                            Flow::importerReoTonnes)
                    .notNegative(),
            Field.<Flow>number(
                            "exporter_value_usd", "Value the exporter declared, US dollars FOB", Flow::exporterValueUsd)
                    .notNegative(),
            Field.<Flow>number(
                            "importer_value_usd",
                            "Value the importer declared, reduced to US dollars FOB",
                            Flow::importerValueUsd)
                    .notNegative(),
            Field.number(
                    "mirror_gap_reo_tonnes",
                    "Importer's less exporter's figure, tonnes of rare-earth-oxide equivalent; only where both declared",
                    Flow::mirrorGapReoTonnes),
            Field.<Flow>text(
                            "method",
                            "How reo_tonnes was arrived at",
                            f -> f.method().id())
                    .required()
                    .oneOf(Arrays.stream(Flow.Method.values())
                            .map(Flow.Method::id)
                            .toList()),
            Field.<Flow>number(
                            "imputed_share",
                            "Share of reo_tonnes that rests on weights nobody declared",
                            Flow::imputedShare)
                    .required()
                    .between(0, 1),
            Field.text(
                    "flags",
                    "Cautions, separated by spaces: "
                            + joined(Arrays.stream(Flow.Flag.values())
                                    .map(Flow.Flag::id)
                                    .toList()),
                    f -> joined(f.flags().stream().map(Flow.Flag::id).toList())),
            Field.text(
                    "datasets",
                    "Ids of the sources the figure rests on, separated by spaces",
                    f -> joined(f.datasets())),
            share("exporter", Flow::exporterSide),
            share("importer", Flow::importerSide),
            cautions("exporter", Flow::exporterSide),
            cautions("importer", Flow::importerSide));

    /** The same without the two ends, which an edge has of itself. */
    static final List<Field<Flow>> OF_AN_EDGE = ALL.stream()
            .filter(f -> !f.name().equals("exporter") && !f.name().equals("importer"))
            .toList();

    private FlowFields() {}

    static Field<Flow> get(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    private static Field<Flow> share(String side, Function<Flow, @Nullable FlowSide> of) {
        return Field.<Flow>number(
                        side + "_imputed_share",
                        "Share of the " + side
                                + "'s goods whose weight it did not declare; empty if it declared nothing",
                        f -> {
                            FlowSide own = of.apply(f);
                            return own == null ? null : own.imputedShare();
                        })
                .between(0, 1);
    }

    private static Field<Flow> cautions(String side, Function<Flow, @Nullable FlowSide> of) {
        return Field.text(side + "_flags", "Cautions about the " + side + "'s own figure, separated by spaces", f -> {
            FlowSide own = of.apply(f);
            return own == null
                    ? ""
                    : joined(own.flags().stream().map(Flow.Flag::id).toList());
        });
    }

    private static String joined(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }
}
