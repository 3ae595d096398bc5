package org.lanthanet.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Country;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Product;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/**
 * The tables of {@code import/}, read.
 *
 * @param version version of the data package
 * @param sha256 hash of {@code datapackage.json}, which holds the hashes of all tables
 */
public record Bundle(
        String version,
        String sha256,
        List<Country> countries,
        List<StageInfo> stages,
        List<Product> products,
        List<Dataset> datasets,
        List<Coefficient> coefficients,
        List<StageRule> rules,
        List<Coverage> coverages,
        List<Production> productions,
        List<ProductionBasis> productionBasis,
        List<PublishedTotal> totals,
        List<Declaration> declarations) {

    /** Name and description of a stage. */
    public record StageInfo(Stage stage, String name, String description) {}

    /** A publisher's code or name of a country, and ours. */
    public record CountryCode(String scheme, String code, String iso3) {}

    /**
     * Which dataset a country's production is taken from in a run of years.
     *
     * @param country iso3, or {@code *} for every country not named
     */
    public record ProductionBasis(String country, int yearFrom, int yearTo, String dataset) {}

    /** Declarations by dataset, for accounting. */
    public Map<String, Long> declarationsByDataset() {
        return declarations.stream()
                .collect(Collectors.groupingBy(Declaration::dataset, TreeMap::new, Collectors.counting()));
    }
}
