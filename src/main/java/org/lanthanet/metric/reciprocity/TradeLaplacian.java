package org.lanthanet.metric.reciprocity;

/**
 * Solves L (p, q) = (r, c) for the Laplacian L of the graph whose links lead from exporters to importers with the strengths
 * u_ij ≥ 0: Σ_j u_ij (p_i − q_j) = r_i and Σ_i u_ij (q_j − p_i) = c_j, with q = 0 at one importer, whose condition follows from
 * the others where Σ r + Σ c = 0.
 *
 * <p>Countries are eliminated one after the other, a country's links giving way to links among those it was linked to, which
 * adds and divides positive numbers only [1]. So every digit is kept where the u_ij span any number of magnitudes, which
 * Cholesky's decomposition of the assembled matrix does not do. The graph must be connected. Time O(N³), memory O(N²).
 *
 * <p>[1] W. K. Grassmann, M. I. Taksar, D. P. Heyman, Regenerative analysis and steady state distributions for Markov chains,
 * Operations Research 33(5), 1107–1116, 1985.
 */
final class TradeLaplacian {
    private final double[][] strengths;
    private final double[] ofExporters;
    private final double[] ofImporters;
    /** Links among importers, above the diagonal. */
    private final double[][] among;

    private final int[] order;

    /**
     * @param strengths u_ij by exporter and importer
     * @param grounded the importer whose q is 0
     */
    TradeLaplacian(double[][] strengths, int grounded) {
        this.strengths = strengths;
        int importers = strengths[0].length;
        ofExporters = new double[strengths.length];
        ofImporters = new double[importers];
        among = new double[importers][importers];
        order = new int[importers];
        for (int j = 0; j < importers; j++) {
            order[j] = j;
        }
        order[grounded] = importers - 1;
        order[importers - 1] = grounded;
        eliminateExporters();
        eliminateImporters();
    }

    private void eliminateExporters() {
        for (int i = 0; i < strengths.length; i++) {
            double[] row = new double[order.length];
            double sum = 0;
            for (int k = 0; k < row.length; k++) {
                row[k] = strengths[i][order[k]];
                sum += row[k];
            }
            ofExporters[i] = sum;
            for (int k = 0; k < row.length; k++) {
                addTo(among[k], row, k, row[k] / sum);
            }
        }
    }

    private void eliminateImporters() {
        for (int k = 0; k < order.length - 1; k++) {
            double[] row = among[k];
            double sum = 0;
            for (int l = k + 1; l < row.length; l++) {
                sum += row[l];
            }
            ofImporters[k] = sum;
            for (int l = k + 1; l < row.length - 1; l++) {
                addTo(among[l], row, l, row[l] / sum);
            }
        }
    }

    private static void addTo(double[] target, double[] row, int from, double factor) {
        if (factor > 0) {
            for (int l = from + 1; l < row.length; l++) {
                target[l] += factor * row[l];
            }
        }
    }

    /** Puts p in place of r and q in place of c. */
    void solve(double[] r, double[] c) {
        int last = order.length - 1;
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < c.length; j++) {
                c[j] += strengths[i][j] / ofExporters[i] * r[i];
            }
        }
        for (int k = 0; k < last; k++) {
            for (int l = k + 1; l < last; l++) {
                c[order[l]] += among[k][l] / ofImporters[k] * c[order[k]];
            }
        }
        c[order[last]] = 0;
        for (int k = last - 1; k >= 0; k--) {
            double sum = c[order[k]];
            for (int l = k + 1; l < last; l++) {
                sum += among[k][l] * c[order[l]];
            }
            c[order[k]] = sum / ofImporters[k];
        }
        for (int i = 0; i < r.length; i++) {
            double sum = r[i];
            for (int j = 0; j < c.length; j++) {
                sum += strengths[i][j] * c[j];
            }
            r[i] = sum / ofExporters[i];
        }
    }
}
