package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.TradeData;

/**
 * Twenty years of magnets between three countries, all of it known: what the United States sell to China rises from about
 * 100 t to about 300 t in 2010, what China sells rises steadily by 20 t a year, Japan sells 500 t to each of them.
 */
public final class LongTrade {
    public static final PairQuestion QUESTION =
            new PairQuestion("USA", "CHN", new YearRange(2000, 2019), 2010, Basis.REO);

    /** Small and without order: -2, 1, -1, 2, 0, … */
    private static final int[] NOISE = {-2, 1, -1, 2, 0, 2, -1, -2, 1, 0};

    private LongTrade() {}

    public static TradeData data() {
        List<Flow> flows = new ArrayList<>();
        for (int year = 2000; year < 2020; year++) {
            double noise = 5.0 * NOISE[year % 10];
            flows.add(flow(year, "USA", "CHN", (year < 2010 ? 100 : 300) + noise));
            flows.add(flow(year, "CHN", "USA", 400 + 20 * (year - 2000) + NOISE[(7 * year + 3) % 10]));
            flows.add(flow(year, "JPN", "USA", 500));
            flows.add(flow(year, "JPN", "CHN", 500));
        }
        return new TradeData(flows, List.of(), List.of(), List.of(), SmallTrade.noCoverage(), Set.of());
    }

    private static Flow flow(int year, String from, String to, double reo) {
        return SmallTrade.imported(year, from, to, Stage.MAGNET, reo);
    }
}
