package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ManPagesTest {
    private static final Path FOLDER = Path.of("docs", "man", "man1");

    private static SortedMap<String, String> pages() {
        SortedMap<String, String> pages = new TreeMap<>();
        Examples.commands()
                .forEach((name, command) ->
                        pages.put(command.getCommandSpec().qualifiedName("-") + ".1", ManPage.of(command)));
        return pages;
    }

    @Test
    void thePagesAreThoseOfTheCommands() throws IOException {
        SortedMap<String, String> pages = pages();
        if (System.getenv("LANTHANET_WRITE_DOCS") != null) {
            Files.createDirectories(FOLDER);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }
        SortedMap<String, String> kept = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                kept.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(kept)
                .as("docs/man; LANTHANET_WRITE_DOCS=1 mvn -Dtest=ManPagesTest test makes the pages anew")
                .isEqualTo(pages);
    }

    @Test
    void everyPageHasItsSectionsInOrderAndEveryOption() {
        for (CommandLine command : Examples.commands().values()) {
            String page = ManPage.of(command);
            List<String> sections = new ArrayList<>(page.lines()
                    .filter(line -> line.startsWith(".SH "))
                    .map(line -> line.substring(4))
                    .toList());
            sections.removeAll(List.of("ARGUMENTS", "COMMANDS"));
            assertThat(sections)
                    .containsExactly(
                            "NAME",
                            "SYNOPSIS",
                            "DESCRIPTION",
                            "OPTIONS",
                            "EXIT STATUS",
                            "EXAMPLES",
                            "ENVIRONMENT",
                            "FILES",
                            "SEE ALSO");
            command.getCommandSpec()
                    .options()
                    .forEach(o ->
                            assertThat(page).contains("\\fB" + o.longestName().replace("-", "\\-") + "\\fR"));
            assertThat(page).doesNotContain("${D", "${C", "%%", "%n", "@|");
        }
    }
}
