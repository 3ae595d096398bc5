package org.lanthanet.flow.balance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.Stage;

/**
 * One stage of a year balanced, as arrays over the countries of the {@link TradeYear}, REO tonnes. Unknown supply counts as
 * nothing here; {@code basis} says where. The arrays are shared, not copied.
 *
 * @param stage stage of the goods
 * @param links trade of the stage, with the weights it was balanced with
 * @param assumedLinks trade nobody declares and that is assumed
 * @param basis what each country's new supply rests on
 * @param newSupply new supply of each country
 * @param explained part of it that was made of what is used at the stage before
 * @param imports imports of each country, assumed ones left out
 * @param exports exports of each country, assumed ones left out
 * @param assumed net inflow by assumed trade
 * @param use newSupply + imports + assumed − exports, signed
 */
public record BalancedStage(
        Stage stage,
        StageLinks links,
        List<AssumedLink> assumedLinks,
        ProductionBasis[] basis,
        double[] newSupply,
        double[] explained,
        double[] imports,
        double[] exports,
        double[] assumed,
        double[] use) {
    /**
     * A trade that is assumed.
     *
     * @param exporter number of the exporter
     * @param importer number of the importer
     * @param reoTonnes REO tonnes, above zero
     */
    public record AssumedLink(int exporter, int importer, double reoTonnes) {}

    static BalancedStage of(
            TradeYear trade, Stage stage, double[] weights, @Nullable BalancedStage before, Conversion conversion) {
        int n = trade.codes().size();
        StageLinks shape = trade.links(stage);
        StageLinks links = new StageLinks(stage, shape.exporters(), shape.importers(), weights, shape.flows());
        double[] imports = new double[n];
        double[] exports = new double[n];
        for (int k = 0; k < links.size(); k++) {
            exports[links.exporters()[k]] += weights[k];
            imports[links.importers()[k]] += weights[k];
        }
        Supply supply = before == null ? Supply.mined(trade, exports) : Supply.made(trade, before, conversion);
        List<AssumedLink> assumedLinks = assumed(trade, stage, supply, exports, conversion);
        double[] assumed = new double[n];
        for (AssumedLink link : assumedLinks) {
            assumed[link.exporter()] -= link.reoTonnes();
            assumed[link.importer()] += link.reoTonnes();
        }
        double[] use = new double[n];
        for (int i = 0; i < n; i++) {
            use[i] = supply.amounts()[i] + imports[i] + assumed[i] - exports[i];
        }
        return new BalancedStage(
                stage,
                links,
                assumedLinks,
                supply.basis(),
                supply.amounts(),
                supply.explained(),
                imports,
                exports,
                assumed,
                use);
    }

    private static List<AssumedLink> assumed(
            TradeYear trade, Stage stage, Supply supply, double[] exports, Conversion conversion) {
        List<AssumedLink> links = new ArrayList<>();
        for (AssumedFlow flow : conversion.processing().assumed(stage, trade.year())) {
            int exporter = trade.number(flow.exporter());
            int importer = trade.number(flow.importer());
            if (exporter < 0 || importer < 0) {
                continue;
            }
            double amount = flow.share() * (supply.amounts()[exporter] - exports[exporter]);
            if (amount > 0) {
                links.add(new AssumedLink(exporter, importer, amount));
            }
        }
        return links;
    }
}
