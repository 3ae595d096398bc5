package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lanthanet.report.library.CheckPage;

class CheckPageTest {
    private static final Path PAGE = Path.of("docs", "checks.md");

    @Test
    void thePageIsThatOfTheFiles() throws IOException {
        String page = CheckPage.markdown(Checks.shipped().values());
        if (System.getenv("LANTHANET_WRITE_DOCS") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/checks.md; LANTHANET_WRITE_DOCS=1 mvn -Dtest=CheckPageTest test makes it anew")
                .isEqualTo(page);
    }

    @Test
    void thePageHasEveryCheckWithItsLimits() {
        String page = CheckPage.markdown(Checks.shipped().values());

        assertThat(Checks.shipped().values()).allSatisfy(c -> {
            assertThat(page).contains("| `" + c.name() + "` |");
            c.parameters().forEach(p -> assertThat(page).contains("`" + p.name() + " = "));
        });
    }
}
