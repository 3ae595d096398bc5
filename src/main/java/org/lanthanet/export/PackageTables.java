package org.lanthanet.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanthanet.metric.Metric;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

/** The tables of a data package, those others refer to first. */
final class PackageTables {
    private static final String STAGE = "stage";
    private static final String COUNTRY = "country";
    private static final String METRIC = "metric";

    private final TradeExport export;
    private final List<Production> production;
    private final List<Measured> scores;
    private final List<Metric> metrics;

    PackageTables(TradeExport export, List<Production> production, List<Measured> scores, List<Metric> metrics) {
        this.export = export;
        this.production = production.stream()
                .sorted(Comparator.comparingInt(Production::year)
                        .thenComparing(Production::stage)
                        .thenComparing(Production::country))
                .toList();
        this.scores = scores;
        this.metrics = metrics;
    }

    List<Table<?>> all() {
        return List.of(
                sources(),
                stages(),
                countries(),
                flows(),
                coverage(),
                production(),
                measures(),
                scores("network_metrics", "Measures of every network: a stage and year", Metric.Level.NETWORK),
                scores("country_metrics", "Measures of every country in each network", Metric.Level.COUNTRY));
    }

    private Table<Dataset> sources() {
        Set<String> producers = production.stream().map(Production::dataset).collect(Collectors.toSet());
        return new Table<>(
                "sources",
                "Sources and their editions",
                List.of(
                        Field.<Dataset>text("id", "Short name", Dataset::id)
                                .required()
                                .unique(),
                        Field.<Dataset>text("title", "What it is", Dataset::title)
                                .required(),
                        Field.<Dataset>text("publisher", "Who answers for it", Dataset::publisher)
                                .required(),
                        Field.<Dataset>text("edition", "Release, version or day of retrieval", Dataset::edition)
                                .required(),
                        Field.<Dataset>text("licence", "Terms it may be used under", Dataset::licence)
                                .required(),
                        Field.text("url", "Where it can be had", Dataset::url)),
                export.sources(producers),
                List.of("id"),
                Map.of());
    }

    private static Table<Stage> stages() {
        return new Table<>(
                "stages",
                "Stages of the supply chain",
                List.of(
                        Field.<Stage>text(STAGE, "Name of the stage", Stage::id)
                                .required()
                                .unique(),
                        Field.<Stage>integer("position", "Place in the chain, from the mine on", Stage::position)
                                .required()),
                Arrays.asList(Stage.values()),
                List.of(STAGE),
                Map.of());
    }

    private Table<?> countries() {
        List<String> codes = Stream.concat(
                        production.stream().map(Production::country),
                        scores.stream().flatMap(s -> Stream.ofNullable(s.score().country())))
                .toList();
        return new Table<>(
                "countries",
                "Countries, former states and areas",
                CountryFields.ALL,
                export.countries(codes),
                List.of("iso3"),
                Map.of());
    }

    private Table<?> flows() {
        return new Table<>(
                "flows",
                "What went from one country to another at a stage in a year",
                FlowFields.ALL,
                export.flows(),
                List.of("year", STAGE, "exporter", "importer"),
                Map.of(STAGE, "stages", "exporter", "countries", "importer", "countries"));
    }

    private Table<?> coverage() {
        return new Table<>(
                "coverage",
                "How much of each stage and year is weighed, and how",
                StageYear.FIELDS,
                StageYear.of(export.flows()),
                List.of(STAGE, "year"),
                Map.of(STAGE, "stages"));
    }

    private Table<?> production() {
        return new Table<>(
                "production",
                "Production as published, one figure a country, stage and year",
                List.of(
                        Field.<Production>integer("year", "Calendar year", Production::year)
                                .required(),
                        Field.<Production>text(
                                        STAGE,
                                        "Stage of the output",
                                        p -> p.stage().id())
                                .required(),
                        Field.<Production>text(COUNTRY, "Code of the producer", Production::country)
                                .required(),
                        Field.<Production>number(
                                        "reo_tonnes", "Rare-earth-oxide equivalent, tonnes", Production::reoTonnes)
                                .required()
                                .notNegative(),
                        Field.<Production>text(
                                        "status",
                                        "How firm the figure is, as its source says",
                                        p -> p.status().id())
                                .required()
                                .oneOf(Arrays.stream(Production.Status.values())
                                        .map(Production.Status::id)
                                        .toList()),
                        Field.<Production>text("source", "Id of the source", Production::dataset)
                                .required()),
                production,
                List.of("year", STAGE, COUNTRY),
                Map.of(STAGE, "stages", COUNTRY, "countries", "source", "sources"));
    }

    private Table<Metric> measures() {
        return new Table<>(
                "measures",
                "Definitions of the measures",
                List.of(
                        Field.<Metric>text(METRIC, "Name of the measure", Metric::id)
                                .required()
                                .unique(),
                        Field.<Metric>text("title", "What it is", Metric::title).required(),
                        Field.<Metric>text(
                                        "level",
                                        "What a value speaks of",
                                        m -> m.level().id())
                                .required(),
                        Field.<Metric>text("unit", "Unit of its values", m -> m.unit(export.basis()))
                                .required(),
                        Field.<Metric>text(
                                        "formula",
                                        "Definition",
                                        m -> m.definition().formula())
                                .required(),
                        Field.text(
                                "weight",
                                "What a weight is taken for",
                                m -> m.definition().weight().words()),
                        Field.text(
                                "range",
                                "Least and greatest value",
                                m -> m.definition().range()),
                        Field.text(
                                "undefined",
                                "Where it has no value",
                                m -> m.definition().undefined()),
                        Field.text(
                                "reference",
                                "Where it is defined",
                                m -> m.definition().reference())),
                metrics,
                List.of(METRIC),
                Map.of());
    }

    private Table<Measured> scores(String name, String title, Metric.Level level) {
        List<Field<Measured>> fields = new ArrayList<>(List.of(
                Field.<Measured>text(
                                METRIC, "Name of the measure", m -> m.score().metric())
                        .required(),
                Field.<Measured>text(
                                STAGE, "Stage of the network", m -> m.score().stageId())
                        .required(),
                Field.<Measured>integer(
                                "year", "Year of the network", m -> m.score().year())
                        .required()));
        List<String> key = new ArrayList<>(List.of(METRIC, STAGE, "year"));
        Map<String, String> references = Map.of(METRIC, "measures", STAGE, "stages");
        if (level == Metric.Level.COUNTRY) {
            fields.add(Field.<Measured>text(
                            COUNTRY, "Code of the country", m -> m.score().country())
                    .required());
            key.add(COUNTRY);
            references = Map.of(METRIC, "measures", STAGE, "stages", COUNTRY, "countries");
        }
        fields.add(Field.<Measured>text(
                        "basis",
                        "What trade is weighted in: reo (REO tonnes), gross (tonnes) or usd",
                        m -> m.score().basis().id())
                .required()
                .oneOf(Arrays.stream(Basis.values()).map(Basis::id).toList()));
        fields.add(Field.number(
                "value",
                "In the unit of the measure; none where it is not defined or not known",
                m -> m.score().value()));
        fields.add(Field.<Measured>text(
                        "coverage",
                        "How much is declared of what it is made of: all partners, the largest, listed ones or none;"
                                + " none stated where it is made of no trade",
                        Measured::coverage)
                .oneOf(List.of("all", "largest", "listed", "none")));
        Set<String> ids =
                metrics.stream().filter(m -> m.level() == level).map(Metric::id).collect(Collectors.toSet());
        return new Table<>(
                name,
                title,
                fields,
                scores.stream().filter(m -> ids.contains(m.score().metric())).toList(),
                key,
                references);
    }
}
