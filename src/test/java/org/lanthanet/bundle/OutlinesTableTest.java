package org.lanthanet.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.bundle.Topology.Position;

class OutlinesTableTest {
    /** Two neighbours with a crooked border, an island, a shape across the antimeridian, and a speck. */
    private static final String MEDIUM = """
            {"type": "Topology", "transform": {"scale": [0.01, 0.01], "translate": [-180, -90]},
             "objects": {"countries": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "arcs": [[0, 1]], "id": "276", "properties": {"name": "Germany"}},
               {"type": "MultiPolygon", "arcs": [[[-1, 2]], [[3]]], "id": "250", "properties": {"name": "France"}},
               {"type": "Polygon", "arcs": [[4]], "id": "643", "properties": {"name": "Russia"}},
               {"type": "Polygon", "arcs": [[5]], "properties": {"name": "Somaliland"}},
               {"type": "Polygon", "arcs": [[6]], "id": "470", "properties": {"name": "Malta"}},
               {"type": "Polygon", "arcs": [[4]], "id": "010", "properties": {"name": "Antarctica"}}
             ]}},
             "arcs": [
               [[19000, 14000], [4, 500], [-4, 500]],
               [[19000, 15000], [1000, 0], [0, -1000], [-1000, 0]],
               [[19000, 14000], [-1000, 0], [0, 1000], [1000, 0]],
               [[18000, 13000], [10, 0], [0, 10], [-10, -10]],
               [[35000, 15500], [0, 500], [1000, 0], [-35500, 0], [0, -500], [-500, 0], [35000, 0]],
               [[22000, 9000], [200, 0], [0, 200], [-200, -200]],
               [[19450, 12590], [1, 0], [0, 1], [-1, -1]]
             ]}
            """;

    private static final String LARGE = """
            {"type": "Topology", "transform": {"scale": [0.01, 0.01], "translate": [-180, -90]},
             "objects": {"countries": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "arcs": [[0]], "id": "292", "properties": {"name": "Gibraltar"}},
               {"type": "MultiPolygon", "arcs": [[[1]], [[2]]], "id": "250", "properties": {"name": "France"}}
             ]}},
             "arcs": [
               [[17460, 12610], [2, 0], [0, 2], [-2, -2]],
               [[18000, 14000], [900, 0], [0, 900], [-900, -900]],
               [[22500, 7710], [20, 0], [0, 20], [-20, -20]]
             ]}
            """;

    private static List<String> build(Path folder) throws IOException {
        Files.writeString(folder.resolve("countries-50m.json"), MEDIUM);
        Files.writeString(folder.resolve("countries-10m.json"), LARGE);
        Files.copy(Path.of("import/countries.csv"), folder.resolve("countries.csv"));
        Files.copy(Path.of("import/sources.csv"), folder.resolve("sources.csv"));
        String line = new OutlinesTable(folder)
                .write(folder, folder.resolve("countries-50m.json"), folder.resolve("countries-10m.json"))
                .line();
        assertThat(line)
                .isEqualTo(
                        "country_outlines.csv: read 9, kept 5, dropped 4 (2 of Antarctica, 1 too small to see, 1 without"
                                + " an area), computed 3");
        return Files.readAllLines(folder.resolve("country_outlines.csv"));
    }

    @Test
    void shapesBecomeRingsInTenthsOfADegree(@TempDir Path folder) throws IOException {
        List<String> rows = build(folder);

        assertThat(rows.get(0)).isEqualTo("iso3,name,part,ring,points,source,edition");
        assertThat(rows).anyMatch(row -> row.startsWith(",Somaliland,1,1,40 0;42 0;42 2,natural-earth,"));
        // the bend of 0.04 degrees in the border is gone on both sides
        assertThat(rows).anyMatch(row -> row.startsWith("DEU,Germany,1,1,10 50;10 60;20 60;20 50,"));
        assertThat(rows).anyMatch(row -> row.startsWith("FRA,France,1,1,10 60;10 50;0 50;0 60,"));
        assertThat(rows).noneMatch(row -> row.startsWith("FRA,France,2,") || row.startsWith("ATA"));
    }

    @Test
    void landAcrossTheAntimeridianIsCutInTwo(@TempDir Path folder) throws IOException {
        assertThat(build(folder))
                .anyMatch(row -> row.startsWith("RUS,Russia,1,1,170 65;170 70;180 70;180 65,"))
                .anyMatch(row -> row.startsWith("RUS,Russia,2,1,-180 70;-175 70;-175 65;-180 65,"));
    }

    @Test
    void whatIsTooSmallHasAPlace(@TempDir Path folder) throws IOException {
        assertThat(build(folder))
                .anyMatch(row -> row.startsWith("MLT,Malta,1,1,14.5 35.9,"))
                .anyMatch(row -> row.startsWith("GIB,Gibraltar,1,1,-5.4 36.1,"))
                .anyMatch(row -> row.startsWith("MYT,Mayotte,1,1,45.1 -12.8,"));
    }

    @Test
    void aLineKeepsWhatStandsOut() {
        List<Position> line = List.of(
                new Position(0, 0),
                new Position(1, 0.05),
                new Position(2, 1),
                new Position(3, 0.55),
                new Position(4, 0));

        assertThat(new Simplification(0.12).apply(line))
                .containsExactly(new Position(0, 0), new Position(1, 0.05), new Position(2, 1), new Position(4, 0));
        assertThat(new Simplification(2).apply(line)).containsExactly(new Position(0, 0), new Position(4, 0));
    }
}
