package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.Judgement;
import org.lanthanet.claim.Verdict;
import org.lanthanet.report.library.ClaimPage;

/** What comes of each shipped claim on the bundled data. */
class ClaimsIT {
    private static final Path PAGE = Path.of("docs", "claims.md");

    private static final Map<String, Judgement> FOUND = new TreeMap<>();

    @BeforeAll
    static void judge() {
        TestGraph.full();
        ClaimRunner runner = new ClaimRunner(TestGraph.store());
        for (Claim claim : Claims.shipped().values()) {
            FOUND.put(claim.name(), runner.judge(claim));
        }
    }

    @Test
    void thePageSaysWhatComesOfEachClaim() throws IOException {
        String page = ClaimPage.markdown(FOUND.values());
        if (System.getenv("LANTHANET_WRITE_DOCS") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/claims.md; LANTHANET_WRITE_DOCS=1 mvn -DskipUTs -Dit.test=ClaimsIT verify makes it anew")
                .isEqualTo(page);
    }

    @Test
    void theClaimsThatDoNotHoldAreThese() {
        // docs/method.md says of each why
        assertThat(names(Verdict.FAILS))
                .containsExactly(
                        "paper_interdependence_all_usd",
                        "paper_interdependence_magnet",
                        "paper_largest_supplier_2018_reo",
                        "paper_largest_supplier_ore_reo",
                        "usgs_net_trade_2000_2016_settled");
    }

    @Test
    void theClaimsThatCannotBeSaidAreTheseAndEachTellsWhy() {
        assertThat(FOUND.values().stream()
                        .filter(j -> j.answer().value() == null)
                        .map(j -> j.claim().name()))
                .containsExactly(
                        "customs_china_exports_2022",
                        "customs_china_imports_2846_2020",
                        "customs_china_ore_imports_from_us_2018",
                        "customs_china_ore_imports_from_us_2019",
                        "customs_china_ore_imports_from_us_2020",
                        "customs_us_imports_284690_2018",
                        "customs_us_imports_284690_2022",
                        "customs_us_imports_284690_share_china_2018",
                        "customs_us_imports_284690_share_china_2022",
                        "news_myanmar_stop_august_2021",
                        "paper_interdependence_ore",
                        "paper_interdependence_ore_usd",
                        "usgs_import_source_china_2020_2023",
                        "usgs_import_source_estonia_2020_2023",
                        "usgs_import_source_japan_2020_2023",
                        "usgs_import_source_malaysia_2020_2023",
                        "usgs_reliance_compounds_2016_2020",
                        "usgs_reliance_compounds_2023",
                        "usgs_reliance_concentrates_2018_2024");
        assertThat(FOUND.values())
                .filteredOn(j -> j.answer().value() == null)
                .allSatisfy(j ->
                        assertThat(j.answer().because()).as(j.claim().name()).isNotBlank());
    }

    @Test
    void theClaimsThatAreTooNearTheLimitToTellAreThese() {
        assertThat(FOUND.values().stream()
                        .filter(Judgement::isWithinMargin)
                        .map(j -> j.claim().name()))
                .containsExactly(
                        "paper_interdependence_all",
                        "paper_interdependence_magnet_means",
                        "paper_interdependence_magnet_means_2002",
                        "paper_largest_supplier_2019_reo",
                        "paper_largest_supplier_2020_reo",
                        "paper_largest_supplier_ore_gross",
                        "paper_largest_supplier_raw_gross");
    }

    @Test
    void theHeadlineStatementsHold() {
        assertThat(names(Verdict.HOLDS))
                .contains(
                        "paper_net_exporter_2018_2022",
                        "paper_net_exporter_2018_2022_settled",
                        "paper_net_exporter_before_2018",
                        "paper_largest_supplier_2022_reo",
                        "paper_largest_supplier_period_reo",
                        "paper_largest_buyer_reo",
                        "paper_largest_buyer_usd",
                        "paper_magnet_lead_usd",
                        "paper_ev_lead_2022",
                        "paper_ev_lead_2024",
                        "usgs_mine_share_china_2022");
    }

    private static List<String> names(Verdict verdict) {
        Collection<Judgement> all = FOUND.values();
        return all.stream()
                .filter(j -> j.verdict() == verdict)
                .map(j -> j.claim().name())
                .toList();
    }
}
