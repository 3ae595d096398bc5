package org.lanthanet.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Stage;

/**
 * A year's chain traced: where what a country uses at a stage comes from, and where what entered in a place ends up.
 *
 * <p>In each country new supply and imports of a stage are mixed perfectly, so that its use and every export have the same
 * origins: x = O + A x, a_ij = z_ij / x_j with z_ij what i receives from j, U = diag(c) (I − A)⁻¹ diag(O),
 * c_i = (x_i − exports_i) / x_i [1]. Stages are chained by O' = diag(passedOn) U, each column keeping its origin; O of the
 * first stage is mine production. U_jo is in REO tonnes at the stage of use. Where exports exceed O + imports the shortfall
 * is an origin of its own, {@link Origin.Kind#UNACCOUNTED}, and so is reported output that use of the stage before cannot
 * explain. Trade in a closed circle that no supply reaches is no origin and no use.
 *
 * <p>Rows of U sum to use and columns to the new supply of their origin; both are asserted within 10⁻⁹ after each stage. A
 * country that uses nothing has no origins. Undefined nowhere: what has no supply is zero. The plain and exact way, LU
 * decompositions by EJML, N³ a stage; {@link SweepTracer} answers one question many times over. Not safe to share between
 * threads.
 *
 * <p>[1] T. Kastner, M. Kastner, S. Nonhebel, Tracing distant environmental impacts of agricultural products from a consumer
 * perspective, Ecological Economics 70, 1032–1040, 2011.
 */
public final class Tracing {
    private final ChainFrame frame;
    private final ChainAmounts amounts;
    private final List<StageFlow> flows = new ArrayList<>();
    private final List<DenseSolver> solvers = new ArrayList<>();

    /** Balances every stage. */
    public Tracing(ChainFrame frame, ChainAmounts amounts) {
        this.frame = frame;
        this.amounts = amounts;
        StageFlow before = null;
        for (int s = 0; s < frame.stages().size(); s++) {
            StageFlow flow = new StageFlow(frame, s);
            flow.balance(amounts, s, before);
            flows.add(flow);
            solvers.add(new DenseSolver(flow));
            before = flow;
        }
    }

    public int year() {
        return frame.year();
    }

    /** The countries of the chain, in the order of their codes. */
    public List<String> countries() {
        return frame.countries();
    }

    /** What a country uses at a stage, x − exports, REO tonnes; 0 of a country the chain does not know. */
    public double useReoTonnes(Stage stage, String country) {
        int i = frame.country(country);
        return i < 0 ? 0 : flow(stage).use[i];
    }

    /** What enters the chain at a place, REO tonnes at the stage of entry. */
    public double entryReoTonnes(Origin origin) {
        int i = frame.country(origin.country());
        return i < 0 || frame.stage(origin.entry()) < 0 ? 0 : entries(flow(origin.entry()), origin.kind())[i];
    }

    private StageFlow flow(Stage stage) {
        return flows.get(number(stage));
    }

    private int number(Stage stage) {
        int number = frame.stage(stage);
        if (number < 0) {
            throw new IllegalArgumentException("the chain of " + year() + " has no stage " + stage.id());
        }
        return number;
    }

    static double[] entries(StageFlow flow, Origin.Kind kind) {
        return kind == Origin.Kind.MINED ? flow.mined : flow.unaccounted;
    }

    /**
     * Where what a country uses at a stage entered the chain, without origins of which nothing arrives: mined ones first,
     * then by stage of entry, then by code. One adjoint solution a stage.
     */
    public List<TracedAmount> originsOf(Stage stage, String user) {
        int j = frame.country(user);
        if (j < 0) {
            return List.of();
        }
        double[][] arriving = arriving(stage, only(j));
        List<TracedAmount> found = new ArrayList<>();
        for (Origin origin : origins(number(stage))) {
            double share = arriving[number(origin.entry())][frame.country(origin.country())];
            if (share > 0) {
                found.add(new TracedAmount(origin, entryReoTonnes(origin) * share));
            }
        }
        return found;
    }

    /**
     * What of a country's use passed through each country at each stage on its way, REO tonnes at the stage of use; what goes
     * round in a circle counts each time. Without places nothing passed through.
     */
    public SortedMap<Route.Place, Double> passing(Stage stage, String user) {
        SortedMap<Route.Place, Double> passing = new TreeMap<>();
        int j = frame.country(user);
        if (j >= 0) {
            double[][] arriving = arriving(stage, only(j));
            for (int s = 0; s < arriving.length; s++) {
                for (int i = 0; i < arriving[s].length; i++) {
                    double amount = flows.get(s).throughput[i] * arriving[s][i];
                    if (amount > 0) {
                        passing.put(place(i, s), amount);
                    }
                }
            }
        }
        return passing;
    }

    private Route.Place place(int country, int stage) {
        return new Route.Place(frame.countries().get(country), frame.stages().get(stage));
    }

    private double[] only(int country) {
        double[] worth = new double[frame.countries().size()];
        worth[country] = 1;
        return worth;
    }

    /**
     * Of a tonne of new supply in a country at a stage, what arrives in the uses that count: by stage up to the last, then
     * country.
     *
     * @param worth how much a tonne used at {@code stage} counts, by country
     */
    double[][] arriving(Stage stage, double[] worth) {
        int last = number(stage);
        double[][] arriving = new double[last + 1][];
        double[] counts = worth;
        for (int s = last; s >= 0; s--) {
            arriving[s] = solvers.get(s).backward(counts);
            new MassBalance(flows.get(s)).requireArrival(counts, arriving[s]);
            if (s > 0) {
                counts = times(amounts.passedOn(s - 1), arriving[s]);
            }
        }
        return arriving;
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    /**
     * Where what entered at an origin is used at a stage, by country, without those it does not reach. One solution a stage.
     *
     * @return REO tonnes at {@code stage}; empty if the origin is of a later stage
     */
    public SortedMap<String, Double> usersOf(Origin origin, Stage stage) {
        SortedMap<String, Double> users = new TreeMap<>();
        int first = frame.stage(origin.entry());
        int last = number(stage);
        double entry = entryReoTonnes(origin);
        if (entry == 0 || first > last) {
            return users;
        }
        double[] used = new double[frame.countries().size()];
        used[frame.country(origin.country())] = entry;
        for (int s = first; s <= last; s++) {
            double[] supply = s == first ? used : times(amounts.passedOn(s - 1), used);
            used = times(flows.get(s).useShare, solvers.get(s).forward(supply));
            new MassBalance(flows.get(s)).require("use of what entered in " + origin.country(), sum(used), sum(supply));
        }
        for (int i = 0; i < used.length; i++) {
            if (used[i] > 0) {
                users.put(frame.countries().get(i), used[i]);
            }
        }
        return Collections.unmodifiableSortedMap(users);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** All users of a stage by all origins. One decomposition a stage and a solution for each origin. */
    public TraceMatrix matrix(Stage stage) {
        int last = number(stage);
        int n = frame.countries().size();
        List<Origin> origins = origins(last);
        DMatrixRMaj used = new DMatrixRMaj(n, origins.size());
        for (int s = 0; s <= last; s++) {
            StageFlow flow = flows.get(s);
            DMatrixRMaj supplies = used;
            if (s > 0) {
                scaleRows(amounts.passedOn(s - 1), supplies);
            }
            for (int o = 0; o < origins.size(); o++) {
                Origin origin = origins.get(o);
                if (origin.entry() == flow.stage) {
                    int i = frame.country(origin.country());
                    supplies.set(i, o, entries(flow, origin.kind())[i]);
                }
            }
            used = solvers.get(s).forward(supplies);
            scaleRows(flow.useShare, used);
            prove(flow, origins, supplies, used);
        }
        return new TraceMatrix(stage, frame.countries(), origins, used);
    }

    private static void scaleRows(double[] factors, DMatrixRMaj matrix) {
        for (int i = 0; i < matrix.numRows; i++) {
            for (int o = 0; o < matrix.numCols; o++) {
                matrix.data[i * matrix.numCols + o] *= factors[i];
            }
        }
    }

    private void prove(StageFlow flow, List<Origin> origins, DMatrixRMaj supplies, DMatrixRMaj used) {
        MassBalance balance = new MassBalance(flow);
        double[] ofUser = new double[used.numRows];
        for (int o = 0; o < origins.size(); o++) {
            double due = 0;
            double found = 0;
            for (int i = 0; i < used.numRows; i++) {
                due += supplies.get(i, o);
                found += used.get(i, o);
                ofUser[i] += used.get(i, o);
            }
            balance.require("use of what entered in " + origins.get(o).country(), found, due);
        }
        for (int i = 0; i < ofUser.length; i++) {
            balance.require("use of " + frame.countries().get(i) + " by origin", ofUser[i], flow.use[i]);
        }
    }

    /** The origins that enter up to a stage. */
    List<Origin> origins(int last) {
        List<Origin> origins = new ArrayList<>();
        for (Origin.Kind kind : Origin.Kind.values()) {
            for (int s = 0; s <= last; s++) {
                double[] entries = entries(flows.get(s), kind);
                for (int i = 0; i < entries.length; i++) {
                    if (entries[i] > 0) {
                        origins.add(new Origin(
                                kind, frame.countries().get(i), frame.stages().get(s)));
                    }
                }
            }
        }
        return origins;
    }

    /**
     * The ways material takes to the use of a stage, the largest first.
     *
     * @param user the country that uses it, null for any
     * @param origin where it entered, null for anywhere
     */
    public Routes routes(Stage stage, @Nullable String user, @Nullable Origin origin) {
        double[] worth = new double[frame.countries().size()];
        if (user == null) {
            Arrays.fill(worth, 1);
        } else if (frame.country(user) >= 0) {
            worth[frame.country(user)] = 1;
        }
        List<Origin> from = origins(number(stage)).stream()
                .filter(o -> origin == null || o.equals(origin))
                .toList();
        return new Routes(frame, amounts, flows, arriving(stage, worth), worth, from);
    }
}
