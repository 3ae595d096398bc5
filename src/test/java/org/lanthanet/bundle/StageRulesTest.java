package org.lanthanet.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

class StageRulesTest {
    private static final Path IMPORT = Path.of("import");

    private final List<StageRule> rules = rules();

    private record Case(String hs, String exporter, String importer, Side side, int year) {}

    @Test
    void exactlyOneRuleDecidesEveryDeclaration() throws Exception {
        Set<String> undecided = new TreeSet<>();
        for (String path : new PackageValidator(IMPORT).paths()) {
            if (path.startsWith("declarations/")) {
                for (NamedCsvRecord row : Tables.read(IMPORT.resolve(path))) {
                    note(
                            undecided,
                            new Case(
                                    row.getField("hs"),
                                    row.getField("exporter"),
                                    row.getField("importer"),
                                    side(row.getField("side")),
                                    Integer.parseInt(row.getField("year"))));
                }
            }
        }
        assertThat(undecided).isEmpty();
    }

    @Test
    void noTwoRulesTieOnAnyCodePairSideAndYear() {
        Set<String> codes = new TreeSet<>(Set.of("261210", "850110", "850519", "280519", "360610"));
        Set<String> countries = new TreeSet<>(Set.of("DEU", "JPN"));
        Set<Integer> years = new TreeSet<>(Set.of(2000, 2024));
        for (StageRule rule : rules) {
            codes.add(rule.hs());
            countries.add(rule.exporter().equals(StageRule.ANY) ? "FRA" : rule.exporter());
            countries.add(rule.importer().equals(StageRule.ANY) ? "EST" : rule.importer());
            years.add(rule.yearFrom());
            years.add(rule.yearTo());
        }
        Set<String> undecided = new TreeSet<>();
        for (String code : codes) {
            for (String exporter : countries) {
                for (String importer : countries) {
                    if (!exporter.equals(importer)) {
                        for (Side side : Side.values()) {
                            years.forEach(year -> note(undecided, new Case(code, exporter, importer, side, year)));
                        }
                    }
                }
            }
        }
        assertThat(undecided).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "284690, USA, CHN, export, 2020, ore-2846-usa-chn-export-2020",
        "284690, USA, CHN, export, 2017, ore-2846-usa-chn-export",
        "2846, USA, CHN, import, 2018, ore-2846-usa-chn-import",
        "284690, USA, CHN, both, 2020, ore-2846-usa-chn",
        "284690, MMR, CHN, import, 2020, feed-2846-mmr-chn",
        "253090, MDG, CHN, import, 2021, ore-253090-mdg-chn",
        "253090, MDG, CHN, import, 2022, refuse-253090-mdg-chn",
        "253090, AUS, CHN, import, 2023, refuse-253090",
        "261220, USA, HKG, export, 2020, ore-2612-usa-hkg",
        "261210, AUS, USA, import, 2020, refuse-2612",
        "850110, CHN, USA, export, 2020, refuse-8501"
    })
    void theNarrowestRuleDecides(String hs, String exporter, String importer, String side, int year, String id) {
        assertThat(best(new Case(hs, exporter, importer, side(side), year)))
                .extracting(StageRule::id)
                .containsExactly(id);
    }

    @Test
    void everyCoefficientLiesInItsRange() {
        List<Coefficient> coefficients = Tables.read(IMPORT.resolve("coefficients.csv")).stream()
                .map(row -> new Coefficient(
                        row.getField("id"),
                        Double.parseDouble(row.getField("value")),
                        Double.parseDouble(row.getField("low")),
                        Double.parseDouble(row.getField("high")),
                        row.getField("unit"),
                        Coefficient.Basis.valueOf(row.getField("basis").toUpperCase(Locale.ROOT)),
                        row.getField("source")))
                .toList();
        assertThat(coefficients)
                .filteredOn(c -> c.basis() == Coefficient.Basis.CHOICE)
                .allMatch(c -> c.dataset().equals("lanthanet"));
    }

    private void note(Set<String> undecided, Case declared) {
        List<StageRule> best = best(declared);
        if (best.size() != 1) {
            undecided.add(declared + " " + best.stream().map(StageRule::id).toList());
        }
    }

    private List<StageRule> best(Case declared) {
        List<StageRule> matching = rules.stream()
                .filter(rule -> rule.matches(
                        declared.hs(), declared.exporter(), declared.importer(), declared.side(), declared.year()))
                .sorted(Comparator.comparing(StageRule::specificity).reversed())
                .toList();
        return matching.stream()
                .filter(rule -> rule.specificity() == matching.get(0).specificity())
                .toList();
    }

    private static List<StageRule> rules() {
        List<StageRule> rules = new ArrayList<>();
        for (NamedCsvRecord row : Tables.read(IMPORT.resolve("stage_rules.csv"))) {
            String stage = row.getField("stage");
            String coefficient = row.getField("reo_per_tonne");
            rules.add(new StageRule(
                    row.getField("id"),
                    row.getField("hs"),
                    row.getField("exporter"),
                    row.getField("importer"),
                    row.getField("side").isEmpty() ? null : side(row.getField("side")),
                    Integer.parseInt(row.getField("year_from")),
                    Integer.parseInt(row.getField("year_to")),
                    stage.isEmpty() ? null : Stage.get(stage),
                    coefficient.isEmpty() ? null : coefficient,
                    number(row.getField("min_usd_per_tonne")),
                    number(row.getField("max_usd_per_tonne")),
                    row.getField("reason")));
        }
        return rules;
    }

    private static Side side(String word) {
        return Side.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Double number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
