package org.lanthanet.flow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.StageRule;
import org.lanthanet.model.YearRange;

/**
 * The stage rules of {@code import/stage_rules.csv}. For a code, pair, side and year the most specific matching rule
 * decides; a code no rule speaks of is not rare-earth trade.
 */
public final class StageRules {
    private final List<StageRule> rules;
    private final Map<String, List<StageRule>> byCode = new HashMap<>();

    public StageRules(List<StageRule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparingInt(StageRule::specificity)
                        .reversed()
                        .thenComparing(StageRule::id))
                .toList();
    }

    /**
     * The rule that decides, or empty if no rule knows the code.
     *
     * @throws IllegalStateException if two equally specific rules match: the table contradicts itself
     */
    public Optional<StageRule> find(String hs, String exporter, String importer, Side side, int year) {
        StageRule best = null;
        for (StageRule rule : candidates(hs)) {
            if (!rule.matches(hs, exporter, importer, side, year)) {
                continue;
            }
            if (best == null) {
                best = rule;
            } else if (rule.specificity() == best.specificity()) {
                throw new IllegalStateException("stage rules " + best.id() + " and " + rule.id() + " both decide " + hs
                        + " " + exporter + " to " + importer + " in " + year);
            } else {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The rules that begin to put a code of this very pair at another stage within these years, first year excepted. */
    public List<StageRule> startingFor(String exporter, String importer, YearRange years) {
        return rules.stream()
                .filter(r -> r.exporter().equals(exporter) && r.importer().equals(importer))
                .filter(r -> r.stage() != null && r.yearFrom() > years.from() && r.yearFrom() <= years.to())
                .sorted(Comparator.comparing(StageRule::id))
                .toList();
    }

    /** Countries some rule names, as exporter or importer. */
    Set<String> countriesNamed() {
        Set<String> named = new TreeSet<>();
        rules.forEach(r -> {
            named.add(r.exporter());
            named.add(r.importer());
        });
        named.remove(StageRule.ANY);
        return named;
    }

    private synchronized List<StageRule> candidates(String hs) {
        return byCode.computeIfAbsent(
                hs, code -> rules.stream().filter(r -> code.startsWith(r.hs())).toList());
    }
}
