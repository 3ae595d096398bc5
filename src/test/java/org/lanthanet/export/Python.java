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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python with a library, where there is one. */
public final class Python {
    private final String interpreter;

    private Python(String interpreter) {
        this.interpreter = interpreter;
    }

    /** Skips the test, saying why, where no Python has the library. */
    static Python with(String library) throws InterruptedException {
        String check = "import sys, importlib.util as i; sys.exit(i.find_spec('" + library + "') is None)";
        Optional<String> found = Optional.empty();
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            if (found.isEmpty() && passes(candidate, check)) {
                found = Optional.of(candidate);
            }
        }
        assumeTrue(
                found.isPresent(), () -> "no python3 has " + library + " (Debian: python3-networkx, python3-igraph)");
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
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
            return lines;
        } finally {
            Files.delete(err);
        }
    }
}
