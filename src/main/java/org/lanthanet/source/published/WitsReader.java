package org.lanthanet.source.published;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Dataset;
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
 * Reads what a country declared to have exported from a panel workbook of WITS downloads: observed rows, US dollars FOB,
 * kilograms made tonnes. The dataset is {@code wits-china-exports}, for another reporter {@code wits-}its code{@code
 * -exports}. A year is covered whole where its rows come to the World row within {@value #TOLERANCE} of its value.
 */
public final class WitsReader implements FormatReader {
    static final double TOLERANCE = 0.01;

    private static final String CHINA = "CHN";
    private static final String UNKNOWN = "is not a country name in country_codes.csv; add a row of scheme name for it";

    @Override
    public void read(SourceFile file, ReferenceTables tables, Intake intake) {
        Exports exports = new Exports(file, tables, intake);
        exports.cover(WitsPanel.read(file, exports));
    }

    private static final class Exports implements Records<WitsPanel.Entry> {
        private record Product(String reporter, String hs) {}

        private final SourceFile file;
        private final ReferenceTables tables;
        private final Intake intake;
        private final Map<Product, PartnerYears> covered = new HashMap<>();
        private final Map<WitsPanel.Sum, BigDecimal> sums = new HashMap<>();
        private final Set<String> announced = new HashSet<>();

        Exports(SourceFile file, ReferenceTables tables, Intake intake) {
            this.file = file;
            this.tables = tables;
            this.intake = intake;
        }

        @Override
        public void take(Place place, WitsPanel.Entry entry) {
            if (!tables.codes().contains(entry.hs())) {
                intake.skip("not a rare-earth code");
                return;
            }
            Optional<String> reporter = country(entry.reporter(), "reporter", place, entry);
            Optional<String> partner =
                    reporter.isEmpty() ? Optional.empty() : country(entry.partner(), "partner", place, entry);
            if (reporter.isEmpty() || partner.isEmpty()) {
                return;
            }
            take(place, entry, reporter.get(), partner.get());
        }

        private Optional<String> country(String name, String column, Place place, WitsPanel.Entry entry) {
            Optional<String> iso3 = tables.countries().byName(name);
            boolean worldReports = column.equals("reporter") && iso3.equals(Optional.of(Production.WORLD));
            if (iso3.isEmpty() || worldReports) {
                intake.reject(place, column, name, UNKNOWN, entry.valueUsd().doubleValue());
                return Optional.empty();
            }
            return iso3;
        }

        private void take(Place place, WitsPanel.Entry entry, String reporter, String partner) {
            BigDecimal kilograms = entry.kilograms();
            BigDecimal tonnes = kilograms == null ? null : kilograms.movePointLeft(3);
            if (!partner.equals(Production.WORLD)) {
                sums.merge(
                        new WitsPanel.Sum(entry.year(), entry.reporter(), entry.hs()),
                        entry.valueUsd(),
                        BigDecimal::add);
            }
            String reason = Trade.reasonToSkip(reporter, partner, entry.valueUsd(), tonnes);
            if (reason != null) {
                intake.skip(reason);
                return;
            }
            covered.computeIfAbsent(new Product(entry.reporter(), entry.hs()), p -> new PartnerYears())
                    .add(partner, entry.year());
            Trade.add(
                    intake,
                    place,
                    new Trade.Figures(entry.valueUsd(), tonnes),
                    new Declaration.Key(entry.year(), reporter, partner, entry.hs(), Side.EXPORT, dataset(reporter)),
                    Valuation.FOB);
        }

        /** Id of the reporter's dataset, which is announced the first time. */
        private String dataset(String reporter) {
            String id = "wits-" + (reporter.equals(CHINA) ? "china" : reporter.toLowerCase(Locale.ROOT)) + "-exports";
            if (announced.add(id)) {
                Dataset like = tables.source("wits-china-exports", Datasets.edition(file, ""));
                intake.dataset(
                        reporter.equals(CHINA)
                                ? like
                                : new Dataset(
                                        id,
                                        "Exports of " + reporter + " by partner (World Integrated Trade Solution)",
                                        like.publisher(),
                                        like.edition(),
                                        like.licence(),
                                        like.url()));
            }
            return id;
        }

        @Override
        public void reject(Place place, String column, String value, String rule, @Nullable Double valueUsd) {
            intake.reject(place, column, value, rule, valueUsd);
        }

        @Override
        public void skip(String reason, long records) {
            intake.skip(reason, records);
        }

        /** @param world values of the World rows; null if there are none, and the panel is taken for whole unless a row was rejected */
        void cover(@Nullable Map<WitsPanel.Sum, BigDecimal> world) {
            covered.forEach((product, cells) -> {
                Set<Integer> whole = new TreeSet<>();
                Set<Integer> listed = new TreeSet<>();
                for (int year : cells.years()) {
                    (isWhole(year, product, world) ? whole : listed).add(year);
                }
                PartnerYears.runs(whole).forEach(run -> cover(product, Extent.ALL, Set.of(), run));
                PartnerYears.runs(listed).forEach(run -> cover(product, Extent.LISTED, cells.partnersIn(run), run));
            });
        }

        private boolean isWhole(int year, Product product, @Nullable Map<WitsPanel.Sum, BigDecimal> world) {
            if (world == null) {
                return intake.rejectedRecords() == 0;
            }
            WitsPanel.Sum key = new WitsPanel.Sum(year, product.reporter(), product.hs());
            double sum = sums.getOrDefault(key, BigDecimal.ZERO).doubleValue();
            double stated = world.getOrDefault(key, BigDecimal.ZERO).doubleValue();
            return stated > 0 && Math.abs(sum - stated) <= TOLERANCE * stated;
        }

        private void cover(Product product, Extent extent, Set<String> partners, YearRange run) {
            if (extent == Extent.LISTED && partners.isEmpty()) {
                return;
            }
            String reporter = tables.countries().byName(product.reporter()).orElseThrow();
            intake.cover(new Coverage(
                    dataset(reporter), reporter, Side.EXPORT, product.hs(), extent, partners, run.from(), run.to()));
        }
    }
}
