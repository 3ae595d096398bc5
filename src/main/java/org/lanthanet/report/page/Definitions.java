package org.lanthanet.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Definition;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.report.Column;
import org.lanthanet.report.Result;

/** What the numbers of a page mean: amounts, measures, bands and tests, with unit, range and where they have no value. */
public final class Definitions {
    private static final List<String> MEASURES = List.of(
            "net_trade",
            "import_share",
            "market_share",
            "interdependence",
            "asymmetry",
            "dyad_reciprocity",
            "weighted_reciprocity",
            "hhi_suppliers",
            "hhi_markets",
            "hhi_production",
            "net_import_reliance");

    private Definitions() {}

    /** The table, amounts on the basis of the report. */
    public static Result table(Basis basis) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row(
                "flow",
                "what one country sells another at a stage in a year: the exporter's and the importer's declarations, converted to"
                        + " rare-earth oxide and settled into one figure",
                "REO t",
                "0 upwards",
                "where neither side's declarations cover it: unknown, never zero",
                "docs/method.md"));
        rows.add(row(
                "imputed share",
                "the part of a flow's weight that nobody declared: computed from its value and unit values of the same trade",
                "share",
                "0 to 1",
                "where the flow has no weight",
                "docs/method.md"));
        rows.add(row(
                "band, 5–95 %",
                "the figure under 1,000 or more draws of the coefficients with a range (oxide contents, magnets' share, CIF), all"
                        + " flows settled anew in each; it says what the coefficients leave open, not what is covered",
                "as the figure",
                "holds the middle 90 % of the draws",
                "where the figure is not drawn, such as production",
                "docs/method.md"));
        MEASURES.forEach(id -> MetricCatalogue.find(id).ifPresent(m -> rows.add(row(m, basis))));
        rows.add(row(
                "break year",
                "first year of the second regime by Pettitt's test (ranks), sup-F (a change of level by least squares) and sup-F"
                        + " with trends, sup-F's p allowing for memory and a changing variance; p after Holm's correction for all"
                        + " indicators; levels: first year of each next level by Bai and Perron, their number by BIC",
                "year",
                "the period",
                "where too few years are known",
                "docs/method.md"));
        return new Result(
                "Definitions",
                List.of(
                        Column.text("number"),
                        Column.text("definition"),
                        Column.text("unit"),
                        Column.text("range"),
                        Column.of("undefined", "not defined", Column.Kind.TEXT),
                        Column.text("reference")),
                rows,
                List.of(
                        "w_ij ≥ 0 is what country i exports to country j; s_i^out = Σ_j w_ij, s_j^in = Σ_i w_ij. Weights are"
                                + " strengths: more trade, stronger tie."));
    }

    private static List<@Nullable Object> row(Metric metric, Basis basis) {
        Definition d = metric.definition();
        return row(
                metric.id(),
                metric.title() + ": " + d.formula() + (d.terms().isEmpty() ? "" : "; " + d.terms()),
                metric.unit(basis),
                d.range(),
                d.undefined(),
                d.reference());
    }

    private static List<@Nullable Object> row(String... cells) {
        return Arrays.asList((Object[]) cells);
    }
}
