package org.lanthanet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.AsWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.lanthanet.metric.centrality.Betweenness;
import org.lanthanet.metric.centrality.Clustering;
import org.lanthanet.metric.centrality.Hits;
import org.lanthanet.metric.centrality.PageRank;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;

/**
 * Seconds that measures of one network take, a line each: who, measure, the first run, the median of the later half of as many runs
 * as fit into some seconds, and the sum of all values, by which others can see that they computed the same.
 *
 * <p>Arguments: edge list (from, to, weight), seconds for each measure, and {@code jgrapht} to time that too; or {@code generate},
 * countries, links, file.
 */
public class TimeMeasures {
    private interface Task {
        double sum();
    }

    public static void main(String[] args) throws IOException {
        if (args[0].equals("generate")) {
            generate(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Path.of(args[3]));
            return;
        }
        TradeNetwork network = read(Path.of(args[0]));
        double budget = Double.parseDouble(args[1]);
        Map<String, Task> tasks = new LinkedHashMap<>();
        tasks.put("lanthanet pagerank", () -> sum(PageRank.of(network)));
        tasks.put("lanthanet hits", () -> sum(Hits.hubs(network)));
        tasks.put("lanthanet clustering", () -> sum(Clustering.binary(network)));
        tasks.put("lanthanet betweenness", () -> sum(Betweenness.of(network)));
        if (args.length > 2) {
            tasks.put("jgrapht pagerank", () -> sum(new org.jgrapht.alg.scoring.PageRank<>(
                            network.graph(), 0.85, 1000, 1e-13)
                    .getScores()));
            Graph<String, DefaultWeightedEdge> distances = new AsWeightedGraph<>(
                    network.graph(), edge -> 1 / network.graph().getEdgeWeight(edge), true, false);
            tasks.put("jgrapht betweenness", () -> sum(new BetweennessCentrality<>(distances).getScores()));
        }
        for (Map.Entry<String, Task> task : tasks.entrySet()) {
            time(task.getKey(), budget, task.getValue());
        }
    }

    private static void time(String name, double budget, Task task) {
        List<Double> seconds = new ArrayList<>();
        double sum = 0;
        long begin = System.nanoTime();
        while (seconds.isEmpty() || (System.nanoTime() - begin) / 1e9 < budget) {
            long start = System.nanoTime();
            sum = task.sum();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        double first = seconds.get(0);
        List<Double> later = new ArrayList<>(seconds.subList(seconds.size() / 2, seconds.size()));
        Collections.sort(later);
        System.out.printf("%s %.6f %.6f %.9g%n", name, first, later.get(later.size() / 2), sum);
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static TradeNetwork read(Path file) throws IOException {
        List<Flow> flows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] part = line.split(" ");
            flows.add(new Flow(
                    2022,
                    code(Integer.parseInt(part[0])),
                    code(Integer.parseInt(part[1])),
                    Stage.ORE,
                    Double.valueOf(part[2]),
                    null,
                    null,
                    null,
                    null,
                    Flow.Method.IMPORTED,
                    0,
                    Set.of(),
                    List.of("bench")));
        }
        return TradeNetwork.of(Stage.ORE, 2022, Basis.REO, flows);
    }

    private static String code(int i) {
        return "" + (char) ('A' + i / 676) + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26);
    }

    /** Links between countries drawn at random, the sizes of countries and of flows spread as trade's are. */
    private static void generate(int countries, int links, Path file) throws IOException {
        Random random = new Random(42);
        Set<Long> seen = new LinkedHashSet<>();
        while (seen.size() < links) {
            // small numbers are large traders
            int i = (int) (countries * Math.pow(random.nextDouble(), 1.5));
            int j = (int) (countries * Math.pow(random.nextDouble(), 1.5));
            if (i != j) {
                seen.add((long) i * countries + j);
            }
        }
        List<String> lines = new ArrayList<>();
        for (long link : seen) {
            lines.add(link / countries + " " + link % countries + " " + Math.exp(2.5 * random.nextGaussian()));
        }
        Files.write(file, lines);
    }
}
