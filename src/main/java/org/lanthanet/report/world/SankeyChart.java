package org.lanthanet.report.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Words;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.Control;
import org.lanthanet.report.trace.TracedYear;
import org.lanthanet.trace.BalancedChain;

/**
 * The chain from mine to market as a layered Sankey diagram: countries that mined or made goods of a stage, countries that used
 * them, and so on to magnets, in REO tonnes, beside what is lost, kept, sold again or unaccounted for. Links are those of {@link
 * ChainLinks}; the largest countries of each column over the period are shown by themselves, the pair always among them.
 */
public final class SankeyChart {
    private static final int MOST = 8;
    private static final int LARGEST = 3;

    private final WorldQuestion question;
    private final List<TracedYear> years;
    private final Map<Integer, List<ChainLink>> links = new TreeMap<>();
    private final List<ChainNode> nodes;

    private SankeyChart(WorldQuestion question, List<TracedYear> years, Conversion conversion) {
        this.question = question;
        this.years =
                years.stream().filter(y -> question.years().contains(y.year())).toList();
        Map<Integer, List<ChainLink>> all = new TreeMap<>();
        this.years.forEach(year -> all.put(year.year(), ChainLinks.of(year, conversion)));
        Map<ChainNode, Double> sizes = sizes(all.values());
        Set<ChainNode> shown = shown(sizes);
        all.forEach((year, whole) -> links.put(year, ChainLinks.fold(whole, node -> folded(node, shown))));
        nodes = ordered(sizes);
    }

    /**
     * The chart of the years that are traced; empty of years if none is.
     *
     * @param years years traced, at least those asked about
     * @param conversion the yields they are traced with
     */
    public static Chart of(WorldQuestion question, List<TracedYear> years, Conversion conversion) {
        return new SankeyChart(question, years, conversion).chart();
    }

    private static Map<ChainNode, Double> sizes(Iterable<List<ChainLink>> years) {
        Map<ChainNode, double[]> through = new HashMap<>();
        for (List<ChainLink> year : years) {
            for (ChainLink link : year) {
                through.computeIfAbsent(link.source(), n -> new double[2])[0] += link.reoTonnes();
                through.computeIfAbsent(link.target(), n -> new double[2])[1] += link.reoTonnes();
            }
        }
        Map<ChainNode, Double> sizes = new TreeMap<>();
        through.forEach((node, sums) -> sizes.put(node, Math.max(sums[0], sums[1])));
        return sizes;
    }

    /** Of each column the pair and the largest. */
    private Set<ChainNode> shown(Map<ChainNode, Double> sizes) {
        Map<Integer, Integer> left = new HashMap<>();
        Set<ChainNode> shown = new LinkedHashSet<>();
        for (ChainNode node : bySize(sizes)) {
            if (node.country() != null
                    && (question.pair().contains(node.country())
                            || left.merge(node.column(), 1, Integer::sum) <= MOST - 2)) {
                shown.add(node);
            }
        }
        return shown;
    }

    private static List<ChainNode> bySize(Map<ChainNode, Double> sizes) {
        return sizes.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<ChainNode, Double> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static ChainNode folded(ChainNode node, Set<ChainNode> shown) {
        return node.country() == null || shown.contains(node)
                ? node
                : new ChainNode(node.kind(), node.stage(), ChainNode.OTHERS);
    }

    /** Column by column, in each the pair, the largest, the others, and what is of no country. */
    private List<ChainNode> ordered(Map<ChainNode, Double> sizes) {
        SortedSet<ChainNode> found = new TreeSet<>();
        links.values().forEach(year -> year.forEach(link -> found.addAll(Arrays.asList(link.source(), link.target()))));
        return found.stream()
                .sorted(Comparator.comparingInt(ChainNode::column)
                        .thenComparingInt(this::group)
                        .thenComparingDouble(node -> -sizes.getOrDefault(node, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int group(ChainNode node) {
        String country = node.country();
        if (country == null) {
            return 4;
        }
        int ofPair = question.pair().indexOf(country);
        return ofPair >= 0 ? ofPair : country.equals(ChainNode.OTHERS) ? 3 : 2;
    }

    private Chart chart() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("pair", question.pair());
        content.put("pairNames", question.pair().stream().map(question::name).toList());
        content.put("stageNames", WorldQuestion.stageWords(BalancedChain.STAGES));
        content.put(
                "kinds",
                Arrays.stream(ChainLink.Kind.values()).map(ChainLink.Kind::id).toList());
        content.put("nodes", nodes.stream().map(this::node).toList());
        content.put("links", linksByYear());
        return new Chart(
                "chain",
                "sankey",
                "From mine to market: REO tonnes by stage and country",
                summary(),
                content,
                controls(),
                notes(),
                680);
    }

    private Map<String, Object> node(ChainNode node) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", node.id());
        data.put("kind", node.kind().id());
        data.put("stage", node.stage().id());
        data.put("column", node.column());
        if (node.country() != null) {
            data.put("code", node.country());
            data.put("name", name(node.country()));
        }
        return data;
    }

    private String name(String country) {
        return country.equals(ChainNode.OTHERS) ? "Other countries" : question.name(country);
    }

    /** Runs of four: place of the source among the nodes, of the target, of the kind, and REO tonnes to a tenth. */
    private Map<String, Object> linksByYear() {
        Map<ChainNode, Integer> places = new HashMap<>();
        nodes.forEach(node -> places.put(node, places.size()));
        Map<String, Object> byYear = new LinkedHashMap<>();
        links.forEach((year, list) -> {
            List<@Nullable Number> runs = new ArrayList<>();
            for (ChainLink link : list) {
                Number tonnes = Figures.decimals(link.reoTonnes(), 1);
                if (tonnes.doubleValue() > 0) {
                    runs.add(places.get(link.source()));
                    runs.add(places.get(link.target()));
                    runs.add(link.kind().ordinal());
                    runs.add(tonnes);
                }
            }
            byYear.put(year.toString(), runs);
        });
        return byYear;
    }

    private List<Control> controls() {
        List<Control> controls = new ArrayList<>();
        if (!links.isEmpty()) {
            controls.add(Control.years(List.copyOf(links.keySet()), lastYear()));
        }
        List<String> values = new ArrayList<>(List.of("chain"));
        List<String> labels = new ArrayList<>(List.of("Mine to market"));
        for (Stage stage : BalancedChain.STAGES) {
            values.add(stage.id());
            labels.add(Words.capital(WorldQuestion.words(stage)) + " only");
        }
        controls.add(new Control("part", "Part of the chain", Control.Kind.LIST, values, labels, "chain"));
        return controls;
    }

    private int lastYear() {
        return years.get(years.size() - 1).year();
    }

    private String summary() {
        if (links.isEmpty()) {
            return "No year from " + question.years().from() + " to "
                    + question.years().to() + " is traced.";
        }
        List<String> largest = links.getOrDefault(lastYear(), List.of()).stream()
                .filter(link -> link.kind() == ChainLink.Kind.TRADE || link.kind() == ChainLink.Kind.ASSUMED)
                .filter(link -> !ChainNode.OTHERS.equals(link.source().country())
                        && !ChainNode.OTHERS.equals(link.target().country()))
                .sorted(Comparator.comparingDouble((ChainLink link) -> -link.reoTonnes())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LARGEST)
                .map(this::words)
                .toList();
        return "The largest trades on the way from mine to market in " + lastYear() + ": "
                + (largest.isEmpty() ? "none is held" : String.join("; ", largest)) + ".";
    }

    private String words(ChainLink link) {
        return WorldQuestion.words(link.source().stage()) + ", "
                + name(String.valueOf(link.source().country())) + " to "
                + name(String.valueOf(link.target().country())) + " "
                + Numbers.rounded(link.reoTonnes(), Column.Kind.QUANTITY, null) + " REO t";
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Each stage has two columns, where its goods are made and where they are used; what is used is made into goods"
                        + " of the next stage or is grey: lost in that, or used as it is or kept. In every place what comes in goes"
                        + " out. Grey on the left is supply that nothing explains (stock, trade nobody registered, recycling, or an"
                        + " error) and goods bought and sold again, which are counted twice: a country is taken to sell its own"
                        + " supply first (a choice). Links below 0.05 REO t are left out.");
        if (!links.isEmpty()) {
            notes.add("Other countries: " + String.join(", ", shares()) + " of what was used in " + lastYear() + ".");
            stopped(notes);
        }
        return notes;
    }

    /** What part of each stage's use is of countries not shown by themselves. */
    private List<String> shares() {
        Map<Stage, double[]> used = new TreeMap<>();
        for (ChainLink link : links.getOrDefault(lastYear(), List.of())) {
            if (link.target().kind() == ChainNode.Kind.USED) {
                double[] sums = used.computeIfAbsent(link.target().stage(), s -> new double[2]);
                sums[0] += link.reoTonnes();
                sums[1] += ChainNode.OTHERS.equals(link.target().country()) ? link.reoTonnes() : 0;
            }
        }
        List<String> shares = new ArrayList<>();
        used.forEach(
                (stage, sums) -> shares.add(Choices.percent(sums[1] / sums[0]) + " of " + WorldQuestion.words(stage)));
        return shares;
    }

    /** Says in which years the chain stops early, and why. */
    private void stopped(List<String> notes) {
        Map<String, List<Integer>> years = new LinkedHashMap<>();
        for (TracedYear year : this.years) {
            BalancedChain.STAGES.stream()
                    .filter(stage -> !year.fault(stage).isEmpty())
                    .findFirst()
                    .ifPresent(stage -> years.computeIfAbsent(WorldQuestion.words(stage), w -> new ArrayList<>())
                            .add(year.year()));
        }
        years.forEach((stage, list) -> notes.add("The chain stops before " + stage + " in " + Words.runs(list)
                + ": no weight of their trade is known."));
        List<Integer> left = question.yearList().stream()
                .filter(year -> !links.containsKey(year))
                .toList();
        if (!left.isEmpty()) {
            notes.add("Not traced, as what was mined is not wholly known: " + Words.runs(left) + ".");
        }
    }
}
