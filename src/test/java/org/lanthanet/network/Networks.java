package org.lanthanet.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/** Small networks for tests, made from matrices: {@code w[i][j]} is what the i-th country sells to the j-th. */
public final class Networks {
    public static final int YEAR = 2022;
    public static final Stage STAGE = Stage.MAGNET;

    /** The four-country network whose measures were computed independently with NumPy. */
    public static final double[][] GOLDEN = {{0, 40, 0, 2}, {10, 0, 30, 20}, {1, 5, 0, 4}, {0, 8, 0, 0}};

    public static final List<String> GOLDEN_CODES = List.of("AAA", "BBB", "CCC", "DDD");

    private Networks() {}

    public static TradeNetwork golden() {
        return network(
                GOLDEN_CODES, flows(GOLDEN_CODES, GOLDEN), Map.of("AAA", 45.0, "BBB", 100.0, "CCC", 0.0, "DDD", 15.0));
    }

    /** Network on generated codes; a country without a link is kept as an isolated vertex. */
    public static TradeNetwork of(double[][] w) {
        return of(codes(w.length), w);
    }

    public static TradeNetwork of(List<String> codes, double[][] w) {
        Map<String, Double> production = new LinkedHashMap<>();
        codes.forEach(c -> production.put(c, 0.0));
        return network(codes, flows(codes, w), production);
    }

    public static TradeNetwork network(List<String> codes, List<Flow> flows, Map<String, Double> production) {
        return TradeNetwork.of(STAGE, YEAR, Basis.REO, flows, production, Set.of());
    }

    public static List<Flow> flows(List<String> codes, double[][] w) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                if (i != j && w[i][j] > 0) {
                    flows.add(flow(codes.get(i), codes.get(j), w[i][j]));
                }
            }
        }
        return flows;
    }

    public static Flow flow(String exporter, String importer, @Nullable Double reoTonnes) {
        return flow(YEAR, STAGE, exporter, importer, reoTonnes);
    }

    public static Flow flow(int year, Stage stage, String exporter, String importer, @Nullable Double reoTonnes) {
        return new Flow(
                year,
                exporter,
                importer,
                stage,
                reoTonnes,
                null,
                1_000.0,
                null,
                null,
                Flow.Method.IMPORTED,
                0,
                Set.of(),
                List.of("test"));
    }

    /** AAA, AAB, AAC … */
    public static List<String> codes(int n) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            codes.add("" + (char) ('A' + i / 676) + (char) ('A' + i / 26 % 26) + (char) ('A' + i % 26));
        }
        return codes;
    }

    /** Each ordered pair is linked with probability {@code density}; weights are spread over several magnitudes. */
    public static double[][] random(long seed, int n, double density) {
        Random random = new Random(seed);
        double[][] w = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && random.nextDouble() < density) {
                    w[i][j] = Math.exp(2.5 * random.nextGaussian());
                }
            }
        }
        return w;
    }

    public static double[][] transpose(double[][] w) {
        double[][] t = new double[w.length][w.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                t[j][i] = w[i][j];
            }
        }
        return t;
    }
}
