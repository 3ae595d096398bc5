package org.lanthanet.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures known from publications, read from the tables as they stand. */
class BundleFiguresTest {
    private static final Path IMPORT = Path.of("import");

    @ParameterizedTest
    @CsvSource({
        "us_trade_2846, 2017, USA, CHN, export, 1961.375",
        "us_trade_2846, 2018, USA, CHN, export, 32657.416",
        "us_trade_2846, 2022, USA, CHN, export, 74884.581",
        "us_exports_2612, 2018, USA, CHN, export, 520",
        "us_exports_2612, 2019, USA, CHN, export, 1684",
        "china_imports_2846, 2020, MMR, CHN, import, 35453.64",
        "imports_253090_rare_earth_pairs, 2018, USA, CHN, import, 32365.989"
    })
    void grossWeightIs(String table, String year, String exporter, String importer, String side, String tonnes) {
        assertThat(declaration(table, year, exporter, importer, side).getField("gross_tonnes"))
                .isEqualTo(tonnes);
    }

    @Test
    void chinaSoldTheUnitedStates533MillionDollarsOfMagnetsIn2022() {
        assertThat(declaration("magnets_850511", "2022", "CHN", "USA", "both").getField("value_usd"))
                .isEqualTo("532637988");
    }

    @ParameterizedTest
    @CsvSource({"2022, CHN, USA, 429622735", "2024, MEX, USA, 8220595172", "2023, CHN, AUS, 2711116906.726"})
    void electricVehiclesBoughtAreWorth(String year, String exporter, String importer, String usd) {
        assertThat(declaration("imports_870380", year, exporter, importer, "import")
                        .getField("value_usd"))
                .isEqualTo(usd);
    }

    @Test
    void vietNamsElectricVehiclesOf2024AreUnknown() {
        assertThat(Tables.read(IMPORT.resolve("declarations/imports_870380.csv")))
                .filteredOn(row -> has(row, "importer", "VNM"))
                .extracting(row -> row.getField("year"))
                .containsOnly("2020", "2021", "2022", "2023");
        assertThat(Tables.read(IMPORT.resolve("coverage.csv")))
                .filteredOn(row -> has(row, "hs", "870380") && has(row, "reporter", "VNM"))
                .extracting(row -> row.getField("year_to"))
                .containsExactly("2023");
    }

    @Test
    void theWeightOfChinas2018ImportsFromTheUnitedStatesIsAnEstimate() {
        assertThat(declaration("china_imports_2846", "2018", "USA", "CHN", "import")
                        .getField("mass_status"))
                .isEqualTo("estimated");
    }

    @ParameterizedTest
    @CsvSource({
        "2022, WLD, usgs-myb-2022, 297000", "2022, CHN, usgs-myb-2022, 210000", "2022, USA, usgs-myb-2022, 42500",
        "2018, WLD, usgs-myb-2022, 190000", "2018, CHN, usgs-myb-2022, 120000", "2018, USA, usgs-myb-2022, 14000",
        "2022, BDI, usgs-myb-2022, 0", "2023, CHN, usgs-mcs-2025, 255000", "2024, USA, usgs-mcs-2026, 45500",
        "2013, USA, usgs-ds140-2020, 5500", "2013, USA, bgs-wms, 3300", "2017, WLD, bgs-wms, 181653",
        "2017, WLD, usgs-ds140-2020, 147000"
    })
    void mineProductionIs(String year, String country, String source, String tonnes) {
        assertThat(Tables.read(IMPORT.resolve("production.csv")))
                .filteredOn(row -> has(row, "year", year)
                        && has(row, "country", country)
                        && has(row, "stage", "ore")
                        && has(row, "source", source))
                .extracting(row -> row.getField("reo_tonnes"))
                .containsExactly(tonnes);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016,
                2017
            })
    void theWorldOfBgsIsTheSumOfItsCountriesAndSaysSo(int year) {
        Map<Boolean, List<NamedCsvRecord>> world = Tables.read(IMPORT.resolve("production.csv")).stream()
                .filter(row -> has(row, "year", Integer.toString(year)) && has(row, "source", "bgs-wms"))
                .collect(Collectors.partitioningBy(row -> has(row, "country", "WLD")));

        assertThat(world.get(true)).hasSize(1);
        assertThat(world.get(true).get(0).getField("note")).isEqualTo(WorldSums.NOTE);
        assertThat(world.get(false)).hasSizeGreaterThan(4);
        assertThat(new BigDecimal(world.get(true).get(0).getField("reo_tonnes")))
                .isEqualByComparingTo(world.get(false).stream()
                        .map(row -> new BigDecimal(row.getField("reo_tonnes")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @ParameterizedTest
    @CsvSource({"2011, 10300, 7790", "2017, 2780, 11800", "2018, 304 17300 260 1250 28, 2940 7890 298 526"})
    void publishedTradeSumsTo(String year, String exports, String imports) {
        assertThat(total(year, "export")).isEqualByComparingTo(sum(exports));
        assertThat(total(year, "import")).isEqualByComparingTo(sum(imports));
    }

    private static NamedCsvRecord declaration(
            String table, String year, String exporter, String importer, String side) {
        List<NamedCsvRecord> rows = Tables.read(IMPORT.resolve("declarations/" + table + ".csv")).stream()
                .filter(row -> has(row, "year", year)
                        && has(row, "exporter", exporter)
                        && has(row, "importer", importer)
                        && has(row, "side", side))
                .toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static BigDecimal total(String year, String item) {
        return Tables.read(IMPORT.resolve("published_totals.csv")).stream()
                .filter(row -> has(row, "year", year) && has(row, "item", item))
                .map(row -> new BigDecimal(row.getField("reo_tonnes")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(String terms) {
        return Arrays.stream(terms.split(" ")).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean has(NamedCsvRecord row, String column, String value) {
        return row.getField(column).equals(value);
    }
}
