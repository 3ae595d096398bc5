package org.lanthanet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.model.CountryOutline;
import org.lanthanet.model.CountryOutline.Position;

class OutlinesReaderTest {
    private static List<CountryOutline> read(Path folder, String row) throws IOException {
        Files.writeString(
                folder.resolve("country_outlines.csv"),
                "iso3,name,part,ring,points,source,edition\n" + row + ",natural-earth,1\n");
        return BundleReader.in(folder).outlines();
    }

    @Test
    void pointsArePositions(@TempDir Path folder) throws IOException {
        assertThat(read(folder, ",Somaliland,1,2,40 -0.5;42 0;42 2"))
                .containsExactly(new CountryOutline(
                        null,
                        "Somaliland",
                        1,
                        2,
                        List.of(new Position(40, -0.5), new Position(42, 0), new Position(42, 2))));
    }

    @Test
    void aPointThatIsNoneIsSaid(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder, "MCO,Monaco,1,1,7.4"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("country_outlines.csv:2")
                .hasMessageContaining("points=\"7.4\": is not a longitude and a latitude in degrees");
    }

    @Test
    void aRingOfTwoPointsIsSaid(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder, "MCO,Monaco,1,1,7.4 43.7;7.5 43.7"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a ring has three positions at least");
    }
}
