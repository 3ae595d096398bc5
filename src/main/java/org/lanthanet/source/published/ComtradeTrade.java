package org.lanthanet.source.published;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.source.Fault;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.ComtradeRow.Flow;
import org.lanthanet.source.published.ComtradeRow.Weight;

/**
 * Judges the rows of one UN Comtrade file: which are annual trade in goods between two countries, which are totals or
 * parts of others. Keeps a line for each pair, year and code of interest, and nothing of the other rows.
 */
final class ComtradeTrade {
    private static final String DATASET = "comtrade";
    private static final String NOT_ANNUAL = "not annual";
    private static final String WORLD = "WLD";
    /** The European Union and ASEAN, which report beside their members. */
    private static final Set<String> GROUPS = Set.of("XEU", "XAS");

    private static final int FIRST_ROWS = 20;
    /** Most records UN Comtrade gives at once: without a key, with one, with a paid one. */
    private static final Set<Long> LIMITS = Set.of(500L, 100_000L, 250_000L);

    /** A row by its key and what we call its countries, null where we know none. */
    private record Identified(
            ComtradeRow row,
            ComtradeKey key,
            @Nullable String reporter,
            @Nullable String partner) {}

    private final SourceFile file;
    private final ReferenceTables tables;
    private final Intake intake;
    private final ComtradeTotals totals;
    private final ComtradeCoverage coverage = new ComtradeCoverage(DATASET);
    private @Nullable List<ComtradeRow> first = new ArrayList<>();
    private boolean hasAnnual;
    private long rows;

    ComtradeTrade(SourceFile file, ReferenceTables tables, Intake intake, ComtradeLayout layout) {
        this.file = file;
        this.tables = tables;
        this.intake = intake;
        this.totals = new ComtradeTotals(file, tables.countries(), layout);
        intake.dataset(tables.source(DATASET, "file " + file.sha256().substring(0, 12)));
    }

    /** Takes the next row. */
    void take(ComtradeRow row) {
        rows++;
        if (first == null) {
            judge(row);
            return;
        }
        first.add(row);
        if (first.size() == FIRST_ROWS) {
            judgeFirst();
        }
    }

    /** Takes a line on which nothing stands. */
    void takeBlank() {
        intake.skip("blank line");
    }

    /** Takes a record that is none. */
    void takeUnreadable(Place place, String column, String value, String rule) {
        rows++;
        intake.reject(place, column, value, rule, null);
        coverage.misplaced();
    }

    /**
     * Says that the file is at its end.
     *
     * @throws InputException if it holds nothing but months, or only parts of a total
     */
    void finish() {
        judgeFirst();
        if (rows == 0) {
            throw new InputException(file + ": holds no records; download the table again");
        }
        if (!hasAnnual && intake.skipped().containsKey(NOT_ANNUAL)) {
            throw new InputException(file
                    + ": holds months or quarters only, which are not summed into years; download annual data"
                    + " (frequency A)");
        }
        totals.finish();
        if (LIMITS.contains(rows)) {
            intake.note("holds exactly " + rows
                    + " records, a limit of UN Comtrade; if more were asked for, ask for fewer at a time");
        }
        coverage.forEach(intake::cover);
        coverage.forEachGap(intake::note);
    }

    private void judgeFirst() {
        List<ComtradeRow> waiting = first;
        first = null;
        if (waiting == null || waiting.isEmpty()) {
            return;
        }
        ComtradeShift.check(file, waiting);
        ComtradeHeader header = waiting.get(0).header();
        if (header.has(ComtradeColumn.WEIGHT)
                && !header.has(ComtradeColumn.WEIGHT_ESTIMATED)
                && !header.has(ComtradeColumn.FLAG)) {
            intake.note("no column says which weights are estimates; all are taken as declared");
        }
        waiting.forEach(this::judge);
    }

    private void judge(ComtradeRow row) {
        if (!row.fits()) {
            takeMisshapen(row);
            return;
        }
        try {
            String outside = findReasonOutside(row);
            if (outside != null) {
                intake.skip(outside);
                return;
            }
            hasAnnual = true;
            place(identify(row));
        } catch (Fault fault) {
            reject(row, fault);
            coverage.misplaced();
        }
    }

    private void takeMisshapen(ComtradeRow row) {
        intake.reject(
                row.place(),
                "row",
                row.place().rawText(),
                "has " + row.fields().size() + " fields, the header "
                        + row.header().names().size() + "; correct the line",
                null);
        coverage.misplaced();
    }

    private void reject(ComtradeRow row, Fault fault) {
        intake.reject(row.place(), fault.column(), fault.value(), fault.rule(), row.readableUsd());
    }

    /** Why a row is no annual import or export of goods of interest, or null if it is one. */
    private @Nullable String findReasonOutside(ComtradeRow row) throws Fault {
        if (row.isServices()) {
            return "services";
        }
        if (!row.isAnnual()) {
            return NOT_ANNUAL;
        }
        if (!row.isHarmonized()) {
            return "not in the Harmonized System";
        }
        if (!tables.codes().contains(row.code())) {
            return "not a rare-earth code";
        }
        return row.flow() == Flow.OTHER ? "neither an import nor an export" : null;
    }

    private Identified identify(ComtradeRow row) throws Fault {
        ComtradeKey key = new ComtradeKey(
                row.year(),
                row.countryAsWritten(ComtradeColumn.REPORTER, ComtradeColumn.REPORTER_ISO),
                row.countryAsWritten(ComtradeColumn.PARTNER, ComtradeColumn.PARTNER_ISO),
                row.code(),
                row.flow() == Flow.IMPORT ? Side.IMPORT : Side.EXPORT);
        return new Identified(
                row,
                key,
                row.findCountry(ComtradeColumn.REPORTER, ComtradeColumn.REPORTER_ISO, tables.countries())
                        .orElse(null),
                row.findCountry(ComtradeColumn.PARTNER, ComtradeColumn.PARTNER_ISO, tables.countries())
                        .orElse(null));
    }

    private void place(Identified trade) {
        ComtradeColumn breakdown = trade.row().findBreakdown();
        if (isGroup(trade.reporter()) || isGroup(trade.partner()) || trade.row().isReportedByGroup()) {
            intake.skip("of a group of countries");
        } else if (breakdown == null) {
            takeTotal(trade);
        } else {
            intake.skip("part of another row");
            if (!isWorld(trade.partner())) {
                totals.part(trade.key(), trade.row(), breakdown);
            }
        }
    }

    private static boolean isGroup(@Nullable String country) {
        return country != null && GROUPS.contains(country);
    }

    private static boolean isWorld(@Nullable String country) {
        return WORLD.equals(country);
    }

    private void takeTotal(Identified trade) {
        OptionalLong before = totals.total(trade.key(), trade.row());
        if (before.isEmpty()) {
            read(trade);
        } else {
            intake.reject(
                    trade.row().place(),
                    "row",
                    trade.key().describe(tables.countries()),
                    "repeats the record of line " + before.getAsLong() + "; keep one",
                    trade.row().readableUsd());
        }
    }

    private void read(Identified trade) {
        ComtradeKey key = trade.key();
        ComtradeRow row = trade.row();
        String reporter = trade.reporter();
        String partner = trade.partner();
        try {
            Double usd = row.valueUsd();
            Weight weight = row.weight();
            if (reporter == null) {
                throw row.unknownCountry(ComtradeColumn.REPORTER, ComtradeColumn.REPORTER_ISO);
            }
            if (isWorld(partner) || isWorld(reporter)) {
                coverage.world(reporter, key.side(), key.code(), key.year(), usd, weight.tonnes());
                intake.skip("of the world");
                return;
            }
            coverage.partner(reporter, key.side(), key.code(), key.year(), partner, usd, weight.tonnes());
            if (partner == null) {
                throw row.unknownCountry(ComtradeColumn.PARTNER, ComtradeColumn.PARTNER_ISO);
            }
            accept(key, reporter, partner, usd, weight);
        } catch (Fault fault) {
            reject(row, fault);
            if (reporter != null && partner != null) {
                coverage.unread(reporter, key.side(), key.code(), key.year());
            }
        }
    }

    private void accept(ComtradeKey key, String reporter, String partner, @Nullable Double usd, Weight weight) {
        if (reporter.equals(partner)) {
            intake.skip("from a country to itself");
        } else if (weight.tonnes() == null && (usd == null || usd == 0)) {
            intake.skip("without value and weight");
        } else {
            boolean export = key.side() == Side.EXPORT;
            intake.add(new Declaration(
                    key.year(),
                    export ? reporter : partner,
                    export ? partner : reporter,
                    key.code(),
                    key.side(),
                    usd,
                    weight.tonnes(),
                    weight.status(),
                    export ? Valuation.FOB : Valuation.CIF,
                    DATASET));
        }
    }
}
