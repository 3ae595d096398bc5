package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;

/** Balances in the graph are those of what the graph holds, after every import. */
class BalancesIT {
    private static final YearRange ALL = new YearRange(1900, 2100);

    private final GraphReader reader = new GraphReader(TestGraph.store());

    @BeforeEach
    void small() {
        TestGraph.small();
    }

    private List<Balance> computed() {
        ChainData data = new ChainData(
                reader.flows(ALL, null),
                reader.preferredProduction(ALL),
                reader.worldBasisProduction(ALL),
                new CoverageIndex(
                        reader.coverages(),
                        new StageRules(TestGraph.fullBundle().rules()),
                        TestGraph.fullBundle().products()),
                BundledTrade.chain().processing());
        List<Balance> balances = new ArrayList<>();
        data.years()
                .forEach(year -> balances.addAll(BalancedYear.of(data.year(year), BundledTrade.conversion())
                        .balances()));
        return balances;
    }

    private void isOfWhatIsHeld() {
        assertThat(reader.balances(ALL)).isNotEmpty().isEqualTo(computed());
        assertThat(reader.counts().get("BALANCE")).isEqualTo(computed().size());
    }

    private Balance balance(Stage stage, String country, int year) {
        return reader.balances(new YearRange(year, year)).stream()
                .filter(b -> b.stage() == stage && b.country().equals(country))
                .findFirst()
                .orElseThrow();
    }

    private static Intake production(String name, Production... figures) {
        Intake intake = ImportsIT.intake(name, "sha-of-" + name);
        intake.replaces(name);
        for (Production p : figures) {
            intake.accept(new Place(2, ""), p);
        }
        return intake;
    }

    private static void files(Intake... intakes) {
        TestGraph.imports().files(List.of(intakes), null, plan -> {});
    }

    @Test
    void ofThePackage() {
        isOfWhatIsHeld();
        assertThat(TestGraph.query(
                        "MATCH (:Country {iso3:'USA'})-[b:BALANCE {year:2022, stage:'ore'}]->(:Stage {id:'ore'})"
                                + " RETURN properties(b) AS b"))
                .hasSize(1)
                .first()
                .extracting(row -> Rows.map(row.get("b")))
                .satisfies(b -> {
                    assertThat(b)
                            .containsEntry("production", 42_500.0)
                            .containsEntry("productionBasis", "reported")
                            .containsEntry("importsCoverage", "none")
                            .doesNotContainKey("imports")
                            .containsKeys("use", "unregistered", "unregisteredLow", "unregisteredHigh", "mirrorGap");
                    assertThat((Double) b.get("unregistered")).isBetween(2_000.0, 3_000.0);
                });
    }

    @Test
    void afterProductionAloneChangesLaterStagesFollowAndOtherYearsStay() {
        List<Balance> before = reader.balances(new YearRange(2021, 2021));

        files(production(
                "production:mine",
                new Production(2022, "USA", Stage.ORE, 50_000, Production.Status.REPORTED, "production:mine"),
                new Production(2022, "CHN", Stage.COMPOUND, 300_000, Production.Status.REPORTED, "production:mine")));

        isOfWhatIsHeld();
        assertThat(balance(Stage.ORE, "USA", 2022).productionReoTonnes()).isEqualTo(50_000);
        assertThat(balance(Stage.COMPOUND, "CHN", 2022).productionReoTonnes()).isEqualTo(300_000);
        assertThat(balance(Stage.METAL, "CHN", 2022).productionReoTonnes()).isGreaterThan(300_000 * 0.95 * 0.35);
        assertThat(TestGraph.query("MATCH (:Country {iso3:'CHN'})-[b:BALANCE {year:2022, stage:'ore'}]->()"
                                + " RETURN b.unregistered AS u")
                        .get(0)
                        .get("u"))
                .as("the output makes China's unregistered ore known")
                .isNotNull();
        assertThat(reader.balances(new YearRange(2021, 2021))).isEqualTo(before);
    }

    @Test
    void afterCoverageAloneChanges() {
        assertThat(balance(Stage.ORE, "USA", 2022).importsCoverage()).isEqualTo(Level.NONE);
        Intake intake = ImportsIT.intake("comtrade", "sha-of-coverage");
        intake.cover(new Coverage("comtrade", "JPN", Side.IMPORT, "284690", Coverage.Extent.ALL, Set.of(), 2022, 2022));

        files(intake);

        isOfWhatIsHeld();
        assertThat(balance(Stage.COMPOUND, "JPN", 2022).importsCoverage()).isEqualTo(Level.ALL);
        assertThat(balance(Stage.COMPOUND, "JPN", 2021).importsCoverage()).isEqualTo(Level.NONE);
    }

    @Test
    void withoutOneCountrysProductionNothingIsSaidOfUse() {
        TestGraph.clear();
        TestGraph.imports()
                .bundle(
                        TestGraph.bundle(
                                d -> d.year() >= 2021 && !d.hs().equals("850511"),
                                "no-mines",
                                p -> !p.country().equals("CHN")),
                        Prefer.DECLARED);

        isOfWhatIsHeld();
        assertThat(reader.balances(new YearRange(2022, 2022)))
                .filteredOn(b -> b.country().equals("CHN"))
                .isNotEmpty()
                .allMatch(b -> b.useReoTonnes() == null);
    }

    @Test
    void anImportThatWasInterruptedComesToTheSameBalances() {
        Intake[] intakes = {
            production(
                    "production:mine",
                    new Production(2021, "USA", Stage.ORE, 50_000, Production.Status.REPORTED, "production:mine"),
                    new Production(2022, "USA", Stage.ORE, 50_000, Production.Status.REPORTED, "production:mine"),
                    new Production(2023, "USA", Stage.ORE, 50_000, Production.Status.REPORTED, "production:mine"))
        };
        files(intakes);
        String clean = TestGraph.fingerprint();
        small();
        int[] years = {0};
        Imports interrupted = new Imports(TestGraph.store(), TestGraph.fullBundle(), (what, done, total) -> {
            if (what.equals("balances") && ++years[0] > 3) {
                throw new IllegalStateException("the power failed");
            }
        });
        try {
            interrupted.files(List.of(intakes), null, plan -> {});
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the power failed");
        }
        assertThat(TestGraph.fingerprint()).isNotEqualTo(clean);

        files(intakes);

        assertThat(TestGraph.fingerprint()).isEqualTo(clean);
        isOfWhatIsHeld();
    }

    @Test
    void aBalanceThatContradictsItsEndsIsFound() {
        TestGraph.query("MATCH (:Country {iso3:'USA'})-[b:BALANCE {year:2022, stage:'ore'}]->() SET b.country = 'CHX'");

        assertThatThrownBy(() -> files(production(
                        "production:mine",
                        new Production(2030, "USA", Stage.ORE, 1, Production.Status.REPORTED, "production:mine"))))
                .hasMessageContaining("1 BALANCE edges lack a key property");
        assertThat(reader.balances(new YearRange(2030, 2030))).isEmpty();
    }
}
