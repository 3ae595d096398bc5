package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;
import org.lanthanet.model.YearRange;

/**
 * The stage rules of {@code import/stage_rules.csv}. For a code, pair, side and year the most specific matching rule
 * decides whose band of unit values, if it has one, holds the goods; a code no rule speaks of is not rare-earth trade.
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
     * The rule that decides on the goods of a declaration, or empty if no rule knows the code.
     *
     * @throws IllegalStateException as below
     */
    public Optional<StageRule> find(Declaration d) {
        return possible(d.hs(), d.exporter(), d.importer(), d.side(), d.year()).stream()
                .filter(rule -> rule.accepts(d))
                .findFirst();
    }

    /**
     * The rules that may decide on a code, the most specific first: each with a band of unit values, and the first without one,
     * which takes what the others leave. None if no rule knows the code.
     *
     * @throws IllegalStateException if two equally specific rules match: the table contradicts itself
     */
    public List<StageRule> possible(String hs, String exporter, String importer, Side side, int year) {
        List<StageRule> possible = new ArrayList<>(2);
        StageRule last = null;
        for (StageRule rule : candidates(hs)) {
            if (!rule.matches(hs, exporter, importer, side, year)) {
                continue;
            }
            if (last != null && rule.specificity() == last.specificity()) {
                throw new IllegalStateException("stage rules " + last.id() + " and " + rule.id() + " both decide " + hs
                        + " " + exporter + " to " + importer + " in " + year);
            }
            if (last != null && !last.hasBand()) {
                break;
            }
            possible.add(rule);
            last = rule;
        }
        return possible;
    }

    /**
     * In which years the rules begin to put a code of this very pair at other stages than the year before, first year excepted:
     * steps between stages that are ours and no trade's.
     */
    public List<StageStep> stageSteps(String exporter, String importer, YearRange years) {
        Set<StageStep> steps = new TreeSet<>(Comparator.comparing(StageStep::hs).thenComparing(StageStep::year));
        for (StageRule rule : rules) {
            if (!rule.exporter().equals(exporter) || !rule.importer().equals(importer) || rule.stage() == null) {
                continue;
            }
            for (Side side : rule.side() == null ? Side.values() : new Side[] {rule.side()}) {
                for (int year = years.from() + 1; year <= years.to(); year++) {
                    Set<Stage> stages = stages(rule.hs(), exporter, importer, side, year);
                    if (!stages.equals(stages(rule.hs(), exporter, importer, side, year - 1))) {
                        steps.add(new StageStep(rule.hs(), year, stages));
                    }
                }
            }
        }
        return List.copyOf(steps);
    }

    private Set<Stage> stages(String hs, String exporter, String importer, Side side, int year) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        possible(hs, exporter, importer, side, year).stream()
                .map(StageRule::stage)
                .filter(Objects::nonNull)
                .forEach(stages::add);
        return stages;
    }

    /**
     * A code that stands at other stages from a year on.
     *
     * @param hs the code
     * @param year first year
     * @param stages stages it may stand at from then on
     */
    public record StageStep(String hs, int year, Set<Stage> stages) {
        public StageStep {
            stages = Set.copyOf(stages);
        }
    }

    /** The codes rules speak of, in order. */
    public Set<String> codes() {
        return rules.stream().map(StageRule::hs).collect(Collectors.toCollection(TreeSet::new));
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
