package org.lanthanet.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Numbers;

/** What a reader needs beside the numbers, as words by name: title, weight, units, what is left out, settlement, sources. */
public final class About {
    static final String LICENCE = "Each figure under the terms of its source; arrangement and choices GPL-3.0-or-later";

    private About() {}

    /** What is said of a graph. */
    public static Map<String, String> graph(TradeExport export) {
        Map<String, String> about = common(export);
        about.put("weight", weight(export));
        about.put("left_out", leftOut(export));
        about.put("sources", sources(export, Set.of()));
        return Collections.unmodifiableMap(about);
    }

    /** What is said of the chain followed through these flows, which begins with production of these sources. */
    static Map<String, String> chain(TradeExport export, Set<String> production) {
        Map<String, String> about = common(export);
        about.put("title", "Rare earths from mine to market, " + years(export));
        about.put("weight", "tonnes of rare-earth-oxide equivalent; a strength: more is closer");
        about.put(
                "types",
                "mined: mine production; trade: crosses a border; assumed: the same, a choice; home: stays; made: made into goods"
                        + " of the next stage; lost: lost in that; kept: used as it is; bought, sold: sold again, own supply being"
                        + " sold first; unaccounted: nothing explains it");
        about.put("sources", sources(export, production));
        return Collections.unmodifiableMap(about);
    }

    /** What is said of a table of flows. */
    static Map<String, String> table(TradeExport export) {
        Map<String, String> about = common(export);
        about.put("unknown", "A field without a value is unknown, which is not zero");
        about.put("sources", sources(export, Set.of()));
        return Collections.unmodifiableMap(about);
    }

    /** Every source with its edition, terms and address, a line each. */
    private static String sources(TradeExport export, Set<String> more) {
        return export.sources(more).stream().map(About::source).collect(Collectors.joining("\n"));
    }

    static String title(TradeExport export) {
        return "Rare-earth trade, " + stages(export) + ", " + years(export);
    }

    static String settlement(TradeExport export) {
        String how = export.provenance().settlement();
        return "Both sides' declarations settled into one flow a pair, stage and year; method says how, mirror_gap_reo_tonnes how"
                + " far they differ"
                + (how == null ? "" : ". " + how);
    }

    /** How much of the tonnes rests on weights nobody declared. */
    static String imputed(TradeExport export) {
        double sum = 0;
        double imputed = 0;
        for (Flow flow : export.flows()) {
            Double reoTonnes = flow.reoTonnes();
            if (reoTonnes != null) {
                sum += reoTonnes;
                imputed += reoTonnes * flow.imputedShare();
            }
        }
        return sum == 0
                ? "No weight is known"
                : "Weights nobody declared, computed from values, are a share of " + Numbers.plain(imputed / sum)
                        + " of the REO tonnes; imputed_share says of which flow how much";
    }

    private static Map<String, String> common(TradeExport export) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("title", title(export));
        about.put("creator", "LanthaNet");
        about.put("stages", stages(export));
        about.put("years", years(export));
        about.put(
                "units",
                "reo_tonnes: tonnes of rare-earth-oxide equivalent; gross_tonnes: tonnes of goods; value_usd: US dollars of the"
                        + " year, free on board");
        about.put("settlement", settlement(export));
        about.put("imputed", imputed(export));
        if (!export.provenance().merged().isEmpty()) {
            about.put("merged", "Countries taken as one: " + export.provenance().merged());
        }
        about.put("licence", LICENCE);
        return about;
    }

    private static String weight(TradeExport export) {
        String what = switch (export.basis()) {
            case REO -> "reo_tonnes, tonnes of rare-earth-oxide equivalent";
            case GROSS -> "gross_tonnes, tonnes of goods";
            case USD -> "value_usd, US dollars of the year";
        };
        return what + "; a strength: more is closer";
    }

    private static String leftOut(TradeExport export) {
        return export.unknownWeights() + " flows without a known weight, " + export.zeroWeights() + " flows of zero";
    }

    private static String stages(TradeExport export) {
        SortedSet<Stage> stages = new TreeSet<>();
        export.flows().forEach(f -> stages.add(f.stage()));
        return stages.isEmpty() ? "no stage" : stages.stream().map(Stage::id).collect(Collectors.joining(" "));
    }

    private static String years(TradeExport export) {
        if (export.flows().isEmpty()) {
            return "no year";
        }
        int first = export.flows().get(0).year();
        int last = export.flows().get(export.flows().size() - 1).year();
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    private static String source(Dataset d) {
        return d.id() + ": " + d.title() + "; " + d.publisher() + ", " + d.edition() + "; " + d.licence()
                + (d.url().isBlank() ? "" : "; " + d.url());
    }
}
