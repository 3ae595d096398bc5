package org.lanthanet.store;

import static org.assertj.core.api.Assertions.fail;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;
import org.lanthanet.source.SourceFile;

/**
 * Small files of four years that do not contradict each other, and in which whatever a settlement looks at in other years
 * occurs: weights missing in one year and known in the next, a pair that always trades at an odd price, a year whose
 * weights collapse, several sources of production, tables of one's own, slices of trade with and without a World row.
 */
final class InventedFiles {
    static final int FIRST = 2030;
    static final int LAST = 2033;
    /** Weights are a tenth of what they should be. */
    static final int BROKEN = 2031;

    private static final List<String> PARTNERS =
            List.of("AUS", "BRA", "CAN", "EST", "FRA", "IND", "KOR", "MYS", "NLD", "NOR", "USA", "VNM");

    private InventedFiles() {}

    static List<Intake> all() {
        List<Intake> files = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            files.add(japansImports(year));
            files.add(germanysExports(year));
        }
        files.add(part("japan-in-part", japansImports(2032), "AUS", "BRA", "KOR"));
        files.add(part("japan-in-part-too", japansImports(2032), "BRA", "EST", "NOR"));
        files.add(part("japan-again", japansImports(2033), PARTNERS.toArray(String[]::new)));
        files.add(koreasImports("korea-one", "AUS", "BRA", "CAN"));
        files.add(koreasImports("korea-two", "DEU", "EST", "FRA"));
        files.add(americas("america-short", FIRST, 2031));
        files.add(americas("america-long", FIRST, LAST));
        files.add(production("survey-a", "usgs-mcs-2034", 1));
        files.add(production("survey-b", "bgs-wms", 1.5));
        files.add(production("own-a", "production:a", 2));
        files.add(production("own-b", "production:b", 3));
        files.add(own("mine-2030", 2030));
        files.add(own("mine-2032", 2032));
        files.add(flows("flows-one", "flows:one", 2031, 7));
        files.add(flows("flows-one-more", "flows:one", 2033, 8));
        files.add(flows("flows-two", "flows:two", 2031, 7));
        return files;
    }

    /** The data package with a few rows in place of its own, some of which the files have too. */
    static Bundle packaged(Bundle reference) {
        Intake japan = japansImports(2031);
        Intake survey = production("survey-a", "usgs-mcs-2034", 1);
        return new Bundle(
                reference.version(),
                "a-package",
                reference.countries(),
                reference.stages(),
                reference.products(),
                reference.datasets(),
                reference.coefficients(),
                reference.rules(),
                List.copyOf(japan.coverages()),
                Stream.concat(
                                survey.productions().stream(),
                                Stream.of(new Production(
                                        2029, "CHN", Stage.ORE, 90, Production.Status.REPORTED, "usgs-mcs-2034")))
                        .toList(),
                reference.productionBasis(),
                List.copyOf(survey.totals()),
                Stream.concat(
                                japan.declarations().stream(),
                                Stream.of(
                                        row(2029, "USA", "JPN", Side.IMPORT, "284690", 500.0, 0.05, "comtrade"),
                                        // Japan's file of 2031 has no row of Denmark and covers every partner
                                        row(2031, "DNK", "JPN", Side.IMPORT, "284690", 500.0, 0.05, "comtrade")))
                        .toList());
    }

    /** Every partner, with a World row; some weights are missing, Norway always pays ten times as much as the others. */
    private static Intake japansImports(int year) {
        Intake intake = intake("japan-" + year, "comtrade");
        Random random = new Random(year);
        for (String partner : PARTNERS) {
            double usd = 1_000_000 + random.nextInt(1_000_000);
            double price = (8_000 + random.nextInt(4_000)) * (partner.equals("NOR") ? 10 : 1);
            boolean missing = (partner.hashCode() + year) % 3 == 0 && !partner.equals("NOR");
            accept(
                    intake,
                    row(year, partner, "JPN", Side.IMPORT, "284690", usd, missing ? null : usd / price, "comtrade"));
        }
        intake.cover(coverage("comtrade", "JPN", Side.IMPORT, "284690", Set.of(), year, year));
        return intake;
    }

    /** Every partner; the weights of one year collapse. Every second year there are none to Estonia. */
    private static Intake germanysExports(int year) {
        Intake intake = intake("germany-" + year, "comtrade");
        Random random = new Random(-year);
        for (String partner : PARTNERS) {
            double usd = 1_000_000 + random.nextInt(100_000);
            boolean missing = partner.equals("EST") && year % 2 == 0;
            double tonnes = usd / (40_000 + random.nextInt(4_000)) / (year == BROKEN ? 10 : 1);
            accept(intake, row(year, "DEU", partner, Side.EXPORT, "850511", usd, missing ? null : tonnes, "comtrade"));
        }
        intake.cover(coverage("comtrade", "DEU", Side.EXPORT, "850511", Set.of(), year, year));
        return intake;
    }

    /** Some partners of a file under another id: no World row, the same figures. */
    private static Intake part(String name, Intake whole, String... partners) {
        Intake intake = intake(name, "comtrade");
        Set<String> some = Set.of(partners);
        whole.declarations().stream().filter(d -> some.contains(d.exporter())).forEach(d -> accept(intake, d));
        whole.coverages()
                .forEach(c -> intake.cover(
                        coverage(c.dataset(), c.reporter(), c.side(), c.hs(), some, c.yearFrom(), c.yearTo())));
        return intake;
    }

    private static Intake koreasImports(String name, String... partners) {
        Intake intake = intake(name, "comtrade");
        for (String partner : partners) {
            accept(intake, row(2031, partner, "KOR", Side.IMPORT, "2846", 9_000.0, 1.0, "comtrade"));
        }
        intake.cover(coverage("comtrade", "KOR", Side.IMPORT, "2846", Set.of(partners), 2031, 2031));
        return intake;
    }

    /** Both sides of some pairs; the two files say the same of the years both have. */
    private static Intake americas(String name, int from, int to) {
        Intake intake = intake(name, "usitc-dataweb");
        for (int year = from; year <= to; year++) {
            accept(
                    intake,
                    row(year, "USA", "JPN", Side.EXPORT, "284690", 1e6 + year, 100.0 + year % 7, "usitc-dataweb"));
            accept(intake, row(year, "DEU", "USA", Side.IMPORT, "850511", 1e6 + year, 24.0, "usitc-dataweb"));
        }
        Set<String> partners = Set.of("JPN", "DEU", "CHN");
        intake.cover(coverage("usitc-dataweb", "USA", Side.EXPORT, "284690", partners, from, to));
        intake.cover(coverage("usitc-dataweb", "USA", Side.IMPORT, "850511", partners, from, to));
        return intake;
    }

    private static Intake production(String name, String dataset, double factor) {
        Intake intake = intake(name, dataset);
        boolean own = dataset.startsWith("production:");
        if (own) {
            intake.replaces(dataset);
        }
        for (int year = FIRST; year <= LAST; year++) {
            for (String country : own ? List.of("CHN", "USA") : List.of("CHN", "USA", "AUS", "WLD")) {
                double tonnes = factor * (country.equals("WLD") ? 300 : 100);
                intake.accept(
                        new Place(2, ""),
                        new Production(year, country, Stage.ORE, tonnes, Production.Status.REPORTED, dataset));
            }
            if (!own) {
                intake.accept(
                        new Place(2, ""),
                        new PublishedTotal(
                                year,
                                "USA",
                                PublishedTotal.Item.values()[0],
                                "compounds and metals",
                                factor * 10,
                                Production.Status.REPORTED,
                                dataset));
            }
        }
        return intake;
    }

    /** One of two tables of one name, which have different years. */
    private static Intake own(String name, int year) {
        Intake intake = intake(name, "declarations:mine");
        intake.replaces("declarations:mine");
        accept(intake, row(year, "MYS", "CHN", Side.IMPORT, "2846", 3e6, null, "declarations:mine"));
        accept(intake, row(year, "AUS", "CHN", Side.IMPORT, "2846", 2e6, 200.0, "declarations:mine"));
        return intake;
    }

    private static Intake flows(String name, String dataset, int year, double reoTonnes) {
        Intake intake = intake(name, dataset);
        intake.replaces(dataset);
        intake.accept(
                new Place(2, ""),
                new Flow(
                        year,
                        "AUS",
                        "JPN",
                        Stage.COMPOUND,
                        reoTonnes,
                        null,
                        null,
                        null,
                        null,
                        Flow.Method.IMPORTED,
                        0,
                        EnumSet.noneOf(Flow.Flag.class),
                        List.of(dataset)));
        return intake;
    }

    static Intake intake(String name, String dataset) {
        SourceFile file = new SourceFile(name + ".csv", null, InputStream::nullInputStream, name);
        Intake intake = new Intake(file, rejected -> fail(rejected.message()));
        intake.dataset(new Dataset(dataset, "a file of the test's", "user", "file " + name, "user's own", ""));
        return intake;
    }

    static void accept(Intake intake, Declaration d) {
        intake.accept(new Place(2, ""), d);
    }

    static Declaration row(
            int year,
            String exporter,
            String importer,
            Side side,
            String hs,
            Double usd,
            @Nullable Double tonnes,
            String dataset) {
        return new Declaration(
                year,
                exporter,
                importer,
                hs,
                side,
                usd,
                tonnes,
                tonnes == null ? MassStatus.MISSING : MassStatus.DECLARED,
                side == Side.IMPORT ? Valuation.CIF : Valuation.FOB,
                dataset);
    }

    /** Every partner if none is named. */
    static Coverage coverage(
            String dataset, String reporter, Side side, String hs, Set<String> partners, int from, int to) {
        return new Coverage(
                dataset, reporter, side, hs, partners.isEmpty() ? Extent.ALL : Extent.LISTED, partners, from, to);
    }
}
