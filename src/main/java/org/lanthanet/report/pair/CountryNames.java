package org.lanthanet.report.pair;

import java.util.Map;
import java.util.Set;

/** What countries are called within a sentence. */
final class CountryNames {
    private static final Set<String> WITH_ARTICLE =
            Set.of("Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Comoros", "Seychelles");

    private final Map<String, String> names;

    CountryNames(Map<String, String> names) {
        this.names = names;
    }

    /** The name within a sentence; the code where there is none. */
    String of(String code) {
        String name = names.getOrDefault(code, code);
        boolean article = name.startsWith("United ") || name.endsWith(" Islands") || WITH_ARTICLE.contains(name);
        return article ? "the " + name : name;
    }

    /** Of the country: China's, the United States'. */
    String possessive(String code) {
        String name = of(code);
        return name.endsWith("s") ? name + "'" : name + "'s";
    }
}
