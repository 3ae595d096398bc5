package org.lanthanet.flow.balance;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

/**
 * Between what the apparent use of every country lies, stage by stage, REO tonnes: production + imports + assumed − exports with reported
 * production in its {@link OutputRange}, flows in their {@link ContentRanges}, and yields, processing shares and assumed trade in the ranges their
 * tables give, all at their ends at once. What is unknown counts as nothing, as in the balance; so does trade nobody declares.
 */
final class UseRanges {
    private final BalancedYear balanced;
    private final List<Flow> flows;
    private final ContentRanges contents;
    private final Coefficients coefficients;
    private final Conversion conversion;
    private final Map<Stage, @Nullable Interval[]> reported = new EnumMap<>(Stage.class);
    private final Map<Stage, Interval[]> uses = new EnumMap<>(Stage.class);

    /**
     * @param flows the flows the year was made of, in their order
     * @param production reported output of the year, one figure a country and stage
     */
    UseRanges(
            BalancedYear balanced,
            List<Flow> flows,
            Collection<Production> production,
            ContentRanges contents,
            Coefficients coefficients,
            Conversion conversion) {
        this.balanced = balanced;
        this.flows = flows;
        this.contents = contents;
        this.coefficients = coefficients;
        this.conversion = conversion;
        for (Stage stage : Stage.values()) {
            reported.put(stage, new Interval[balanced.trade().codes().size()]);
        }
        for (Production p : production) {
            int country = balanced.trade().number(p.country());
            if (country >= 0 && balanced.trade().reported(p.stage(), country) != null) {
                array(reported, p.stage())[country] = OutputRange.of(p, coefficients.get(OutputRange.ESTIMATED));
            }
        }
        @Nullable Stage before = null;
        for (Stage stage : Stage.values()) {
            uses.put(stage, use(stage, before));
            before = stage;
        }
    }

    /** What a country used at a stage; its balance says whether that is known at all. */
    Interval use(Stage stage, int country) {
        return array(uses, stage)[country];
    }

    /** What a country is reported to have made at a stage; null if nothing is. */
    @Nullable
    Interval reported(Stage stage, int country) {
        return array(reported, stage)[country];
    }

    private Interval[] use(Stage stage, @Nullable Stage before) {
        int n = balanced.trade().codes().size();
        Interval[] imports = zeros(n);
        Interval[] exports = zeros(n);
        StageLinks links = balanced.stage(stage).links();
        for (int k = 0; k < links.size(); k++) {
            Interval amount = contents.of(flows.get(links.flows()[k]));
            exports[links.exporters()[k]] = exports[links.exporters()[k]].plus(amount);
            imports[links.importers()[k]] = imports[links.importers()[k]].plus(amount);
        }
        Interval[] use = new Interval[n];
        for (int i = 0; i < n; i++) {
            use[i] = supply(stage, before, i).plus(imports[i]).minus(exports[i]);
        }
        for (AssumedFlow flow :
                conversion.processing().assumed(stage, balanced.trade().year())) {
            int exporter = balanced.trade().number(flow.exporter());
            int importer = balanced.trade().number(flow.importer());
            if (exporter >= 0 && importer >= 0) {
                Interval amount = supply(stage, before, exporter)
                        .minus(exports[exporter])
                        .positive()
                        .times(new Interval(flow.low(), flow.high()));
                use[exporter] = use[exporter].minus(amount);
                use[importer] = use[importer].plus(amount);
            }
        }
        return use;
    }

    private static Interval[] zeros(int n) {
        Interval[] zeros = new Interval[n];
        Arrays.fill(zeros, Interval.ZERO);
        return zeros;
    }

    private Interval supply(Stage stage, @Nullable Stage before, int country) {
        Interval output = reported(stage, country);
        if (output != null) {
            return output;
        }
        String yieldId = before == null ? null : Conversion.yieldId(before);
        if (before == null || yieldId == null || balanced.stage(stage).basis()[country] != ProductionBasis.MODELLED) {
            return Interval.ZERO;
        }
        Coefficient yield = coefficients.get(yieldId);
        String code = balanced.trade().codes().get(country);
        Processing share =
                conversion.processing().find(before, code, balanced.trade().year());
        return share == null
                ? Interval.ZERO
                : use(before, country)
                        .positive()
                        .times(new Interval(share.low(), share.high()))
                        .times(new Interval(yield.low(), yield.high()));
    }

    private static <T> T array(Map<Stage, T> arrays, Stage stage) {
        T array = arrays.get(stage);
        if (array == null) {
            throw new IllegalStateException("nothing of " + stage);
        }
        return array;
    }
}
