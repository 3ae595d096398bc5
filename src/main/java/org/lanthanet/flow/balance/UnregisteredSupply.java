package org.lanthanet.flow.balance;

import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Stage;

/**
 * What the known output of the next stage needed beyond what a country is known to have had at a stage: R/η − α·U, REO
 * tonnes, signed, R the reported output, η the yield, U apparent use and α the share of it that is processed. Where U is below
 * zero all of it is missing, whatever α is. Above zero it is supply nobody registered, imports nobody declared or a stock
 * drawn on; below zero it is a stock built or output nobody reported.
 *
 * <p>The range takes η and α, the output in its {@link OutputRange} and use in its {@link UseRanges} (contents, either side's figure of a flow, rounding and
 * estimates of what was mined) at their ends, all at once: the widest there is, and no band. Unknown, with {@code missing} saying what would make it known, where no output
 * of the next stage is reported or use itself is unknown: modelled output would only give back the supply it was made from.
 *
 * @param year calendar year
 * @param country iso3
 * @param stage stage of the supply; the output is that of the next
 * @param outputReoTonnes R; null if none is reported
 * @param useReoTonnes U; null if unknown
 * @param useLowReoTonnes low end of U, null if the supply is unknown
 * @param useHighReoTonnes high end of U, null if the supply is unknown
 * @param lowReoTonnes low end, null if unknown
 * @param reoTonnes central value, null if unknown
 * @param highReoTonnes high end, null if unknown
 * @param missing what must be known first, empty if nothing
 */
public record UnregisteredSupply(
        int year,
        String country,
        Stage stage,
        @Nullable Double outputReoTonnes,
        @Nullable Double useReoTonnes,
        @Nullable Double useLowReoTonnes,
        @Nullable Double useHighReoTonnes,
        @Nullable Double lowReoTonnes,
        @Nullable Double reoTonnes,
        @Nullable Double highReoTonnes,
        String missing) {

    /**
     * The residual of a country of a balanced year; null where no next stage is modelled.
     *
     * @param ranges between what output and use lie
     * @param coefficients yields with their ranges
     * @param processing shares with their ranges
     */
    static @Nullable UnregisteredSupply of(
            BalancedYear year,
            Stage stage,
            int country,
            UseRanges ranges,
            Coefficients coefficients,
            ProcessingShares processing) {
        String yieldId = Conversion.yieldId(stage);
        if (yieldId == null) {
            return null;
        }
        String code = year.trade().codes().get(country);
        Stage next = Stage.values()[stage.ordinal() + 1];
        Double output = year.trade().reported(next, country);
        Balance balance = year.balance(stage, country);
        Double use = balance == null ? null : balance.useReoTonnes();
        Interval outputs = ranges.reported(next, country);
        if (output == null || use == null || outputs == null) {
            String missing = output == null
                    ? "no output of stage " + next.id() + " by " + code + " in "
                            + year.trade().year() + " is held; import one: --as production, stage " + next.id()
                    : "the use of " + code + " at stage " + stage.id() + " in "
                            + year.trade().year() + " is unknown";
            return new UnregisteredSupply(
                    year.trade().year(), code, stage, output, use, null, null, null, null, null, missing);
        }
        Interval uses = ranges.use(stage, country);
        Coefficient yield = coefficients.get(yieldId);
        Processing share = processing.find(stage, code, year.trade().year());
        double low = share == null ? 0 : share.low();
        double value = share == null ? 0 : share.share();
        double high = share == null ? 0 : share.high();
        return new UnregisteredSupply(
                year.trade().year(),
                code,
                stage,
                output,
                use,
                uses.low(),
                uses.high(),
                outputs.low() / yield.high() - fed(uses.high(), high),
                output / yield.value() - fed(use, value),
                outputs.high() / yield.low() - fed(uses.low(), low),
                "");
    }

    private static double fed(double use, double share) {
        return use < 0 ? use : share * use;
    }
}
