package org.lanthanet.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.export.DataPackage;
import org.lanthanet.export.Measured;
import org.lanthanet.export.Provenance;
import org.lanthanet.export.TradeExport;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.metric.MetricQuestion;
import org.lanthanet.report.metric.MetricTable;
import org.lanthanet.store.GraphReader;

/** Takes out of the store what is exported. */
final class ExportLoader {
    private final GraphReader reader;
    private final NetworkOptions networks;
    private final Selection selection;
    private final TradeData data;
    private final List<Production> production;

    ExportLoader(GraphReader reader, NetworkOptions networks) {
        this.reader = reader;
        this.networks = networks;
        this.selection = networks.selection(reader);
        this.data = networks.load(reader);
        this.production = networks.merging().production(reader.preferredProduction(networks.years())).stream()
                .filter(p -> networks.stages().contains(p.stage()) && isAskedFor(p.country()))
                .toList();
    }

    TradeExport flows() {
        Set<String> producers = production.stream().map(Production::country).collect(Collectors.toSet());
        return new TradeExport(
                networks.basis(),
                data.flows().stream().filter(this::isAskedFor).toList(),
                producers,
                reader.countries(),
                provenance(reader, networks));
    }

    static Provenance provenance(GraphReader reader, NetworkOptions networks) {
        return new Provenance(
                reader.sources(),
                reader.preference().map(ExportLoader::settlement).orElse(null),
                networks.merging().words());
    }

    /** With measures of networks and countries: those of pairs are ten times as many. */
    DataPackage tables(TradeExport export) {
        List<Metric> metrics = MetricCatalogue.all().stream()
                .filter(m -> m.level() != Metric.Level.PAIR)
                .toList();
        List<Measured> scores = new MetricTable(
                        new MetricQuestion(
                                metrics,
                                networks.stages(),
                                false,
                                networks.years(),
                                networks.basis(),
                                new Selection(selection.country(), null)),
                        data)
                .values().stream()
                        .map(v -> new Measured(v.score(), v.coverageId()))
                        .toList();
        return new DataPackage(export, production, scores, metrics);
    }

    private boolean isAskedFor(Flow flow) {
        return isEnd(flow, selection.country()) && isEnd(flow, selection.partner());
    }

    private static boolean isEnd(Flow flow, @Nullable String country) {
        return country == null
                || flow.exporter().equals(country)
                || flow.importer().equals(country);
    }

    private boolean isAskedFor(String producer) {
        return !producer.equals(Production.WORLD)
                && (selection.country() == null && selection.partner() == null
                        || producer.equals(selection.country())
                        || producer.equals(selection.partner()));
    }

    private static String settlement(Prefer prefer) {
        return "Where a country's own declaration and a dataset that reconciled both sides exist, the "
                + (prefer == Prefer.DECLARED ? "declaration" : "reconciled dataset") + " stands";
    }
}
