package org.lanthanet.flow.balance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/**
 * A country's balance at a stage in a year with what cannot be explained of it.
 *
 * @param balance the balance
 * @param unregistered what the output of the next stage needed beyond it; null where no next stage is modelled
 * @param gap what partners declared beyond its own declarations; null if neither side declared a weight
 */
public record Account(
        Balance balance,
        @Nullable UnregisteredSupply unregistered,
        @Nullable MirrorGap gap) {
    /** The accounts of a year, by stage and code. */
    public static List<Account> of(ChainData data, int year, Coefficients coefficients) {
        Conversion conversion = new Conversion(coefficients, data.processing());
        BalancedYear balanced = BalancedYear.of(data.year(year), conversion);
        ContentRanges contents = ContentRanges.of(data.coverage(), coefficients);
        UseRanges ranges =
                new UseRanges(balanced, data.flows(year), data.production(year), contents, coefficients, conversion);
        Map<Stage, Map<String, MirrorGap>> gaps = gaps(data.flows(year), contents);
        List<Account> accounts = new ArrayList<>();
        for (Balance balance : balanced.balances()) {
            accounts.add(new Account(
                    balance,
                    UnregisteredSupply.of(
                            balanced,
                            balance.stage(),
                            balanced.trade().number(balance.country()),
                            ranges,
                            coefficients,
                            data.processing()),
                    gaps.getOrDefault(balance.stage(), Map.of()).get(balance.country())));
        }
        return accounts;
    }

    private static Map<Stage, Map<String, MirrorGap>> gaps(List<Flow> flows, ContentRanges contents) {
        Map<Stage, Map<String, MirrorGap>> gaps = new EnumMap<>(Stage.class);
        MirrorGap.of(flows, contents)
                .forEach(gap ->
                        gaps.computeIfAbsent(gap.stage(), s -> new TreeMap<>()).put(gap.exporter(), gap));
        return gaps;
    }
}
