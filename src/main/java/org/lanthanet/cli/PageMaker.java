package org.lanthanet.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanthanet.claim.Judgement;
import org.lanthanet.flow.Merging;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.model.Country;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.library.ClaimTable;
import org.lanthanet.report.page.Definitions;
import org.lanthanet.report.page.PageParts;
import org.lanthanet.report.pair.PairQuestion;
import org.lanthanet.report.pair.PairReport;
import org.lanthanet.report.trace.TracedYears;
import org.lanthanet.report.world.DependenceChart;
import org.lanthanet.report.world.MapChart;
import org.lanthanet.report.world.MatrixChart;
import org.lanthanet.report.world.Outlines;
import org.lanthanet.report.world.SankeyChart;
import org.lanthanet.report.world.WorldQuestion;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.Claims;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;

/** Gathers what a pair's page and pictures show. */
final class PageMaker {
    private final GraphStore store;
    private final GraphReader reader;
    private final PairQuestion question;
    private final TradeData data;
    private final Map<String, String> names;

    PageMaker(GraphStore store, GraphReader reader, PairQuestion question, TradeData data) {
        this.store = store;
        this.reader = reader;
        this.question = question;
        this.data = data;
        this.names = reader.countries().values().stream().collect(Collectors.toMap(Country::iso3, Country::name));
    }

    /** All that the page shows. */
    PageParts parts(PairReport report, String command, Terminal terminal) {
        List<Judgement> judgements = VerifyCommand.judge(store, Claims.shipped().values(), terminal);
        World world = world();
        return new PageParts(
                name(question.a()) + " and " + name(question.b()) + " in the rare-earth supply chain, "
                        + question.years().from() + "–" + question.years().to(),
                report.story(names),
                report.charts(),
                world.charts(),
                report.table(),
                ClaimTable.tally(judgements),
                ClaimTable.tables(judgements),
                SourceTables.of(reader, question.years()),
                Definitions.table(question.basis()),
                world.maps(),
                command,
                new Version().getVersion()[0]);
    }

    private String name(String code) {
        return names.getOrDefault(code, code);
    }

    /**
     * Charts of the whole chain and of all countries.
     *
     * @param maps outlines of the maps they are drawn on, by name
     */
    record World(List<Chart> charts, Map<String, Map<String, ?>> maps) {
        /** Where none of them is drawn. */
        static final World NONE = new World(List.of(), Map.of());
    }

    World world() {
        WorldQuestion asked = new WorldQuestion(question.a(), question.b(), question.years(), question.basis(), names);
        ChainData chain = TradeDataLoader.chain(reader, question.years(), Merging.none(), data.flows());
        Conversion conversion = TradeDataLoader.conversion(chain);
        TracedYears traced = new TracedYears(question.years(), chain, conversion);
        Outlines outlines = new Outlines(BundleReader.shipped().outlines());
        return new World(
                List.of(
                        SankeyChart.of(asked, traced.years(), conversion),
                        MapChart.of(asked, data, outlines),
                        MatrixChart.of(asked, data),
                        DependenceChart.of(asked, data)),
                Map.of(Outlines.MAP, outlines.geoJson()));
    }

    /** Who published what the figures are made of. */
    String source() {
        return "LanthaNet, from data of "
                + reader.datasets().stream()
                        .filter(d -> d.rows() > 0)
                        .map(GraphReader.DatasetStatus::publisher)
                        .distinct()
                        .filter(publisher -> !publisher.equals("LanthaNet"))
                        .collect(Collectors.joining(", "));
    }
}
