package org.lanthanet.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/** How much is known of the flows of one stage and year. */
record StageYear(Stage stage, int year, List<Flow> flows) {
    static final List<Field<StageYear>> FIELDS = List.of(
            Field.<StageYear>text("stage", "Stage", s -> s.stage().id()).required(),
            Field.<StageYear>integer("year", "Calendar year", StageYear::year).required(),
            Field.<StageYear>integer("flows", "Flows", s -> s.flows().size()).required(),
            Field.<StageYear>integer("weighed", "Flows with known reo_tonnes", StageYear::weighed)
                    .required(),
            Field.<StageYear>number("reo_tonnes", "Sum of the known reo_tonnes, tonnes", StageYear::reoTonnes)
                    .required()
                    .notNegative(),
            Field.<StageYear>number("value_usd", "Sum of the known value_usd, US dollars", s -> s.value(false))
                    .required()
                    .notNegative(),
            Field.<StageYear>number(
                            "weighed_value_share",
                            "Share of value_usd whose reo_tonnes are known; the rest is in no sum of tonnes",
                            StageYear::weighedValueShare)
                    .between(0, 1),
            Field.<StageYear>number(
                            "imputed_share",
                            "Share of reo_tonnes that rests on weights nobody declared",
                            StageYear::imputedShare)
                    .between(0, 1));

    static List<StageYear> of(List<Flow> flows) {
        Map<Stage, Map<Integer, List<Flow>>> cells = new TreeMap<>();
        for (Flow flow : flows) {
            cells.computeIfAbsent(flow.stage(), k -> new TreeMap<>())
                    .computeIfAbsent(flow.year(), k -> new ArrayList<>())
                    .add(flow);
        }
        List<StageYear> all = new ArrayList<>();
        cells.forEach((stage, years) -> years.forEach((year, of) -> all.add(new StageYear(stage, year, of))));
        return all;
    }

    private int weighed() {
        return (int) flows.stream().filter(f -> f.reoTonnes() != null).count();
    }

    private double reoTonnes() {
        double sum = 0;
        for (Flow flow : flows) {
            Double reoTonnes = flow.reoTonnes();
            sum += reoTonnes == null ? 0 : reoTonnes;
        }
        return sum;
    }

    private double value(boolean weighed) {
        double sum = 0;
        for (Flow flow : flows) {
            Double valueUsd = flow.valueUsd();
            if (valueUsd != null && (!weighed || flow.reoTonnes() != null)) {
                sum += valueUsd;
            }
        }
        return sum;
    }

    private @Nullable Double weighedValueShare() {
        double all = value(false);
        return all == 0 ? null : Double.valueOf(Math.min(1, value(true) / all));
    }

    private @Nullable Double imputedShare() {
        double imputed = 0;
        for (Flow flow : flows) {
            Double reoTonnes = flow.reoTonnes();
            imputed += reoTonnes == null ? 0 : reoTonnes * flow.imputedShare();
        }
        double all = reoTonnes();
        return all == 0 ? null : Double.valueOf(Math.min(1, imputed / all));
    }
}
