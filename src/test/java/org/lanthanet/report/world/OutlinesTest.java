package org.lanthanet.report.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.CountryOutline;
import org.lanthanet.model.CountryOutline.Position;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.BundledTrade;

class OutlinesTest {
    private static final List<CountryOutline> SHIPPED = BundleReader.shipped().outlines();

    private static Position at(double longitude, double latitude) {
        return new Position(longitude, latitude);
    }

    @Test
    void aSquareWithAHoleIsAFeatureAroundItsMiddle() {
        Outlines outlines = new Outlines(List.of(
                new CountryOutline("ZAF", "South Africa", 1, 1, List.of(at(0, 0), at(4, 0), at(4, 4), at(0, 4))),
                new CountryOutline("ZAF", "South Africa", 1, 2, List.of(at(1, 1), at(1, 2), at(2, 2))),
                new CountryOutline("ZAF", "South Africa", 2, 1, List.of(at(9, 9), at(10, 9), at(10, 10))),
                new CountryOutline("MCO", "Monaco", 1, 1, List.of(at(7.4, 43.7))),
                new CountryOutline(null, "Somaliland", 1, 1, List.of(at(40, 1), at(41, 1), at(41, 2)))));

        assertThat(outlines.findPlace("ZAF")).contains(at(2, 2));
        assertThat(outlines.findPlace("MCO")).contains(at(7.4, 43.7));
        assertThat(outlines.codes()).containsExactlyInAnyOrder("MCO", "ZAF");
        assertThat(outlines.isSmall("MCO")).isTrue();
        assertThat(outlines.isSmall("ZAF")).isFalse();
        assertThat(outlines.geoJson())
                .containsEntry("type", "FeatureCollection")
                .extractingByKey("features")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .first()
                .isEqualTo(Map.of(
                        "type",
                        "Feature",
                        "properties",
                        Map.of("name", "Somaliland"),
                        "geometry",
                        Map.of(
                                "type",
                                "MultiPolygon",
                                "coordinates",
                                List.of(List.of(List.of(
                                        List.of(40L, 1L), List.of(41L, 1L), List.of(41L, 2L), List.of(40L, 1L)))))));
    }

    @Test
    void noBorderRunsAcrossTheMap() {
        for (CountryOutline ring : SHIPPED) {
            for (int i = 0; i < ring.positions().size(); i++) {
                Position here = ring.positions().get(i);
                Position next = ring.positions().get((i + 1) % ring.positions().size());
                // the longest is the border of the United States and Canada along 49 degrees
                assertThat(Math.abs(here.longitude() - next.longitude()))
                        .as("%s, from %s to %s", ring.name(), here, next)
                        .isLessThan(30);
            }
        }
        assertThat(SHIPPED)
                .anyMatch(ring ->
                        "RUS".equals(ring.iso3()) && ring.positions().stream().allMatch(p -> p.longitude() < -160));
    }

    @Test
    void everyCountryThatTradesHasAPlace() {
        TreeSet<String> trading = new TreeSet<>();
        BundledTrade.read().flows().forEach(flow -> trading.addAll(List.of(flow.exporter(), flow.importer())));

        trading.removeAll(new Outlines(SHIPPED).codes());

        assertThat(trading).containsExactly("ANT", "SCG", "XNE");
    }

    @Test
    void largeCountriesAreWhereTheyAre() {
        Outlines outlines = new Outlines(SHIPPED);

        assertThat(outlines.findPlace("CHN").orElseThrow().longitude()).isBetween(100.0, 107.0);
        assertThat(outlines.findPlace("USA").orElseThrow().latitude()).isBetween(36.0, 42.0);
        assertThat(outlines.findPlace("FRA").orElseThrow().longitude()).isBetween(1.0, 4.0);
        assertThat(outlines.findPlace("SGP").orElseThrow().latitude()).isBetween(1.0, 2.0);
    }
}
