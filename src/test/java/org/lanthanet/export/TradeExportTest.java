package org.lanthanet.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanthanet.export.Exports.Bundled;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Country;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;

/** What is an edge, what is a node, and what is left out. */
class TradeExportTest {
    @Test
    void flowsWithoutAWeightAndOfZeroAreNoEdges() {
        TradeExport export = Exports.small();

        assertThat(export.flows()).hasSize(6);
        assertThat(export.edges())
                .extracting(TradeExport::id)
                .containsExactly("2018-ore-AAA-BBB", "2019-ore-AAA-BBB", "2019-ore-BBB-AAA", "2019-magnet-BBB-CCC");
        assertThat(export.unknownWeights()).isEqualTo(1);
        assertThat(export.zeroWeights()).isEqualTo(1);
    }

    @Test
    void aProducerThatTradesNothingIsANodeUnderItsCode() {
        assertThat(Exports.small().nodes()).extracting(Country::iso3).containsExactly("AAA", "BBB", "CCC", "DDD");
        assertThat(Exports.small().nodes().get(3).name()).isEqualTo("DDD");
    }

    @Test
    void onlySourcesThatFiguresRestOnAreNamed() {
        assertThat(Exports.small().sources(Set.of())).extracting(Dataset::id).containsExactly("test");
        assertThat(Exports.small().sources(Set.of("unused")))
                .extracting(Dataset::id)
                .containsExactly("test", "unused");
        assertThat(About.graph(Exports.small()).get("sources"))
                .isEqualTo("test: Test <figures>; Nobody, 2; CC0-1.0; https://example.org/?a=1&b=2");
    }

    @Test
    void whatItIsAboutSaysWeightUnitsAndWhatIsLeftOut() {
        Map<String, String> about = About.graph(Exports.small());

        assertThat(about)
                .containsEntry("title", "Rare-earth trade, ore magnet, 2018-2019")
                .containsEntry(
                        "weight", "reo_tonnes, tonnes of rare-earth-oxide equivalent; a strength: more is closer")
                .containsEntry("left_out", "1 flows without a known weight, 1 flows of zero")
                .containsEntry("merged", "Countries taken as one: HKG=CHN");
        assertThat(about.get("settlement")).endsWith(". The declaration stands");
        assertThat(about.get("imputed")).contains("a share of 0.25 of the REO tonnes");
        assertThat(About.graph(Exports.of(Basis.USD, Exports.flows())).get("weight"))
                .isEqualTo("value_usd, US dollars of the year; a strength: more is closer");
        assertThat(About.graph(Exports.of(Basis.REO, List.of())))
                .containsEntry("title", "Rare-earth trade, no stage, no year")
                .containsEntry("imputed", "No weight is known");
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void theGraphOfAStageAndYearIsTheNetworkThatIsMeasured(Basis basis) {
        for (Stage stage : List.of(Stage.ORE, Stage.COMPOUND, Stage.METAL, Stage.MAGNET)) {
            TradeNetwork network = Bundled.TRADE.network(stage, 2022, basis);
            List<Flow> flows = Bundled.TRADE.flows().stream()
                    .filter(f -> f.stage() == stage && f.year() == 2022)
                    .toList();
            Set<String> producers = Bundled.PRODUCTION.stream()
                    .filter(p -> p.stage() == stage
                            && p.year() == 2022
                            && !p.country().equals("WLD"))
                    .map(p -> p.country())
                    .collect(Collectors.toSet());
            TradeExport export =
                    new TradeExport(basis, flows, producers, Map.of(), new Provenance(List.of(), null, ""));

            assertThat(export.nodes())
                    .as("%s %s", stage, basis)
                    .extracting(Country::iso3)
                    .containsExactlyElementsOf(network.countries());
            assertThat(export.edges()).hasSize(network.links());
            assertThat(export.unknownWeights()).isEqualTo(network.unknownWeights());
            assertThat(export.edges())
                    .allSatisfy(
                            e -> assertThat(export.weight(e)).isEqualTo(network.weight(e.exporter(), e.importer())));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"PARQUET", "PACKAGE"},
            mode = EnumSource.Mode.EXCLUDE)
    void theOrderOfTheFlowsDoesNotMatter(ExportFormat format) {
        List<Flow> shuffled = new ArrayList<>(Exports.flows());
        for (long seed = 1; seed <= 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Exports.text(format, Exports.of(Basis.REO, shuffled)))
                    .as("seed %d", seed)
                    .isEqualTo(Exports.text(format, Exports.small()));
        }
    }
}
