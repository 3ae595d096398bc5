package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of every command, those to come included. */
class HelpTest {
    static Iterable<String> commands() {
        return Examples.commands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void endsWithExamplesThatNameTheCommandAndFitALine(String name) {
        List<String> end = Examples.help()
                .get(name)
                .lines()
                .dropWhile(line -> !line.equals("Examples:"))
                .skip(1)
                .toList();

        assertThat(end).isNotEmpty();
        assertThat(end)
                .allMatch(line -> line.startsWith("  lanthanet " + (name.equals("lanthanet") ? "" : name)))
                .allMatch(line -> line.length() < 80);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void saysWhatEachExitCodeMeans(String name) {
        assertThat(Examples.help().get(name)).contains("""

                Exit codes:
                  0   done
                  1   failure, for example an empty store
                  2   wrong use: unknown option, country, stage …
                  3   data rejected: nothing usable in a file, or --strict
                  4   database unreachable, locked or refused
                  5   a check or claim does not hold

                Examples:
                """);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void describesEveryOptionAndArgument(String name) {
        List<ArgSpec> all =
                new ArrayList<>(Examples.commands().get(name).getCommandSpec().args());

        assertThat(all)
                .isNotEmpty()
                .allSatisfy(arg -> assertThat(String.join("", arg.description()))
                        .as(arg.toString())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void givesOptionsThatTakeDifferentValuesDifferentLabels(String name) {
        List<OptionSpec> completed = Examples.commands().get(name).getCommandSpec().options().stream()
                .filter(o -> o.completionCandidates() != null && !o.typeInfo().isBoolean())
                .toList();

        assertThat(completed).extracting(OptionSpec::paramLabel).doesNotHaveDuplicates();
    }
}
