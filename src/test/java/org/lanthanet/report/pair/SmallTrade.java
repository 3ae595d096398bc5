package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Flow.Method;
import org.lanthanet.model.Production;
import org.lanthanet.model.Production.Status;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.PublishedTotal.Item;
import org.lanthanet.model.Sides;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.TradeData;

/**
 * Three countries and four years on round numbers. Code 2846 is compound, but ore from the United States to China from
 * 2018. The United States declare both sides with everybody; China its exports from 2017 and its imports from the other
 * two; Japan nothing. Nobody speaks of metal; magnets are a file of the user's, of 2019.
 *
 * <pre>
 * compound, REO t    2016  2017  2018  2019      ore           2018  2019      magnet        2019
 * USA to CHN          100   200     -     -      USA to CHN    1000  3000      CHN to USA      50
 * CHN to USA          300   400   500   600                                    CHN to JPN     150
 * JPN to USA          100   100   300   200
 * CHN to JPN            -   400   500   600
 * </pre>
 */
public final class SmallTrade {
    public static final PairQuestion QUESTION =
            new PairQuestion("USA", "CHN", new YearRange(2016, 2019), 2018, Basis.REO);

    private static final StageRules RULES = new StageRules(List.of(
            rule("compound", "2846", "*", "*", 1900, Stage.COMPOUND),
            rule("ore-usa-chn", "2846", "USA", "CHN", 2018, Stage.ORE)));

    private SmallTrade() {}

    private static StageRule rule(String id, String hs, String from, String to, int year, Stage stage) {
        return new StageRule(id, hs, from, to, null, year, 2100, stage, "one", null, null, "test");
    }

    public static CoverageIndex coverage() {
        return new CoverageIndex(
                List.of(
                        new Coverage("us", "USA", Side.EXPORT, "2846", Extent.ALL, Set.of(), 2016, 2019),
                        new Coverage("us", "USA", Side.IMPORT, "2846", Extent.ALL, Set.of(), 2016, 2019),
                        new Coverage("cn", "CHN", Side.EXPORT, "2846", Extent.ALL, Set.of(), 2017, 2019),
                        new Coverage(
                                "cn",
                                "CHN",
                                Side.IMPORT,
                                "2846",
                                Extent.LISTED,
                                Set.of("USA", "JPN", "DEU", "KOR", "FRA", "ITA"),
                                2016,
                                2019)),
                RULES,
                List.of());
    }

    public static CoverageIndex noCoverage() {
        return new CoverageIndex(List.of(), RULES, List.of());
    }

    /** A settled flow worth a thousand dollars a tonne. */
    public static Flow flow(int year, String from, String to, Stage stage, double reo) {
        return flow(year, from, to, stage, reo, reo * 1000, null, null, Method.EXPORTER_ONLY, 0, Set.of());
    }

    public static Flow imported(int year, String from, String to, Stage stage, double reo) {
        return flow(year, from, to, stage, reo, null, null, null, Method.IMPORTED, 0, Set.of());
    }

    public static Flow flow(
            int year,
            String from,
            String to,
            Stage stage,
            Double reo,
            Double usd,
            Double byExporter,
            Double byImporter,
            Method method,
            double imputed,
            Set<Flag> flags) {
        return new Flow(
                year,
                from,
                to,
                stage,
                reo,
                reo,
                usd,
                Sides.stated(byExporter),
                Sides.stated(byImporter),
                method,
                imputed,
                flags,
                List.of("test"));
    }

    public static Production mined(int year, String country, double reo) {
        return new Production(year, country, Stage.ORE, reo, Status.REPORTED, "test");
    }

    private static PublishedTotal total(int year, Item item, String form, double reo) {
        return new PublishedTotal(year, "USA", item, form, reo, Status.REPORTED, "usgs");
    }

    public static List<Flow> flows() {
        List<Flow> flows = new ArrayList<>(List.of(
                flow(2016, "USA", "CHN", Stage.COMPOUND, 100),
                flow(2016, "CHN", "USA", Stage.COMPOUND, 300),
                flow(2016, "JPN", "USA", Stage.COMPOUND, 100),
                flow(2017, "USA", "CHN", Stage.COMPOUND, 200),
                flow(2017, "CHN", "USA", Stage.COMPOUND, 400),
                flow(2017, "JPN", "USA", Stage.COMPOUND, 100),
                flow(2017, "CHN", "JPN", Stage.COMPOUND, 400),
                flow(2018, "CHN", "USA", Stage.COMPOUND, 500),
                flow(2018, "JPN", "USA", Stage.COMPOUND, 300),
                flow(2018, "CHN", "JPN", Stage.COMPOUND, 500),
                flow(2019, "CHN", "USA", Stage.COMPOUND, 600),
                flow(2019, "JPN", "USA", Stage.COMPOUND, 200),
                flow(2019, "CHN", "JPN", Stage.COMPOUND, 600)));
        flows.add(flow(
                2018,
                "USA",
                "CHN",
                Stage.ORE,
                1000.0,
                null,
                900.0,
                1100.0,
                Method.MIRRORED,
                0.25,
                Set.of(Flag.MASS_ESTIMATED, Flag.MIRROR_GAP)));
        flows.add(flow(2019, "USA", "CHN", Stage.ORE, 3000.0, null, 3000.0, null, Method.EXPORTER_ONLY, 0, Set.of()));
        flows.add(imported(2019, "CHN", "USA", Stage.MAGNET, 50));
        flows.add(imported(2019, "CHN", "JPN", Stage.MAGNET, 150));
        return flows;
    }

    public static TradeData data() {
        return new TradeData(
                flows(),
                List.of(
                        mined(2016, "USA", 0),
                        mined(2018, "USA", 14_000),
                        mined(2019, "USA", 28_000),
                        mined(2018, "CHN", 120_000),
                        mined(2018, Production.WORLD, 190_000)),
                List.of(
                        mined(2018, "USA", 14_000),
                        mined(2018, "CHN", 120_000),
                        mined(2018, "AUS", 66_000),
                        mined(2018, Production.WORLD, 190_000)),
                List.of(
                        total(2016, Item.EXPORT, "compounds", 10),
                        total(2016, Item.EXPORT, "ores", 5),
                        total(2016, Item.IMPORT, "compounds", 40),
                        total(2017, Item.EXPORT, "compounds", 12)),
                coverage(),
                Set.of());
    }

    public static PairReport report() {
        return new PairReport(QUESTION, data());
    }
}
