package org.lanthanet.flow.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.Stage;

/**
 * Our apparent consumption of a country beside the one its survey publishes: production + imports − exports over the stages
 * the survey's figure is of, REO tonnes. "all" is mine production and trade in ore, compounds and metal; "compounds and
 * metals" is reported output of compounds and trade in compounds and metal. Trade held counts; a stage of which none is held
 * adds nothing.
 *
 * @param year calendar year
 * @param country iso3
 * @param form goods, in the survey's words
 * @param publishedReoTonnes what the survey says, REO tonnes
 * @param foundReoTonnes what the balances come to, REO tonnes; null where the production it rests on is not reported
 */
public record ConsumptionCheck(
        int year,
        String country,
        String form,
        double publishedReoTonnes,
        @Nullable Double foundReoTonnes) {
    private static final Map<String, Set<Stage>> FORMS = Map.of(
            "all", Set.of(Stage.ORE, Stage.COMPOUND, Stage.METAL),
            "compounds and metals", Set.of(Stage.COMPOUND, Stage.METAL));

    /** A check for each published consumption whose form is known and whose country is balanced, by year and country. */
    public static List<ConsumptionCheck> of(Collection<PublishedTotal> totals, Collection<Balance> balances) {
        List<ConsumptionCheck> checks = new ArrayList<>();
        totals.stream()
                .filter(t -> t.item() == PublishedTotal.Item.CONSUMPTION && FORMS.containsKey(t.form()))
                .sorted(Comparator.comparingInt(PublishedTotal::year).thenComparing(PublishedTotal::country))
                .forEach(t -> {
                    List<Balance> own = balances.stream()
                            .filter(b -> b.year() == t.year() && b.country().equals(t.country()))
                            .sorted(Comparator.comparing(Balance::stage))
                            .toList();
                    if (!own.isEmpty()) {
                        checks.add(new ConsumptionCheck(
                                t.year(),
                                t.country(),
                                t.form(),
                                t.reoTonnes(),
                                found(own, FORMS.getOrDefault(t.form(), Set.of()))));
                    }
                });
        return checks;
    }

    private static @Nullable Double found(List<Balance> balances, Set<Stage> stages) {
        Stage first = stages.contains(Stage.ORE) ? Stage.ORE : Stage.COMPOUND;
        Double sum = null;
        for (Balance b : balances) {
            if (b.stage() == first && b.basis() == ProductionBasis.REPORTED) {
                sum = b.productionReoTonnes();
            }
        }
        if (sum == null) {
            return null;
        }
        for (Balance b : balances) {
            if (stages.contains(b.stage())) {
                sum += orZero(b.importsReoTonnes()) - orZero(b.exportsReoTonnes());
            }
        }
        return sum;
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    /** Ours less theirs, REO tonnes, signed; null where ours is unknown. */
    public @Nullable Double residualReoTonnes() {
        Double found = foundReoTonnes;
        return found == null ? null : Double.valueOf(found - publishedReoTonnes);
    }
}
