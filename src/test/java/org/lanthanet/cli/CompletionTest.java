package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion script, in a real bash. */
class CompletionTest {
    /** Completes the last of its arguments as bash would. */
    private static final String COMPLETE = """
            . "$0"
            compopt() { :; }
            COMP_WORDS=(lanthanet "$@")
            COMP_CWORD=$#
            _complete_lanthanet lanthanet "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        assumeTrue(
                Stream.of("/bin/bash", "/usr/bin/bash").anyMatch(bash -> Files.isExecutable(Path.of(bash))),
                "no bash here");
        Files.writeString(folder.resolve("script"), CompletionCommand.script());
    }

    private static List<String> complete(String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", "-c", COMPLETE, folder.resolve("script").toString()));
        command.addAll(List.of(words));
        Process bash = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(out).isZero();
        return out.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void everyCommandIsOffered() throws Exception {
        assertThat(complete(""))
                .containsExactlyInAnyOrderElementsOf(Examples.commands().keySet().stream()
                        .filter(c -> !c.equals("lanthanet"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    me                                    | metrics
                    metrics --co                          | --country
                    metrics --stage m                     | metal magnet
                    metrics --stage ch                    | chain
                    trace --stage ch                      |
                    metrics hhi_ma                        | hhi_markets
                    metrics hhi_markets cheir             | cheirank
                    metrics --stage ore hhi_ma            | hhi_markets
                    metrics --stage ore --quiet hhi_ma    | hhi_markets
                    metrics --basis u                     | usd
                    metrics --null s                      | strength
                    report --basis g                      | gross
                    report --format nd                    | ndjson
                    trace --direction t                   | to
                    balance --stage p                     | product
                    query top_su                          | top_suppliers
                    query --format csv top_su             | top_suppliers
                    verify paper_net_exporter_b           | paper_net_exporter_before_2018
                    check null_keys duplicate_e           | duplicate_edges
                    import b                              | bundled
                    import --as comtrade-                 | comtrade-legacy
                    import --template fl                  | flows
                    import --prefer r                     | reconciled
                    completion z                          | zsh
                    """)
    void valuesAreOffered(String line, String offered) throws Exception {
        assertThat(complete(line.split(" +"))).containsExactly(offered == null ? new String[0] : offered.split(" "));
    }

    @Test
    void namesOfFilesAreOfferedWhereOneIsTaken() throws Exception {
        Files.writeString(folder.resolve("my-flows.csv"), "");

        assertThat(complete("metrics", "-o", "my-")).containsExactly("my-flows.csv");
        assertThat(CompletionCommand.script()).contains("complete -F _complete_lanthanet -o default lanthanet");
    }
}
