package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.Fault;
import org.lanthanet.source.Place;
import org.lanthanet.source.ReferenceTables;

/** Judges the records of a BACI table one by one; what one record is does not hang on another. */
final class BaciRows {
    /** First and last year that is believed. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2100;

    /** Smallest six-digit product number, as chapters begin with 01. */
    static final int LOWEST_CODE = 10_000;

    private static final String WORLD = "WLD";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern COUNTRY = Pattern.compile("\\d{1,3}");
    private static final Pattern CODE = Pattern.compile("\\d{5,6}");
    private static final int LONGEST_NUMBER = 40;

    // no trade of any year comes near: the world's output is worth about 1e14 dollars and weighs about 1e11 tonnes
    private static final double ABSURD_USD = 1e14;
    private static final double ABSURD_TONNES = 1e11;

    private final BaciLayout layout;
    private final Set<Integer> codes;
    private final BaciCountries countries;
    private final @Nullable Integer yearOfFile;
    private final String dataset;

    /** @param yearOfFile the only year the table may hold, null for any */
    BaciRows(BaciLayout layout, ReferenceTables tables, @Nullable Integer yearOfFile, String dataset) {
        this.layout = layout;
        this.codes = Set.copyOf(tables.sixDigitCodes());
        this.countries = new BaciCountries(tables);
        this.yearOfFile = yearOfFile;
        this.dataset = dataset;
    }

    BaciLayout layout() {
        return layout;
    }

    /** Products that are taken. */
    Set<Integer> codes() {
        return codes;
    }

    /**
     * Judges a record.
     *
     * @param fields its fields, stripped
     * @param seen takes note of its countries
     */
    BaciRow judge(Place place, List<String> fields, BaciCountriesSeen seen) {
        if (fields.size() == 1 && fields.get(0).isEmpty()) {
            return BaciRow.Skipped.BLANK;
        }
        if (fields.size() != layout.columns()) {
            return misshapen(place, fields.size());
        }
        try {
            int code = code(fields.get(layout.code()));
            note(fields, seen);
            return codes.contains(code) ? trade(place, fields, code) : BaciRow.Skipped.OTHER_GOODS;
        } catch (Fault fault) {
            return new BaciRow.Refused(
                    place, fault.column(), fault.value(), fault.rule(), readableUsd(fields.get(layout.value())), false);
        }
    }

    private BaciRow misshapen(Place place, int fields) {
        boolean isShort = fields < layout.columns();
        String rule = "has " + fields + " fields, the header " + layout.columns()
                + (isShort ? "" : "; write a decimal point and no thousands separators");
        return new BaciRow.Refused(place, "row", place.rawText(), rule, null, isShort);
    }

    private void note(List<String> fields, BaciCountriesSeen seen) {
        String year = fields.get(layout.year());
        String exporter = fields.get(layout.exporter());
        String importer = fields.get(layout.importer());
        if (isYear(year)
                && COUNTRY.matcher(exporter).matches()
                && COUNTRY.matcher(importer).matches()) {
            seen.note(Integer.parseInt(year), Integer.parseInt(exporter), Integer.parseInt(importer));
        }
    }

    private BaciRow trade(Place place, List<String> fields, int code) throws Fault {
        int year = year(fields.get(layout.year()));
        int exporter = countryNumber("i", fields.get(layout.exporter()));
        int importer = countryNumber("j", fields.get(layout.importer()));
        String from = country("i", exporter);
        String to = country("j", importer);
        BigDecimal thousandUsd = number("v", fields.get(layout.value()));
        BigDecimal tonnes = number("q", fields.get(layout.quantity()));
        Double valueUsd = thousandUsd == null ? null : usd(thousandUsd);
        Double grossTonnes = tonnes == null || tonnes.doubleValue() == 0 ? null : tonnes.doubleValue();
        if (valueUsd != null && valueUsd > ABSURD_USD) {
            throw new Fault("v", fields.get(layout.value()), "is more than the whole world trades; ask the publisher");
        }
        if (grossTonnes != null && grossTonnes > ABSURD_TONNES) {
            throw new Fault(
                    "q", fields.get(layout.quantity()), "is more than the whole world moves; ask the publisher");
        }
        if (from.equals(WORLD) || to.equals(WORLD)) {
            return BaciRow.Skipped.OF_THE_WORLD;
        }
        if (from.equals(to)) {
            return BaciRow.Skipped.WITHIN_A_COUNTRY;
        }
        if ((valueUsd == null || valueUsd == 0) && grossTonnes == null) {
            return BaciRow.Skipped.EMPTY;
        }
        return new BaciRow.Taken(
                place,
                new BaciRow.Key(year, exporter, importer, code),
                new Declaration(
                        year,
                        from,
                        to,
                        hs(code),
                        Declaration.Side.BOTH,
                        valueUsd,
                        grossTonnes,
                        grossTonnes == null ? MassStatus.MISSING : MassStatus.DECLARED,
                        Declaration.Valuation.FOB,
                        dataset));
    }

    /** A product number as HS code of six digits. */
    static String hs(int code) {
        return String.format(Locale.ROOT, "%06d", code);
    }

    private static int code(String text) throws Fault {
        int code = CODE.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (code < LOWEST_CODE) {
            throw new Fault("k", text, "is not an HS code of six digits (five if it begins with 0)");
        }
        return code;
    }

    private static boolean isYear(String text) {
        return YEAR.matcher(text).matches()
                && Integer.parseInt(text) >= FIRST_YEAR
                && Integer.parseInt(text) <= LAST_YEAR;
    }

    private int year(String text) throws Fault {
        if (!isYear(text)) {
            throw new Fault("t", text, "is not a year between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        int year = Integer.parseInt(text);
        if (yearOfFile != null && year != yearOfFile) {
            throw new Fault("t", text, "is not the year " + yearOfFile + " of the file's name");
        }
        return year;
    }

    private static int countryNumber(String column, String text) throws Fault {
        if (!COUNTRY.matcher(text).matches()) {
            throw new Fault(column, text, "is not a country number of up to three digits");
        }
        return Integer.parseInt(text);
    }

    private String country(String column, int number) throws Fault {
        Optional<String> country = countries.find(number);
        if (country.isEmpty()) {
            throw new Fault(column, Integer.toString(number), countries.rule());
        }
        return country.get();
    }

    private static @Nullable BigDecimal number(String column, String text) throws Fault {
        if (text.isEmpty() || text.equals("NA")) {
            return null;
        }
        if (text.length() > LONGEST_NUMBER || CsvInput.number(text) == null) {
            throw new Fault(
                    column,
                    text,
                    text.indexOf(',') >= 0
                            ? "is not a number; write a decimal point and no thousands separators"
                            : "is not a number");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0) {
            throw new Fault(column, text, "is negative; trade is zero or more");
        }
        return number;
    }

    private static double usd(BigDecimal thousandUsd) {
        return thousandUsd.movePointRight(3).doubleValue();
    }

    /** The value if it reads and is believed. */
    private static @Nullable Double readableUsd(String text) {
        try {
            BigDecimal thousandUsd = number("v", text);
            return thousandUsd == null || usd(thousandUsd) > ABSURD_USD ? null : usd(thousandUsd);
        } catch (Fault unreadable) {
            return null;
        }
    }
}
