package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.TradePart;
import org.lanthanet.metric.concentration.Hhi;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.metric.dependence.Interdependence;
import org.lanthanet.metric.dependence.MarketShare;
import org.lanthanet.metric.dependence.NetImportReliance;
import org.lanthanet.metric.dependence.NetTrade;
import org.lanthanet.metric.reciprocity.DyadReciprocity;
import org.lanthanet.metric.reciprocity.WeightedReciprocity;
import org.lanthanet.model.Basis;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.PublishedTotal.Item;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.pair.Indicator.Formula;

/**
 * The indicators of a pair, stage by stage and for ore, compound and metal together. A value is given only where the
 * datasets cover what it sums over; see {@code docs/decisions/0005-unknown-is-not-zero.md}.
 */
final class PairIndicators {
    static final String ALL = "all";
    static final List<Stage> RAW = List.of(Stage.COMPOUND, Stage.ORE, Stage.METAL);
    private static final List<Stage> STAGES = List.of(Stage.ORE, Stage.COMPOUND, Stage.METAL, Stage.MAGNET);

    private static final Set<TradePart> SOLD = Set.of(TradePart.SOLD);
    private static final Set<TradePart> EXPORTS = Set.of(TradePart.EXPORTS);
    private static final Set<TradePart> IMPORTS = Set.of(TradePart.IMPORTS);

    private final PairQuestion question;
    private final Basis basis;
    private final TradeData data;
    private final List<PairSection> sections = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();

    PairIndicators(PairQuestion question, TradeData data) {
        this.question = question;
        this.basis = question.basis();
        this.data = data;
        for (Stage stage : STAGES) {
            trade(section(stage.id(), List.of(stage)));
            if (stage == Stage.ORE) {
                production();
            }
        }
        PairSection raw = section(ALL, RAW);
        trade(raw);
        reliance(raw);
        published();
    }

    private PairSection section(String id, List<Stage> stages) {
        PairSection section = new PairSection(id, stages, question, data);
        sections.add(section);
        return section;
    }

    /** All indicators in the order reports show them. */
    List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    /** What the indicators are made of. */
    List<PairSection> sections() {
        return List.copyOf(sections);
    }

    /** The values of all indicators, in the order reports show them. */
    List<Series> series() {
        return indicators.stream()
                .map(i -> i.series(sections.get(0), question.years()))
                .toList();
    }

    private void put(PairSection section, String id, String label, String unit, IntPredicate known, Formula formula) {
        put(section, id, label, unit, known, formula, year -> Bounds.OPEN);
    }

    /** An indicator of which something can be said in years in which it is unknown. */
    private void put(
            PairSection section,
            String id,
            String label,
            String unit,
            IntPredicate known,
            Formula formula,
            IntFunction<Bounds> bounds) {
        indicators.add(new Indicator(section.id(), id, label, unit, section, years(known), formula, bounds));
    }

    /** An indicator that is not of trade. */
    private void put(String stage, String id, String label, String unit, Formula formula) {
        indicators.add(new Indicator(stage, id, label, unit, null, years(year -> true), formula, year -> Bounds.OPEN));
    }

    private SortedSet<Integer> years(IntPredicate known) {
        SortedSet<Integer> years = new TreeSet<>();
        question.years().years().filter(known).forEach(years::add);
        return years;
    }

    private void trade(PairSection section) {
        String a = question.a();
        String b = question.b();
        flow(section, a, b);
        flow(section, b, a);
        share(section, b, a);
        share(section, a, b);
        market(section, a, b);
        market(section, b, a);
        net(section, a);
        net(section, b);
        put(
                section,
                "dyad_reciprocity",
                "dyad reciprocity",
                "index",
                year -> section.knows(DyadReciprocity.METRIC.reads(), year, a, b, basis),
                trade -> DyadReciprocity.of(trade.ofPair(), a, b));
        put(
                section,
                "weighted_reciprocity",
                "weighted reciprocity, network",
                "index",
                year -> section.knows(WeightedReciprocity.METRIC.reads(), year, a, b, basis),
                trade -> WeightedReciprocity.of(trade.whole()));
        hhi(section, a);
        hhi(section, b);
        put(
                section,
                "interdependence",
                "interdependence (Barbieri)",
                "index",
                year -> section.knows(Interdependence.METRIC.reads(), year, a, b, basis),
                trade -> Interdependence.of(trade.ofPair(), a, b));
        rank(section, b, a);
        rank(section, a, b);
    }

    private void flow(PairSection section, String from, String target) {
        String pair = from + "_to_" + target;
        String words = from + " to " + target;
        put(
                section,
                "flow_" + pair,
                "flow " + words,
                "REO t",
                year -> section.knows(SOLD, year, from, target, Basis.REO),
                trade -> trade.amount(from, target, Basis.REO),
                year -> new PairBounds(section, Basis.REO).flow(year, from, target));
        put(
                section,
                "value_" + pair,
                "value " + words,
                "USD",
                year -> section.knows(SOLD, year, from, target, Basis.USD),
                trade -> trade.amount(from, target, Basis.USD),
                year -> new PairBounds(section, Basis.USD).flow(year, from, target));
    }

    private void share(PairSection section, String importer, String exporter) {
        put(
                section,
                "import_share_" + importer + "_from_" + exporter,
                exporter + "'s share of " + importer + "'s imports",
                "share",
                year -> section.knows(ImportShare.METRIC.reads(), year, importer, exporter, basis),
                trade -> ImportShare.of(trade.ofPair(), importer, exporter),
                year -> bounds(section).share(year, importer, false, exporter));
    }

    private void market(PairSection section, String exporter, String importer) {
        put(
                section,
                "market_share_" + exporter + "_to_" + importer,
                importer + "'s share of " + exporter + "'s exports",
                "share",
                year -> section.knows(MarketShare.METRIC.reads(), year, exporter, importer, basis),
                trade -> MarketShare.of(trade.ofPair(), exporter, importer),
                year -> bounds(section).share(year, exporter, true, importer));
    }

    private void net(PairSection section, String country) {
        put(
                section,
                "net_trade_" + country,
                "net trade of " + country,
                question.basis().unit(),
                year -> section.knows(NetTrade.METRIC.reads(), year, country, null, basis),
                trade -> NetTrade.of(trade.ofPair(), country),
                year -> bounds(section).net(year, country));
    }

    private PairBounds bounds(PairSection section) {
        return new PairBounds(section, question.basis());
    }

    private void hhi(PairSection section, String country) {
        put(
                section,
                "hhi_suppliers_" + country,
                "HHI of " + country + "'s suppliers",
                "index",
                year -> section.knows(IMPORTS, year, country, null, basis),
                trade -> Hhi.suppliers(trade.ofPair(), country));
        put(
                section,
                "hhi_markets_" + country,
                "HHI of " + country + "'s markets",
                "index",
                year -> section.knows(EXPORTS, year, country, null, basis),
                trade -> Hhi.markets(trade.ofPair(), country));
    }

    private void rank(PairSection section, String importer, String exporter) {
        put(
                section,
                "supplier_rank_" + exporter + "_for_" + importer,
                exporter + "'s rank among " + importer + "'s suppliers",
                "rank",
                year -> section.knows(IMPORTS, year, importer, null, basis),
                trade -> rank(trade.ofPair(), importer, exporter),
                year -> bounds(section).rank(year, importer, exporter));
    }

    private static @Nullable Double rank(TradeNetwork network, String importer, String exporter) {
        double own = network.weight(exporter, importer);
        return own == 0
                ? null
                : 1.0
                        + network.importsOf(importer).values().stream()
                                .filter(w -> w > own)
                                .count();
    }

    private void production() {
        String ore = Stage.ORE.id();
        for (String country : List.of(question.a(), question.b())) {
            put(
                    ore,
                    "production_" + country,
                    "mine production of " + country,
                    "REO t",
                    trade -> data.production(Stage.ORE, trade.year(), country));
            put(
                    ore,
                    "production_share_" + country,
                    country + "'s share of mine production",
                    "share",
                    trade -> data.worldShare(Stage.ORE, trade.year(), country));
        }
        put(
                ore,
                "hhi_production",
                "HHI of mine production",
                "index",
                trade -> Hhi.production(data.productionNetwork(Stage.ORE, trade.year())));
    }

    private void reliance(PairSection raw) {
        for (String country : List.of(question.a(), question.b())) {
            put(
                    raw,
                    "net_import_reliance_" + country,
                    "net import reliance of " + country,
                    "share",
                    year -> raw.knows(NetImportReliance.METRIC.reads(), year, country, null, Basis.REO),
                    trade -> reliance(trade, country));
        }
    }

    /** Net imports of ore, compound and metal over apparent consumption; null for a net exporter (USGS prints "E"). */
    private static @Nullable Double reliance(PairTrade trade, String country) {
        return NetImportReliance.of(trade.ofPair(Basis.REO), country).share();
    }

    private void published() {
        for (String country : List.of(question.a(), question.b())) {
            if (data.totals().stream().noneMatch(t -> t.country().equals(country))) {
                continue;
            }
            put(
                    ALL,
                    "published_exports_" + country,
                    "exports of " + country + " as published",
                    "REO t",
                    trade -> total(country, Item.EXPORT, trade.year()));
            put(
                    ALL,
                    "published_imports_" + country,
                    "imports of " + country + " as published",
                    "REO t",
                    trade -> total(country, Item.IMPORT, trade.year()));
            put(ALL, "published_net_trade_" + country, "net trade of " + country + " as published", "REO t", trade -> {
                Double exports = total(country, Item.EXPORT, trade.year());
                Double imports = total(country, Item.IMPORT, trade.year());
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
