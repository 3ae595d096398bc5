package org.lanthanet.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Product;

/**
 * What a reader needs to know beside the file: countries, the codes that carry rare earths, and who publishes what.
 *
 * @param countries country codes and names
 * @param codes HS codes of {@code products.csv}, 4 and 6 digits: others are not rare-earth trade and are skipped
 * @param sources the datasets of {@code sources.csv}, by id
 * @param baciCountries country codes (BACI number to alpha-3 code) of a table the user gave, or null for our own
 */
public record ReferenceTables(
        CountryCodes countries,
        Set<String> codes,
        Map<String, Dataset> sources,
        @Nullable Map<Integer, String> baciCountries) {
    public ReferenceTables {
        codes = Set.copyOf(codes);
        sources = Map.copyOf(sources);
    }

    /** The tables of the data package. */
    public static ReferenceTables of(BundleReader bundle) {
        return new ReferenceTables(
                new CountryCodes(bundle),
                bundle.products().stream().map(Product::hs).collect(Collectors.toCollection(TreeSet::new)),
                bundle.datasets().stream()
                        .collect(Collectors.toMap(Dataset::id, Function.identity(), (a, b) -> a, TreeMap::new)),
                null);
    }

    /** The same with a BACI country table of the user's. */
    public ReferenceTables withBaciCountries(Map<Integer, String> table) {
        return new ReferenceTables(countries, codes, sources, Map.copyOf(table));
    }

    /** A source of ours in an edition of the file at hand. */
    public Dataset source(String id, String edition) {
        Dataset known = sources.get(id);
        if (known == null) {
            throw new IllegalArgumentException("sources.csv: has no source " + id);
        }
        return new Dataset(id, known.title(), known.publisher(), edition, known.licence(), known.url());
    }

    /** All six-digit codes of interest, as numbers without leading zeros. */
    public Collection<Integer> sixDigitCodes() {
        return codes.stream()
                .filter(code -> code.length() == 6)
                .map(Integer::valueOf)
                .sorted()
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::copyOf));
    }
}
