package org.lanthanet.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.Settlement;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.model.Country;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.report.TradeData;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.GraphState.ProductionKey;

/** What a store that holds the shipped data package and nothing else would give out, without a store. */
public final class BundledTrade {
    private BundledTrade() {}

    public static TradeData read() {
        Bundle bundle = BundleReader.shipped().read();
        return of(bundle, flows(bundle));
    }

    /** The same with other flows. */
    public static TradeData with(List<Flow> flows) {
        return of(BundleReader.shipped().read(), flows);
    }

    private static TradeData of(Bundle bundle, List<Flow> flows) {
        ProductionChoice choice = new ProductionChoice(bundle.productionBasis(), bundle.productions());
        return new TradeData(
                flows,
                production(bundle, choice::isPreferred),
                production(bundle, choice::isWorldBasis),
                bundle.totals(),
                new CoverageIndex(bundle.coverages(), new StageRules(bundle.rules()), bundle.products()),
                areas(bundle),
                BundleReader.shipped().assumedNone());
    }

    /** The same as balances and traces are made of it. */
    public static ChainData chain() {
        Bundle bundle = BundleReader.shipped().read();
        ProductionChoice choice = new ProductionChoice(bundle.productionBasis(), bundle.productions());
        return new ChainData(
                flows(bundle),
                production(bundle, choice::isPreferred),
                production(bundle, choice::isWorldBasis),
                new CoverageIndex(bundle.coverages(), new StageRules(bundle.rules()), bundle.products()),
                new ProcessingShares(
                        BundleReader.shipped().processing(),
                        BundleReader.shipped().assumedFlows()));
    }

    /** The production figures used, each country's own. */
    public static List<Production> production() {
        Bundle bundle = BundleReader.shipped().read();
        ProductionChoice choice = new ProductionChoice(bundle.productionBasis(), bundle.productions());
        return production(bundle, choice::isPreferred);
    }

    /** The yields and shares of the data package. */
    public static Conversion conversion() {
        BundleReader shipped = BundleReader.shipped();
        return new Conversion(
                new Coefficients(shipped.coefficients()),
                new ProcessingShares(shipped.processing(), shipped.assumedFlows()));
    }

    private static List<Flow> flows(Bundle bundle) {
        Coefficients coefficients = new Coefficients(bundle.coefficients());
        return new Settlement(
                        new StageRules(bundle.rules()),
                        coefficients,
                        SettlementOptions.of(coefficients, SettlementOptions.Prefer.DECLARED))
                .settle(bundle.declarations())
                .flows();
    }

    private static List<Production> production(Bundle bundle, Predicate<ProductionKey> chosen) {
        return bundle.productions().stream()
                .filter(p -> chosen.test(ProductionKey.of(p)))
                .toList();
    }

    private static Set<String> areas(Bundle bundle) {
        return bundle.countries().stream()
                .filter(c -> c.kind() == Country.Kind.AREA || c.kind() == Country.Kind.WORLD)
                .map(Country::iso3)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
