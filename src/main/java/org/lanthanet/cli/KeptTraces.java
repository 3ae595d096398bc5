package org.lanthanet.cli;

import java.util.ArrayList;
import java.util.List;
import org.lanthanet.model.Stage;
import org.lanthanet.report.trace.TracedYear;
import org.lanthanet.store.TracedShare;
import org.lanthanet.trace.Origin;
import org.lanthanet.trace.TraceMatrix;

/** What of traced years is kept in the graph: of every country, what of its use each country mined. */
final class KeptTraces {
    /** Below this many REO tonnes nothing is kept. */
    static final double SMALLEST = 0.01;

    private KeptTraces() {}

    static List<TracedShare> of(List<TracedYear> years, List<Stage> stages) {
        List<TracedShare> kept = new ArrayList<>();
        for (TracedYear year : years) {
            for (Stage stage : stages) {
                if (year.fault(stage).isEmpty()) {
                    add(kept, year, year.tracing().matrix(stage));
                }
            }
        }
        return kept;
    }

    private static void add(List<TracedShare> to, TracedYear year, TraceMatrix matrix) {
        for (int j = 0; j < matrix.users().size(); j++) {
            String user = matrix.users().get(j);
            if (!year.fault(matrix.stage(), user).isEmpty()) {
                continue;
            }
            for (int o = 0; o < matrix.origins().size(); o++) {
                Origin origin = matrix.origins().get(o);
                double amount = matrix.reoTonnes(j, o);
                if (origin.kind() == Origin.Kind.MINED && amount >= SMALLEST) {
                    double use = year.tracing().useReoTonnes(matrix.stage(), user);
                    to.add(new TracedShare(origin.country(), user, year.year(), matrix.stage(), amount, amount / use));
                }
            }
        }
    }
}
