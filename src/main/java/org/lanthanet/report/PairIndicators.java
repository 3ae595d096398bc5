package org.lanthanet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.metric.concentration.Hhi;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.metric.dependence.Interdependence;
import org.lanthanet.metric.dependence.MarketShare;
import org.lanthanet.metric.dependence.NetImportReliance;
import org.lanthanet.metric.dependence.NetTrade;
import org.lanthanet.metric.reciprocity.DyadReciprocity;
import org.lanthanet.metric.reciprocity.WeightedReciprocity;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.PublishedTotal.Item;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;

/**
 * The indicators of a pair, stage by stage and for ore, compound and metal together, year by year. A value is given only
 * where the datasets cover what it sums over; see {@code docs/decisions/0005-unknown-is-not-zero.md}.
 */
final class PairIndicators {
    static final String ALL = "all";
    static final List<Stage> RAW = List.of(Stage.COMPOUND, Stage.ORE, Stage.METAL);
    private static final List<Stage> STAGES = List.of(Stage.ORE, Stage.COMPOUND, Stage.METAL, Stage.MAGNET);

    private final PairQuestion question;
    private final TradeData data;

    PairIndicators(PairQuestion question, TradeData data) {
        this.question = question;
        this.data = data;
    }

    /** All indicators in the order reports show them. */
    List<Series> series() {
        List<Series> all = new ArrayList<>();
        for (Stage stage : STAGES) {
            Section section = new Section(stage.id(), List.of(stage));
            section.trade(all);
            if (stage == Stage.ORE) {
                production(all);
            }
        }
        Section raw = new Section(ALL, RAW);
        raw.trade(all);
        reliance(all, raw);
        published(all);
        return all;
    }

    private void add(
            List<Series> to,
            String stage,
            String indicator,
            String label,
            String unit,
            IntFunction<@Nullable Double> of) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        question.years().years().forEach(year -> {
            Double value = of.apply(year);
            if (value != null) {
                values.put(year, value);
            }
        });
        to.add(new Series(stage, indicator, label, unit, values));
    }

    /** What a pair, or a country, trades at one stage or at several together. */
    private final class Section {
        private final String id;
        private final List<Stage> stages;
        private final SortedMap<Integer, TradeNetwork> networks = new TreeMap<>();

        Section(String id, List<Stage> stages) {
            this.id = id;
            this.stages = stages;
            question.years().years().forEach(year -> networks.put(year, network(year)));
        }

        private TradeNetwork network(int year) {
            return stages.size() == 1
                    ? data.network(stages.get(0), year, question.basis())
                    : TradeNetwork.of(stages.get(0), year, question.basis(), data.merged(stages, year));
        }

        void trade(List<Series> to) {
            String a = question.a();
            String b = question.b();
            flow(to, a, b);
            flow(to, b, a);
            share(to, b, a);
            share(to, a, b);
            market(to, a, b);
            market(to, b, a);
            net(to, a);
            net(to, b);
            put(
                    to,
                    "dyad_reciprocity",
                    "dyad reciprocity",
                    "index",
                    year -> knows(year, a, b) && knows(year, b, a) ? DyadReciprocity.of(networkOf(year), a, b) : null);
            put(
                    to,
                    "weighted_reciprocity",
                    "weighted reciprocity, network",
                    "index",
                    year -> bothSides(a, year)
                                    && bothSides(b, year)
                                    && networkOf(year).unknownWeights() == 0
                            ? WeightedReciprocity.of(networkOf(year))
                            : null);
            hhi(to, a);
            hhi(to, b);
            put(to, "interdependence", "interdependence (Barbieri)", "index", this::interdependence);
            rank(to, b, a);
            rank(to, a, b);
        }

        private TradeNetwork networkOf(int year) {
            TradeNetwork network = networks.get(year);
            if (network == null) {
                throw new IllegalArgumentException("year " + year + " was not asked about");
            }
            return network;
        }

        private void put(
                List<Series> to, String indicator, String label, String unit, IntFunction<@Nullable Double> of) {
            add(to, id, indicator, label, unit, of);
        }

        private void flow(List<Series> to, String from, String target) {
            String pair = from + "_to_" + target;
            String words = from + " to " + target;
            put(to, "flow_" + pair, "flow " + words, "REO t", year -> amount(year, from, target, Basis.REO));
            put(to, "value_" + pair, "value " + words, "USD", year -> amount(year, from, target, Basis.USD));
        }

        private void share(List<Series> to, String importer, String exporter) {
            put(
                    to,
                    "import_share_" + importer + "_from_" + exporter,
                    exporter + "'s share of " + importer + "'s imports",
                    "share",
                    year -> level(importer, false, year) == Level.NONE || !knows(year, exporter, importer)
                            ? null
                            : ImportShare.of(networkOf(year), importer, exporter));
        }

        private void market(List<Series> to, String exporter, String importer) {
            put(
                    to,
                    "market_share_" + exporter + "_to_" + importer,
                    importer + "'s share of " + exporter + "'s exports",
                    "share",
                    year -> level(exporter, true, year) == Level.NONE || !knows(year, exporter, importer)
                            ? null
                            : MarketShare.of(networkOf(year), exporter, importer));
        }

        private void net(List<Series> to, String country) {
            put(
                    to,
                    "net_trade_" + country,
                    "net trade of " + country,
                    question.basis().unit(),
                    year -> bothSides(country, year) ? NetTrade.of(networkOf(year), country) : null);
        }

        private void hhi(List<Series> to, String country) {
            put(
                    to,
                    "hhi_suppliers_" + country,
                    "HHI of " + country + "'s suppliers",
                    "index",
                    year -> level(country, false, year) == Level.NONE ? null : Hhi.suppliers(networkOf(year), country));
            put(
                    to,
                    "hhi_markets_" + country,
                    "HHI of " + country + "'s markets",
                    "index",
                    year -> level(country, true, year) == Level.NONE ? null : Hhi.markets(networkOf(year), country));
        }

        private @Nullable Double interdependence(int year) {
            return bothSides(question.a(), year)
                            && bothSides(question.b(), year)
                            && knows(year, question.a(), question.b())
                            && knows(year, question.b(), question.a())
                    ? Interdependence.of(networkOf(year), question.a(), question.b())
                    : null;
        }

        private void rank(List<Series> to, String importer, String exporter) {
            put(
                    to,
                    "supplier_rank_" + exporter + "_for_" + importer,
                    exporter + "'s rank among " + importer + "'s suppliers",
                    "rank",
                    year -> {
                        TradeNetwork network = networkOf(year);
                        double own = network.weight(exporter, importer);
                        return own == 0 || level(importer, false, year) == Level.NONE
                                ? null
                                : 1.0
                                        + network.importsOf(importer).values().stream()
                                                .filter(w -> w > own)
                                                .count();
                    });
        }

        /** The amount traded, 0 if it is known that there was none, null if nothing is known. */
        private @Nullable Double amount(int year, String from, String target, Basis basis) {
            double sum = 0;
            boolean known = false;
            for (Stage stage : stages) {
                Flow flow = data.find(stage, year, from, target);
                Double weight = flow == null ? null : flow.weight(basis);
                if (weight != null) {
                    sum += weight;
                    known = true;
                } else if (flow != null) {
                    return null;
                } else {
                    known |= isZero(stage, year, from, target);
                }
            }
            return known ? sum : null;
        }

        private boolean knows(int year, String from, String target) {
            return amount(year, from, target, question.basis()) != null;
        }

        private boolean isZero(Stage stage, int year, String from, String target) {
            return data.isCompleteByImport(stage, year) || data.coverage().saysZero(stage, from, target, year);
        }

        private boolean bothSides(String country, int year) {
            return bothSides(country, year, question.basis());
        }

        boolean bothSides(String country, int year, Basis basis) {
            return level(country, true, year, basis) != Level.NONE && level(country, false, year, basis) != Level.NONE;
        }

        private Level level(String country, boolean exporting, int year) {
            return level(country, exporting, year, question.basis());
        }

        /** Coverage of the first stage stands for all of them: the codes of compounds also carry ore. */
        private Level level(String country, boolean exporting, int year, Basis basis) {
            Stage stage = stages.get(0);
            if (leavesPartOut(country, exporting, year, basis)) {
                return Level.NONE;
            }
            return data.isCompleteByImport(stage, year)
                    ? Level.ALL
                    : data.coverage().level(stage, country, exporting, year);
        }

        /** Whether a flow on this side has no weight: a sum without it would pass for the whole. */
        private boolean leavesPartOut(String country, boolean exporting, int year, Basis basis) {
            return stages.stream()
                    .flatMap(stage -> data.flows(stage, year).stream())
                    .anyMatch(f -> country.equals(exporting ? f.exporter() : f.importer()) && f.weight(basis) == null);
        }
    }

    private void production(List<Series> to) {
        for (String country : List.of(question.a(), question.b())) {
            add(
                    to,
                    Stage.ORE.id(),
                    "production_" + country,
                    "mine production of " + country,
                    "REO t",
                    year -> data.production(Stage.ORE, year, country));
            add(
                    to,
                    Stage.ORE.id(),
                    "production_share_" + country,
                    country + "'s share of mine production",
                    "share",
                    year -> data.worldShare(Stage.ORE, year, country));
        }
        add(
                to,
                Stage.ORE.id(),
                "hhi_production",
                "HHI of mine production",
                "index",
                year -> Hhi.production(data.productionNetwork(Stage.ORE, year)));
    }

    private void reliance(List<Series> to, Section raw) {
        for (String country : List.of(question.a(), question.b())) {
            add(
                    to,
                    ALL,
                    "net_import_reliance_" + country,
                    "net import reliance of " + country,
                    "share",
                    year -> raw.bothSides(country, year, Basis.REO) ? reliance(year, country) : null);
        }
    }

    /** Net imports of ore, compound and metal over apparent consumption; null for a net exporter (USGS prints "E"). */
    private @Nullable Double reliance(int year, String country) {
        Double production = data.production(Stage.ORE, year, country);
        TradeNetwork network = TradeNetwork.of(
                RAW.get(0),
                year,
                Basis.REO,
                data.merged(RAW, year),
                production == null ? Map.of() : Map.of(country, production),
                Set.of());
        return NetImportReliance.of(network, country).share();
    }

    private void published(List<Series> to) {
        for (String country : List.of(question.a(), question.b())) {
            if (data.totals().stream().noneMatch(t -> t.country().equals(country))) {
                continue;
            }
            add(
                    to,
                    ALL,
                    "published_exports_" + country,
                    "exports of " + country + " as published",
                    "REO t",
                    year -> total(country, Item.EXPORT, year));
            add(
                    to,
                    ALL,
                    "published_imports_" + country,
                    "imports of " + country + " as published",
                    "REO t",
                    year -> total(country, Item.IMPORT, year));
            add(
                    to,
                    ALL,
                    "published_net_trade_" + country,
                    "net trade of " + country + " as published",
                    "REO t",
                    year -> {
                        Double exports = total(country, Item.EXPORT, year);
                        Double imports = total(country, Item.IMPORT, year);
                        return exports == null || imports == null ? null : exports - imports;
                    });
        }
    }

    private @Nullable Double total(String country, Item item, int year) {
        List<PublishedTotal> forms = data.totals().stream()
                .filter(t -> t.country().equals(country) && t.item() == item && t.year() == year)
                .toList();
        return forms.isEmpty()
                ? null
                : forms.stream().mapToDouble(PublishedTotal::reoTonnes).sum();
    }
}
