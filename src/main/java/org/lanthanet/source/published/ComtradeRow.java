package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.source.CountryCodes;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.Fault;
import org.lanthanet.source.Place;

/**
 * One record of UN Comtrade, whichever layout it comes in, with access to what it says in our terms.
 *
 * @param fields stripped texts in the order of the header; a number as it is written in the file
 */
record ComtradeRow(Place place, ComtradeHeader header, List<String> fields) {
    /** What a record says of its direction. */
    enum Flow {
        IMPORT,
        EXPORT,
        /** Re-exports, re-imports, goods for processing: parts of the two, or beside them. */
        OTHER
    }

    /**
     * A weight.
     *
     * @param tonnes null if none is stated
     */
    record Weight(@Nullable Double tonnes, MassStatus status) {
        static final Weight MISSING = new Weight(null, MassStatus.MISSING);
    }

    /** More dollars or kilograms than any year's trade of the world in all goods. */
    private static final BigDecimal ABSURD = BigDecimal.TEN.pow(14);

    private static final int LONGEST_NUMBER = 60;
    /** In the estimation flag 2 stands for the quantity, 4 for the net weight, 6 for both. */
    private static final int WEIGHT_BIT = 4;

    private static final Pattern TYPE = Pattern.compile("(?i)[CS]|goods|services");
    private static final Pattern FREQUENCY = Pattern.compile("(?i)[AQM]|annual|quarterly|monthly");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|2100");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z ]+");
    private static final Pattern POINT_ZERO = Pattern.compile("\\.0+$");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("\\d{6}");
    private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
    private static final Set<String> TOTALS = Set.of("0", "C00", "W00");

    private static final Map<String, Flow> FLOWS = Map.ofEntries(
            Map.entry("m", Flow.IMPORT),
            Map.entry("1", Flow.IMPORT),
            Map.entry("import", Flow.IMPORT),
            Map.entry("imports", Flow.IMPORT),
            Map.entry("x", Flow.EXPORT),
            Map.entry("2", Flow.EXPORT),
            Map.entry("export", Flow.EXPORT),
            Map.entry("exports", Flow.EXPORT),
            Map.entry("3", Flow.OTHER),
            Map.entry("4", Flow.OTHER));
    private static final Pattern OTHER_FLOW = Pattern.compile(
            "rx|rm|dx|fm|mip|xip|mop|xop|re-?(export|import)s?|(domestic|foreign) (export|import)s?|(export|import) of goods .*");

    /** Whether there is a field for each column. */
    boolean fits() {
        return fields.size() == header.names().size();
    }

    /** Field of a column, empty if there is none. */
    String text(ComtradeColumn column) {
        return header.text(fields, column);
    }

    private Fault fault(ComtradeColumn column, String rule) {
        return new Fault(header.name(column), text(column), rule);
    }

    private String required(ComtradeColumn column) throws Fault {
        String text = text(column);
        if (text.isEmpty()) {
            throw fault(column, "is empty; give a value");
        }
        return text;
    }

    /** Whether this is trade in services. */
    boolean isServices() throws Fault {
        String type = text(ComtradeColumn.TYPE);
        if (!type.isEmpty() && !TYPE.matcher(type).matches()) {
            throw fault(ComtradeColumn.TYPE, "is neither C for goods nor S for services");
        }
        return type.toUpperCase(Locale.ROOT).startsWith("S");
    }

    /** Whether the record speaks of a whole year. */
    boolean isAnnual() throws Fault {
        String frequency = text(ComtradeColumn.FREQUENCY);
        if (!frequency.isEmpty()) {
            if (!FREQUENCY.matcher(frequency).matches()) {
                throw fault(ComtradeColumn.FREQUENCY, "is none of A for a year, Q for a quarter, M for a month");
            }
            return frequency.toUpperCase(Locale.ROOT).startsWith("A");
        }
        return !MONTH_OF_YEAR.matcher(text(ComtradeColumn.PERIOD)).matches()
                && !MONTH.matcher(text(ComtradeColumn.MONTH)).matches();
    }

    /** Whether the code is one of the Harmonized System; SITC has codes that look like it. */
    boolean isHarmonized() {
        String classification = text(ComtradeColumn.CLASSIFICATION);
        return classification.isEmpty()
                || classification.toUpperCase(Locale.ROOT).startsWith("H");
    }

    String code() throws Fault {
        String code = required(ComtradeColumn.CODE);
        if (!CODE.matcher(code).matches()) {
            throw fault(ComtradeColumn.CODE, "is not a code of the Harmonized System; write its digits only");
        }
        return code;
    }

    Flow flow() throws Fault {
        required(ComtradeColumn.FLOW);
        return findFlow()
                .orElseThrow(() -> fault(ComtradeColumn.FLOW, "is no flow of UN Comtrade; imports are M, exports X"));
    }

    private Optional<Flow> findFlow() {
        String flow = text(ComtradeColumn.FLOW).toLowerCase(Locale.ROOT);
        Flow known = FLOWS.get(flow);
        return known == null && OTHER_FLOW.matcher(flow).matches()
                ? Optional.of(Flow.OTHER)
                : Optional.ofNullable(known);
    }

    int year() throws Fault {
        required(ComtradeColumn.YEAR);
        String year = whole(ComtradeColumn.YEAR);
        if (!YEAR.matcher(year).matches()) {
            throw fault(ComtradeColumn.YEAR, "is not a year between 1900 and 2100");
        }
        return Integer.parseInt(year);
    }

    /** A whole number without the ".0" that programs add to it. */
    private String whole(ComtradeColumn column) {
        return POINT_ZERO.matcher(text(column)).replaceFirst("");
    }

    /** The country as the file writes it: its number, otherwise its letters. */
    String countryAsWritten(ComtradeColumn number, ComtradeColumn iso) {
        String digits = whole(number);
        return digits.isEmpty()
                ? text(iso).toUpperCase(Locale.ROOT)
                : WHOLE.matcher(digits).matches() ? Integer.toString(Integer.parseInt(digits)) : digits;
    }

    /** Our code of a country, by its number, otherwise by its letters. */
    Optional<String> findCountry(ComtradeColumn number, ComtradeColumn iso, CountryCodes codes) {
        String digits = whole(number);
        Optional<String> byNumber =
                WHOLE.matcher(digits).matches() ? codes.byComtradeNumber(Integer.parseInt(digits)) : Optional.empty();
        return byNumber.or(() -> codes.byAlpha3(text(iso)));
    }

    /** Says that a country is not known. */
    Fault unknownCountry(ComtradeColumn number, ComtradeColumn iso) {
        ComtradeColumn column = text(number).isEmpty() && header.has(iso) ? iso : number;
        return fault(
                column,
                text(column).isEmpty()
                        ? "is empty; give a country code"
                        : "is no country code of UN Comtrade known here; correct it, or add it to country_codes.csv");
    }

    /** Whether the file itself says that the reporter is a group of countries. */
    boolean isReportedByGroup() {
        return text(ComtradeColumn.REPORTER_IS_GROUP).equalsIgnoreCase("true");
    }

    /** The column by which this record is part of a total, or null if it is the total as far as it says. */
    @Nullable
    ComtradeColumn findBreakdown() {
        for (ComtradeColumn column : header.layout().breakdowns()) {
            String key = whole(column);
            if (!key.isEmpty() && !TOTALS.contains(key.toUpperCase(Locale.ROOT))) {
                return column;
            }
        }
        return null;
    }

    /** Whether the record says of every breakdown that it is its total. */
    boolean namesAllBreakdowns() {
        return header.layout().breakdowns().stream()
                .noneMatch(column -> text(column).isEmpty());
    }

    /** Value in US dollars, null if none is stated. */
    @Nullable
    Double valueUsd() throws Fault {
        BigDecimal value = quantity(ComtradeColumn.VALUE);
        return value == null ? null : value.doubleValue();
    }

    /** Value in US dollars if it can be read, otherwise null. */
    @Nullable
    Double readableUsd() {
        try {
            return fits() ? valueUsd() : null;
        } catch (Fault e) {
            return null;
        }
    }

    /** Net weight; zero says that none was stated. */
    Weight weight() throws Fault {
        BigDecimal kilograms = quantity(ComtradeColumn.WEIGHT);
        boolean estimated = isWeightEstimated();
        double tonnes = kilograms == null ? 0 : kilograms.movePointLeft(3).doubleValue();
        return tonnes == 0
                ? Weight.MISSING
                : new Weight(tonnes, estimated ? MassStatus.ESTIMATED : MassStatus.DECLARED);
    }

    private boolean isWeightEstimated() throws Fault {
        return switch (text(ComtradeColumn.WEIGHT_ESTIMATED).toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            case "" -> isWeightFlagged();
            default -> throw fault(ComtradeColumn.WEIGHT_ESTIMATED, "is neither true nor false");
        };
    }

    private boolean isWeightFlagged() throws Fault {
        String flag = whole(ComtradeColumn.FLAG);
        if (flag.isEmpty()) {
            return false;
        }
        if (!WHOLE.matcher(flag).matches()) {
            throw fault(ComtradeColumn.FLAG, "is no estimation flag of UN Comtrade; those are 0, 2, 4 and 6");
        }
        return (Integer.parseInt(flag) & WEIGHT_BIT) != 0;
    }

    private @Nullable BigDecimal quantity(ComtradeColumn column) throws Fault {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_NUMBER || CsvInput.number(text) == null) {
            throw fault(
                    column,
                    text.indexOf(',') >= 0
                            ? "is not a number; write a decimal point and no thousands separators"
                            : "is not a number");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0) {
            throw fault(column, "is negative; trade is zero or more");
        }
        if (number.compareTo(ABSURD) >= 0) {
            throw fault(column, "is more than all the world trades in a year; correct it");
        }
        return number;
    }

    /** Columns that hold what such a column cannot hold, as when the header is shifted against the data. */
    Set<ComtradeColumn> impossible() {
        Set<ComtradeColumn> impossible = EnumSet.noneOf(ComtradeColumn.class);
        note(
                impossible,
                ComtradeColumn.TYPE,
                TYPE.matcher(text(ComtradeColumn.TYPE)).matches());
        note(
                impossible,
                ComtradeColumn.FREQUENCY,
                FREQUENCY.matcher(text(ComtradeColumn.FREQUENCY)).matches());
        String year = whole(ComtradeColumn.YEAR);
        note(
                impossible,
                ComtradeColumn.YEAR,
                YEAR.matcher(year).matches() || MONTH_OF_YEAR.matcher(year).matches());
        note(
                impossible,
                ComtradeColumn.REPORTER,
                WHOLE.matcher(whole(ComtradeColumn.REPORTER)).matches());
        note(impossible, ComtradeColumn.FLOW, findFlow().isPresent());
        note(
                impossible,
                ComtradeColumn.CODE,
                CODE.matcher(text(ComtradeColumn.CODE)).matches());
        return impossible;
    }

    private void note(Set<ComtradeColumn> impossible, ComtradeColumn column, boolean possible) {
        if (!possible && !text(column).isEmpty()) {
            impossible.add(column);
        }
    }
}
