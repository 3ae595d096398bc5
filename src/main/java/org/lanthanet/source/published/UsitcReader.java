package org.lanthanet.source.published;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Production;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.FormatReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;

/**
 * Reads what the United States declared from a USITC DataWeb workbook: exports at FAS value, booked as FOB, or imports at
 * customs value; headings of four or six digits that carry rare earths, complete years. A record is one partner, heading,
 * unit and year; the units of a heading are added up. The dataset is {@code usitc-dataweb}, its edition the day of download.
 */
public final class UsitcReader implements FormatReader {
    private static final String DATASET = "usitc-dataweb";
    private static final String USA = "USA";
    private static final Set<String> KNOWN_FLOWS = Set.of("Domestic Exports", "Imports For Consumption");

    @Override
    public void read(SourceFile file, ReferenceTables tables, Intake intake) {
        Declared declared = new Declared(tables, intake);
        UsitcWorkbook.Query query = UsitcWorkbook.read(file, tables.codes(), declared);
        intake.dataset(tables.source(DATASET, query.downloaded().toString()));
        declared.cover(query);
        for (int year : new TreeSet<>(query.incompleteYears())) {
            intake.note(year + " is not complete"
                    + (query.through().isEmpty() ? "" : " (through " + query.through() + ")") + " and was left out");
        }
        if (!KNOWN_FLOWS.contains(query.flow())) {
            intake.note("the trade flow is \"" + query.flow() + "\"; the bundled figures are "
                    + String.join(" and ", new TreeSet<>(KNOWN_FLOWS)));
        }
    }

    /** Declarations on their way into the intake, and which cells there were of each heading. */
    private static final class Declared implements Records<UsitcWorkbook.Entry> {
        private record Heading(String hts, Side side) {}

        private final ReferenceTables tables;
        private final Intake intake;
        private final Map<Heading, PartnerYears> covered = new HashMap<>();

        Declared(ReferenceTables tables, Intake intake) {
            this.tables = tables;
            this.intake = intake;
        }

        @Override
        public void take(Place place, UsitcWorkbook.Entry entry) {
            Optional<String> partner = tables.countries().byName(entry.partner());
            double value = entry.valueUsd().doubleValue();
            if (partner.isEmpty()) {
                intake.reject(
                        place,
                        "Country",
                        entry.partner(),
                        "is not a country name in country_codes.csv; add a row of scheme name for it",
                        value);
                return;
            }
            String reason = Trade.reasonToSkip(USA, partner.get(), entry.valueUsd(), entry.tonnes());
            if (isPartner(partner.get())) {
                covered.computeIfAbsent(new Heading(entry.hts(), entry.side()), h -> new PartnerYears())
                        .add(partner.get(), entry.year());
            }
            if (reason != null) {
                intake.skip(reason);
                return;
            }
            boolean exports = entry.side() == Side.EXPORT;
            Trade.add(
                    intake,
                    place,
                    new Trade.Figures(entry.valueUsd(), entry.tonnes()),
                    new Declaration.Key(
                            entry.year(),
                            exports ? USA : partner.get(),
                            exports ? partner.get() : USA,
                            entry.hts(),
                            entry.side(),
                            DATASET),
                    exports ? Valuation.FOB : Valuation.CUSTOMS);
        }

        @Override
        public void reject(Place place, String column, String value, String rule, @Nullable Double valueUsd) {
            intake.reject(place, column, value, rule, valueUsd);
        }

        @Override
        public void skip(String reason, long records) {
            intake.skip(reason, records);
        }

        /**
         * A partner the workbook speaks of is covered for every heading in it: DataWeb leaves out rows without any trade. Not
         * so where a cell of the partner was rejected.
         */
        void cover(UsitcWorkbook.Query query) {
            covered.forEach((heading, cells) ->
                    cells.runs().forEach(run -> cover(heading, run, partners(query, heading.hts(), cells, run))));
        }

        private Set<String> partners(UsitcWorkbook.Query query, String hts, PartnerYears cells, YearRange run) {
            Set<String> stated = cells.partnersIn(run);
            Set<String> partners = new TreeSet<>();
            for (String name : query.partners()) {
                boolean hasRow = query.rows().contains(new UsitcWorkbook.PartnerHeading(name, hts));
                tables.countries()
                        .byName(name)
                        .filter(Declared::isPartner)
                        .filter(partner -> !hasRow || stated.contains(partner))
                        .ifPresent(partners::add);
            }
            return partners;
        }

        private static boolean isPartner(String iso3) {
            return !iso3.equals(Production.WORLD) && !iso3.equals(USA);
        }

        private void cover(Heading heading, YearRange run, Set<String> partners) {
            if (!partners.isEmpty()) {
                intake.cover(new Coverage(
                        DATASET,
                        USA,
                        heading.side(),
                        heading.hts(),
                        Coverage.Extent.LISTED,
                        partners,
                        run.from(),
                        run.to()));
            }
        }
    }
}
