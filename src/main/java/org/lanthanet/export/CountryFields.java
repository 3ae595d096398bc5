package org.lanthanet.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lanthanet.model.Country;

/** What is exported of a country. */
final class CountryFields {
    static final List<Field<Country>> ALL = List.of(
            Field.<Country>text(
                            "iso3",
                            "ISO 3166-1 alpha-3 code, or the statistical one where there is none",
                            Country::iso3)
                    .required()
                    .unique(),
            Field.<Country>text("label", "English short name", Country::name).required(),
            Field.text("m49", "United Nations M49 code, three digits", Country::m49),
            Field.<Country>text(
                            "kind",
                            "country, former (no longer exists), area (stands for no single country) or world",
                            c -> id(c.kind()))
                    .required()
                    .oneOf(Arrays.stream(Country.Kind.values())
                            .map(CountryFields::id)
                            .toList()));

    /** The same without the code, where that is the name of the record. */
    static final List<Field<Country>> BESIDE_THE_CODE =
            ALL.stream().filter(f -> !f.name().equals("iso3")).toList();

    private CountryFields() {}

    private static String id(Country.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
