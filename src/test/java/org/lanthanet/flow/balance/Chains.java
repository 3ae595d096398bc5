package org.lanthanet.flow.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/** Small chains written down in tests. */
public final class Chains {
    public static final int YEAR = 2022;

    private final List<Flow> flows = new ArrayList<>();
    private final List<Production> production = new ArrayList<>();
    private final List<Processing> processing = new ArrayList<>();
    private final List<AssumedFlow> assumed = new ArrayList<>();
    private final List<Coverage> coverages = new ArrayList<>();

    public Chains flow(Stage stage, String exporter, String importer, Double reoTonnes) {
        flows.add(new Flow(
                YEAR,
                exporter,
                importer,
                stage,
                reoTonnes,
                null,
                1.0,
                null,
                null,
                Flow.Method.EXPORTER_ONLY,
                0,
                Set.of(),
                List.of("test")));
        return this;
    }

    public Chains produces(Stage stage, String country, double reoTonnes) {
        production.add(new Production(YEAR, country, stage, reoTonnes, Production.Status.REPORTED, "test"));
        return this;
    }

    public Chains processes(Stage stage, String country, double share) {
        processing.add(new Processing(stage, country, 1900, 2100, share, share, share, "test"));
        return this;
    }

    public Chains assumes(Stage stage, String exporter, String importer, double share) {
        assumed.add(new AssumedFlow(stage, exporter, importer, 1900, 2100, share, share, share, "test"));
        return this;
    }

    /** From here on every country declares what it trades of this stage with its largest partners. */
    public Chains declared(Stage stage) {
        coverages.add(new Coverage(
                "test", Coverage.ANY, Side.BOTH, code(stage), Coverage.Extent.LARGEST, Set.of(), YEAR, YEAR));
        return this;
    }

    private static String code(Stage stage) {
        return "000" + stage.position();
    }

    private static StageRules rules() {
        return new StageRules(Arrays.stream(Stage.values())
                .map(stage -> new StageRule(
                        stage.id(),
                        code(stage),
                        StageRule.ANY,
                        StageRule.ANY,
                        null,
                        1900,
                        2100,
                        stage,
                        "one",
                        null,
                        null,
                        "test"))
                .toList());
    }

    public List<Flow> flows() {
        return flows;
    }

    public List<Production> production() {
        return production;
    }

    public ProcessingShares shares() {
        return new ProcessingShares(processing, assumed);
    }

    public ChainData data() {
        return new ChainData(flows, production, production, new CoverageIndex(coverages, rules(), List.of()), shares());
    }

    public Conversion conversion() {
        return new Conversion(
                new Coefficients(List.of(
                        yieldOf("yield_ore_compound", 0.9),
                        yieldOf("yield_compound_metal", 0.95),
                        yieldOf("yield_metal_magnet", 0.75))),
                shares());
    }

    private static Coefficient yieldOf(String id, double value) {
        return new Coefficient(id, value, value, value, "REO t per REO t", Coefficient.Basis.CHOICE, "test");
    }

    /** Contents that are known exactly. */
    static ContentRanges exact() {
        return ContentRanges.exact(new Coefficients(List.of()));
    }

    public BalancedYear balanced() {
        return BalancedYear.of(data().year(YEAR), conversion());
    }

    /** The two stages of three countries whose numbers were computed independently, kt REO. */
    public static Chains golden() {
        return new Chains()
                .produces(Stage.ORE, "USA", 43)
                .produces(Stage.ORE, "CHN", 210)
                .produces(Stage.ORE, "ROW", 47)
                .produces(Stage.ORE, Production.WORLD, 300)
                .flow(Stage.ORE, "USA", "CHN", 42.0)
                .flow(Stage.ORE, "CHN", "ROW", 1.0)
                .flow(Stage.ORE, "ROW", "CHN", 30.0)
                .flow(Stage.COMPOUND, "USA", "ROW", 1.0)
                .flow(Stage.COMPOUND, "CHN", "USA", 8.0)
                .flow(Stage.COMPOUND, "CHN", "ROW", 35.0)
                .flow(Stage.COMPOUND, "ROW", "USA", 3.0)
                .flow(Stage.COMPOUND, "ROW", "CHN", 10.0)
                .processes(Stage.ORE, Processing.ANY, 1);
    }
}
