package org.lanthanet.flow.balance;

import java.util.Arrays;
import org.lanthanet.model.Stage;

/**
 * New supply of every country at one stage.
 *
 * @param amounts REO tonnes; 0 where unknown
 * @param explained part that was made of what is used at the stage before
 * @param basis what each rests on
 */
record Supply(double[] amounts, double[] explained, ProductionBasis[] basis) {
    /**
     * What mines gave. A country the year's complete table does not list and that sells no ore has mined none; one that sells
     * ore may have.
     */
    static Supply mined(TradeYear trade, double[] exports) {
        int n = trade.codes().size();
        boolean complete = trade.mining().isComplete();
        double[] amounts = new double[n];
        ProductionBasis[] basis = new ProductionBasis[n];
        for (int i = 0; i < n; i++) {
            Double reported = trade.reported(Stage.ORE, i);
            if (reported != null) {
                amounts[i] = reported;
                basis[i] = ProductionBasis.REPORTED;
            } else {
                basis[i] = complete && exports[i] == 0 && trade.unweighedExports(Stage.ORE, i) == 0
                        ? ProductionBasis.NOT_LISTED
                        : ProductionBasis.UNKNOWN;
            }
        }
        return new Supply(amounts, new double[n], basis);
    }

    /** What was made of the use at the stage before: as reported where it is, otherwise by yield and share. */
    static Supply made(TradeYear trade, BalancedStage before, Conversion conversion) {
        int n = trade.codes().size();
        Stage stage = Stage.values()[before.stage().ordinal() + 1];
        double[] passedOn = conversion.passedOn(before.stage(), trade);
        double yieldAfter = conversion.yieldAfter(before.stage());
        double[] amounts = new double[n];
        double[] explained = new double[n];
        ProductionBasis[] basis = new ProductionBasis[n];
        Arrays.fill(basis, trade.mining().isComplete() ? ProductionBasis.MODELLED : ProductionBasis.UNKNOWN);
        for (int i = 0; i < n; i++) {
            double fed = Math.max(0, before.use()[i]);
            Double reported = trade.reported(stage, i);
            if (reported != null) {
                basis[i] = ProductionBasis.REPORTED;
                amounts[i] = reported;
                explained[i] = Math.min(reported, yieldAfter * fed);
            } else if (trade.mining().isComplete()) {
                amounts[i] = passedOn[i] * fed;
                explained[i] = amounts[i];
            }
        }
        return new Supply(amounts, explained, basis);
    }
}
