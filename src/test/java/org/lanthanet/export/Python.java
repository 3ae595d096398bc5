package org.lanthanet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lanthanet.Patience;

/** A Python, where there is one: with a library, or with what comes with every Python. */
public final class Python {
    private final String interpreter;

    private Python(String interpreter) {
        this.interpreter = interpreter;
    }

    /** What a script printed, its errors among it, and how it ended. */
    public record Outcome(int exitCode, List<String> lines) {}

    /** Skips the test, saying why, where there is no Python 3.9 or later. */
    public static Python plain() throws InterruptedException {
        return found(
                "import sys; sys.exit(sys.version_info < (3, 9))",
                "there is no python3 of 3.9 or later (Debian: python3)");
    }

    /** Skips the test, saying why, where no Python has the library. */
    static Python with(String library) throws InterruptedException {
        return found(
                "import sys, importlib.util as i; sys.exit(i.find_spec('" + library + "') is None)",
                "no python3 has " + library + " (Debian: python3-networkx, python3-igraph)");
    }

    private static Python found(String check, String otherwise) throws InterruptedException {
        Optional<String> found = Optional.empty();
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            if (found.isEmpty() && passes(candidate, check)) {
                found = Optional.of(candidate);
            }
        }
        assumeTrue(found.isPresent(), otherwise);
        return new Python(found.get());
    }

    private static boolean passes(String interpreter, String check) throws InterruptedException {
        try {
            return new ProcessBuilder(interpreter, "-c", check)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Lines the script of the tests' resources prints. */
    List<String> run(String script, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                interpreter,
                Path.of("src", "test", "resources", "org", "lanthanet", "export", script)
                        .toString()));
        command.addAll(List.of(args));
        return lines(command);
    }

    /** Runs a script of any folder, however it ends. */
    public Outcome outcome(Path script, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(interpreter, "-B", script.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines;
        try (Stream<String> out = process.inputReader(StandardCharsets.UTF_8).lines()) {
            lines = out.toList();
        }
        Patience.awaitEnd(process);
        return new Outcome(process.exitValue(), lines);
    }

    /** Lines a program prints, having ended well. */
    public static List<String> lines(List<String> command) throws IOException, InterruptedException {
        Path err = Files.createTempFile("reader", ".err");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(err.toFile()).start();
            List<String> lines;
            try (Stream<String> out =
                    process.inputReader(StandardCharsets.UTF_8).lines()) {
                lines = out.toList();
            }
            Patience.awaitEnd(process);
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
            return lines;
        } finally {
            Files.delete(err);
        }
    }
}
