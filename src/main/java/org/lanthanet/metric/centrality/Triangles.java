package org.lanthanet.metric.centrality;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lanthanet.metric.Analysis;
import org.lanthanet.network.LinkArrays;

/**
 * The directed triangles each country is part of, and the clustering they come to. Every triangle is found once, from its
 * country of fewest partners: links are led from countries with fewer to those with more partners, and two countries that
 * are led to from a third are looked up among each other's.
 *
 * <p>JGraphT's clustering coefficient knows neither directions nor weights and takes hundreds of times as long on large
 * networks; where links run both ways and weights are left aside the two are the same, which is tested.
 *
 * <p>Running time O(L √L).
 *
 * <p>[1] T. Schank, D. Wagner, Finding, counting and listing all triangles in large graphs, WEA 2005, LNCS 3503, 606–609.
 */
final class Triangles {
    static final Analysis.Part<Triangles> PART = new Analysis.Part<>(analysis -> new Triangles(analysis.links()));

    private static final int GROUPS = 16;

    /** Fewer pairs are not worth a second thread. */
    private static final int WORTH_SHARING = 5_000;

    private final double[] binary;
    private final double[] weighted;

    Triangles(LinkArrays network) {
        int n = network.size();
        Partners partners = new Partners(network);
        Sums sums = partners.sums();
        binary = sums.binary;
        weighted = sums.weighted;
        for (int i = 0; i < n; i++) {
            double degree = network.outDegree(i) + network.inDegree(i);
            double possible = degree * (degree - 1) - 2 * partners.mutual[i];
            // 0 / 0 where no triangle is possible
            binary[i] = possible > 0 ? binary[i] / possible : Double.NaN;
            weighted[i] = possible > 0 ? weighted[i] / possible : Double.NaN;
        }
    }

    /** Clustering of each country with weights left aside; NaN where there can be no triangle. */
    double[] binary() {
        return binary;
    }

    /** Weighted clustering of each country; NaN where there can be no triangle. */
    double[] weighted() {
        return weighted;
    }

    /** Mean of the values there are; NaN if there is none. */
    static double mean(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    /** Pairs that trade, each once, led from the country with fewer partners to the one with more. */
    private static final class Partners {
        private final int n;
        /** Number of partners in both directions, of each country. */
        private final int[] mutual;

        private final int[] starts;
        private final int[] targets;
        /** a_ij + a_ji: 1 or 2. */
        private final double[] links;
        /** ŵ_ij^(1/3) + ŵ_ji^(1/3). */
        private final double[] roots;

        Partners(LinkArrays network) {
            n = network.size();
            mutual = new int[n];
            double[] root = roots(network);
            LinkArrays back = network.reversed();
            double[] backRoot = turned(network, root);
            int[] partners = new int[n];
            int pairs = 0;
            for (int i = 0; i < n; i++) {
                pairs += merge(network, back, i, partners, null);
            }
            starts = new int[n + 1];
            targets = new int[pairs / 2];
            links = new double[pairs / 2];
            roots = new double[pairs / 2];
            int[] next = {0};
            for (int i = 0; i < n; i++) {
                int from = i;
                merge(network, back, i, null, (j, out, in) -> {
                    if (out >= 0 && in >= 0) {
                        mutual[from]++;
                    }
                    if (partners[from] < partners[j] || partners[from] == partners[j] && from < j) {
                        targets[next[0]] = j;
                        links[next[0]] = (out >= 0 ? 1 : 0) + (in >= 0 ? 1 : 0);
                        roots[next[0]] = (out >= 0 ? root[out] : 0) + (in >= 0 ? backRoot[in] : 0);
                        next[0]++;
                    }
                });
                starts[i + 1] = next[0];
            }
        }

        private interface Partner {
            /** A partner j, with the number of the link to it and of that from it, −1 for none. */
            void of(int j, int out, int in);
        }

        /** Goes through the partners of a country in ascending order and returns how many there are. */
        private static int merge(LinkArrays network, LinkArrays back, int i, int[] partners, Partner partner) {
            int out = network.starts()[i];
            int in = back.starts()[i];
            int outEnd = network.starts()[i + 1];
            int inEnd = back.starts()[i + 1];
            int count = 0;
            while (out < outEnd || in < inEnd) {
                int to = out < outEnd ? network.targets()[out] : Integer.MAX_VALUE;
                int from = in < inEnd ? back.targets()[in] : Integer.MAX_VALUE;
                int j = Math.min(to, from);
                if (partner != null) {
                    partner.of(j, to == j ? out : -1, from == j ? in : -1);
                }
                out += to == j ? 1 : 0;
                in += from == j ? 1 : 0;
                count++;
            }
            if (partners != null) {
                partners[i] = count;
            }
            return count;
        }

        /** What belongs to the links, in the order of the links turned round. */
        private static double[] turned(LinkArrays network, double[] ofLinks) {
            int[] next = network.reversed().starts().clone();
            double[] turned = new double[ofLinks.length];
            for (int link = 0; link < ofLinks.length; link++) {
                turned[next[network.targets()[link]]++] = ofLinks[link];
            }
            return turned;
        }

        private static double[] roots(LinkArrays network) {
            double largest = Arrays.stream(network.weights()).max().orElse(1);
            double[] roots = new double[network.links()];
            for (int link = 0; link < roots.length; link++) {
                // Math.cbrt differs in the last digit from one Java to the next
                roots[link] = StrictMath.cbrt(network.weights()[link] / largest);
            }
            return roots;
        }

        /** Twice the triangles of each country, and twice their weights. */
        Sums sums() {
            IntStream groups = IntStream.range(0, Math.min(GROUPS, n));
            if (targets.length > WORTH_SHARING) {
                groups = groups.parallel();
            }
            Sums sums = new Sums(n);
            // added in their order: the same to the last bit on any machine
            groups.mapToObj(this::sums).toList().forEach(sums::add);
            return sums;
        }

        /** The triangles found from every so-manieth country. */
        private Sums sums(int group) {
            Sums sums = new Sums(n);
            double[] linked = new double[n];
            double[] rooted = new double[n];
            for (int i = group; i < n; i += GROUPS) {
                if (starts[i + 1] - starts[i] < 2) {
                    continue;
                }
                for (int p = starts[i]; p < starts[i + 1]; p++) {
                    linked[targets[p]] = links[p];
                    rooted[targets[p]] = roots[p];
                }
                for (int p = starts[i]; p < starts[i + 1]; p++) {
                    closing(i, p, linked, rooted, sums);
                }
                for (int p = starts[i]; p < starts[i + 1]; p++) {
                    linked[targets[p]] = 0;
                }
            }
            return sums;
        }

        /** The triangles over the pair p of i and j: both are led to a third country k. */
        private void closing(int i, int p, double[] linked, double[] rooted, Sums sums) {
            int j = targets[p];
            double plainPair = 0;
            double strongPair = 0;
            for (int q = starts[j]; q < starts[j + 1]; q++) {
                int k = targets[q];
                if (linked[k] > 0) {
                    double plain = links[p] * links[q] * linked[k];
                    double strong = roots[p] * roots[q] * rooted[k];
                    plainPair += plain;
                    strongPair += strong;
                    sums.binary[k] += plain;
                    sums.weighted[k] += strong;
                }
            }
            sums.binary[i] += plainPair;
            sums.binary[j] += plainPair;
            sums.weighted[i] += strongPair;
            sums.weighted[j] += strongPair;
        }
    }

    /** What triangles add up to, country by country. */
    private record Sums(double[] binary, double[] weighted) {
        Sums(int n) {
            this(new double[n], new double[n]);
        }

        void add(Sums other) {
            for (int i = 0; i < binary.length; i++) {
                binary[i] += other.binary[i];
                weighted[i] += other.weighted[i];
            }
        }
    }
}
