package org.lanthanet.report.metric;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lanthanet.metric.Definition;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.TradePart;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.report.Markdown;

/** The catalogue of metrics as a page of Markdown: {@code docs/metrics.md}. */
public final class MetricPage {
    private MetricPage() {}

    /** The page; the same text for the same catalogue. */
    public static String markdown() {
        StringBuilder page = new StringBuilder("""
                # The measures

                Made from the definitions in the code; a test holds the two together. `lanthanet metrics --list` prints the same list,
                `--list --format csv` with every column. What each measure is computed from, and what the data cannot say, stands in
                [method.md](method.md).

                w_ij ≥ 0 is what country i exports to country j at one stage in one year, in REO tonnes, gross tonnes or US dollars
                (`--basis`); s_i^out = Σ_j w_ij, s_j^in = Σ_i w_ij, W = Σ w; N countries, those included of which only production is known; L links, a_ij = 1 where w_ij > 0; P_i new supply of
                country i at the stage, mine production at ore. A measure that is not defined is empty, never zero. Areas that are no country ("areas not elsewhere specified")
                count in totals and shares and are left out of centrality and structure. A pair is the country and its partner, in that order.

                *Reads* is what a value is made of, and it is given only where all of that is known: what the country has `sold` the partner or `bought` of it, the country's `exports` or
                `imports`, those of the partner (`partner_exports`, `partner_imports`), or the `network` with the trade of third countries among themselves. Measures of world production read no trade.

                """);
        for (Family family : Family.values()) {
            family(page, family);
        }
        return page.append(NullPage.markdown()).toString();
    }

    private static void family(StringBuilder page, Family family) {
        String name = family.id();
        page.append("## ")
                .append(Character.toUpperCase(name.charAt(0)))
                .append(name, 1, name.length())
                .append("\n\n")
                .append(family.question())
                .append(".\n\n");
        page.append("| measure | of | what | formula | weight | unit | range | not defined | reads |\n");
        page.append("|---|---|---|---|---|---|---|---|---|\n");
        Map<String, Integer> references = new LinkedHashMap<>();
        for (Metric metric : MetricCatalogue.all()) {
            if (metric.family() != family) {
                continue;
            }
            Definition d = metric.definition();
            int reference = references.computeIfAbsent(d.reference(), r -> references.size() + 1);
            Markdown.row(
                    page,
                    "`" + metric.id() + "`" + (metric.spansStages() ? ", also `chain`" : ""),
                    metric.level().id(),
                    Markdown.cell(metric.title()) + " [" + reference + "]",
                    code(d.formula()) + (d.terms().isEmpty() ? "" : "; " + Markdown.cell(d.terms())),
                    d.weight().name().toLowerCase(Locale.ROOT),
                    metric.unit(Basis.REO).equals(Basis.REO.unit()) ? "that of the basis" : metric.unit(Basis.REO),
                    Markdown.cell(d.range()),
                    Markdown.cell(d.undefined()),
                    TradePart.ids(metric.reads()).replace("_", "\\_"));
        }
        page.append('\n');
        references.forEach((text, number) ->
                page.append("- [").append(number).append("] ").append(text).append(".\n"));
        page.append('\n');
    }

    /** A pipe ends a cell even in code. */
    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }
}
