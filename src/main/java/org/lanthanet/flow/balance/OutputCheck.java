package org.lanthanet.flow.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.PublishedOutput;

/**
 * The output others state of a country, stage and year beside that of its balance: the sum over the goods stated, each times its oxide
 * content, in REO tonnes; low and high at the ends of contents and of what the sources allow. Goods of one stage are taken to be different
 * goods.
 *
 * @param balance the balance it stands beside
 * @param outputs what is stated, in the order of the goods
 * @param lowReoTonnes low end
 * @param reoTonnes the sum of what is stated; the least of it where a source says "more than"
 * @param highReoTonnes high end; null where a source says "more than"
 */
public record OutputCheck(
        Balance balance,
        List<PublishedOutput> outputs,
        double lowReoTonnes,
        double reoTonnes,
        @Nullable Double highReoTonnes) {
    public OutputCheck {
        outputs = List.copyOf(outputs);
    }

    /** A check for each balance of whose output something is stated, in the order of the balances. */
    public static List<OutputCheck> of(
            Collection<PublishedOutput> outputs, Collection<Balance> balances, Coefficients coefficients) {
        List<OutputCheck> checks = new ArrayList<>();
        for (Balance balance : balances) {
            List<PublishedOutput> stated = outputs.stream()
                    .filter(o -> o.year() == balance.year()
                            && o.stage() == balance.stage()
                            && o.country().equals(balance.country()))
                    .sorted(Comparator.comparing(PublishedOutput::product))
                    .toList();
            if (!stated.isEmpty()) {
                checks.add(sum(balance, stated, coefficients));
            }
        }
        return checks;
    }

    private static OutputCheck sum(Balance balance, List<PublishedOutput> outputs, Coefficients coefficients) {
        double low = 0;
        double value = 0;
        @Nullable Double high = 0.0;
        for (PublishedOutput output : outputs) {
            Coefficient content = coefficients.get(output.reoPerTonne());
            Double most = output.highTonnes();
            low += output.lowTonnes() * content.low();
            value += (most == null ? output.lowTonnes() : (output.lowTonnes() + most) / 2) * content.value();
            high = high == null || most == null ? null : Double.valueOf(high + most * content.high());
        }
        return new OutputCheck(balance, outputs, low, value, high);
    }

    /** Whether a source says "more than": the sum is then the least it can be. */
    public boolean isAtLeast() {
        return highReoTonnes == null;
    }

    /** The balance's production over what is stated, 0 or more; empty where either is unknown or nothing. */
    public Optional<Double> ratio() {
        Double production = balance.productionReoTonnes();
        return production == null || reoTonnes == 0 ? Optional.empty() : Optional.of(production / reoTonnes);
    }
}
