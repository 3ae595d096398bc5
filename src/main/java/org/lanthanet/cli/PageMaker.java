package org.lanthanet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.Judgement;
import org.lanthanet.flow.Coefficients;
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
import org.lanthanet.store.ClaimRunner;
import org.lanthanet.store.Claims;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.ImportProgress;

/** Gathers what a pair's page and pictures show. */
final class PageMaker {
    private static final Outlines OUTLINES = new Outlines(BundleReader.shipped().outlines());

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

    /** The trade the page is made of. */
    TradeData data() {
        return data;
    }

    /** All that the page shows. */
    PageParts parts(PairReport report, String command, Terminal terminal) {
        List<Judgement> judgements = judge(terminal);
        return new PageParts(
                name(question.a()) + " and " + name(question.b()) + " in the rare-earth supply chain, "
                        + question.years().from() + "–" + question.years().to(),
                report.story(names),
                report.charts(),
                world(),
                report.table(),
                ClaimTable.tally(judgements),
                ClaimTable.tables(judgements),
                SourceTables.of(reader, question.years()),
                Definitions.table(question.basis()),
                maps(),
                command,
                new Version().getVersion()[0]);
    }

    private String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** Charts of the whole chain and of all countries. */
    List<Chart> world() {
        WorldQuestion asked = new WorldQuestion(question.a(), question.b(), question.years(), question.basis(), names);
        ChainData chain = TradeDataLoader.chain(reader, question.years(), Merging.none());
        Conversion conversion =
                new Conversion(new Coefficients(BundleReader.shipped().coefficients()), chain.processing());
        TracedYears traced = new TracedYears(question.years(), chain, conversion);
        return List.of(
                SankeyChart.of(asked, traced.years(), conversion),
                MapChart.of(asked, data, OUTLINES),
                MatrixChart.of(asked, data),
                DependenceChart.of(asked, data));
    }

    /** Outlines of maps by name. */
    Map<String, Map<String, ?>> maps() {
        return Map.of(Outlines.MAP, OUTLINES.geoJson());
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

    private List<Judgement> judge(Terminal terminal) {
        ClaimRunner runner = new ClaimRunner(store);
        List<Claim> claims = List.copyOf(Claims.shipped().values());
        List<Judgement> judgements = new ArrayList<>();
        ImportProgress progress = terminal.progress("Verifying", " claims");
        for (Claim claim : claims) {
            progress.at(claim.name(), judgements.size(), claims.size());
            judgements.add(runner.judge(claim));
        }
        return judgements;
    }
}
