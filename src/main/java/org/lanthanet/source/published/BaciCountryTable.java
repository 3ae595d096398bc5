package org.lanthanet.source.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Place;
import org.lanthanet.source.SourceFile;

/**
 * The country numbers of a BACI release, {@code country_codes_Vyyyymm.csv}: columns separated by commas or semicolons, quoted
 * or not, with the alpha-3 code in {@code iso_3digit_alpha} or {@code country_iso3}. Country names may be in any encoding and are not
 * looked at.
 */
public final class BaciCountryTable {
    private static final String NUMBER = "country_code";
    private static final List<String> ALPHA3 = List.of("iso_3digit_alpha", "country_iso3");
    private static final Pattern ALPHA3_CODE = Pattern.compile("[A-Z][A-Z0-9]{2}");
    private static final Pattern NUMBER_CODE = Pattern.compile("\\d{1,3}");

    private static final int HEAD = 1 << 12;

    private BaciCountryTable() {}

    /** Whether a table with this header is one of BACI's country tables. */
    public static boolean recognises(List<String> header) {
        return header.contains(NUMBER) && ALPHA3.stream().anyMatch(header::contains);
    }

    /**
     * Reads the table.
     *
     * @return alpha-3 code by BACI number; areas without one ({@code N/A} or nothing) are left out
     * @throws InputException if it is no such table or a row of it does not read
     */
    public static Map<Integer, String> read(SourceFile file) {
        char separator = separator(file);
        Map<Integer, String> codes = new HashMap<>();
        CsvInput.read(file, StandardCharsets.ISO_8859_1, separator, new CsvInput.Handler() {
            private int columns;
            private int number;
            private int alpha3;

            @Override
            public void header(List<String> fields) {
                if (!recognises(fields)) {
                    throw new InputException(file + ":1: no columns " + NUMBER + " and " + String.join(" or ", ALPHA3)
                            + "; name the country_codes file of a BACI release");
                }
                columns = fields.size();
                number = fields.indexOf(NUMBER);
                alpha3 = ALPHA3.stream().mapToInt(fields::indexOf).max().orElse(-1);
            }

            @Override
            public void row(Place place, List<String> fields) {
                if (fields.size() == 1 && fields.get(0).isEmpty()) {
                    return;
                }
                if (fields.size() != columns) {
                    throw fault(place, "has " + fields.size() + " fields, the header " + columns);
                }
                put(place, fields.get(number), fields.get(alpha3).toUpperCase(Locale.ROOT));
            }

            private void put(Place place, String code, String country) {
                if (!NUMBER_CODE.matcher(code).matches()) {
                    throw fault(place, NUMBER + "=\"" + code + "\": is not a country number of up to three digits");
                }
                if (country.isEmpty() || country.equals("N/A")) {
                    return;
                }
                if (!ALPHA3_CODE.matcher(country).matches()) {
                    throw fault(place, "\"" + country + "\" is not a three-letter country code");
                }
                String before = codes.put(Integer.valueOf(code), country);
                if (before != null && !before.equals(country)) {
                    throw fault(place, NUMBER + "=\"" + code + "\": is " + before + " above and " + country + " here");
                }
            }

            private InputException fault(Place place, String what) {
                return new InputException(
                        file + ":" + place.line() + ": " + what + "; use the file as CEPII publishes it");
            }
        });
        if (codes.isEmpty()) {
            throw new InputException(file + ": names no country; use the file as CEPII publishes it");
        }
        return codes;
    }

    /** Semicolon if the header has more of them than commas. */
    private static char separator(SourceFile file) {
        String head;
        try {
            head = new String(file.head(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
        String header = head.lines().findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons > header.chars().filter(c -> c == ',').count() ? ';' : ',';
    }
}
