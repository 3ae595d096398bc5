package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lanthanet.Patience;

/** The real program, started as a process by its launcher, over an embedded store of its own. */
final class Program {
    /** What a process came to. */
    record Run(int code, String out, String err) {}

    private final Path folder;
    private final Path store;
    private int runs;

    /**
     * @param folder where the process works and its output is kept
     * @param store its store
     */
    Program(Path folder, Path store) {
        this.folder = folder;
        this.store = store;
    }

    Run run(String... args) throws IOException, InterruptedException {
        return run(Map.of(), args);
    }

    Run run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        Started started = start(environment, args);
        return started.end();
    }

    /** A process under way. */
    record Started(Process process, File out, File err) {
        Run end() throws IOException, InterruptedException {
            Patience.awaitEnd(process);
            return new Run(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
        }
    }

    Started start(Map<String, String> environment, String... args) throws IOException {
        File out = folder.resolve("out" + ++runs).toFile();
        File err = folder.resolve("err" + runs).toFile();
        ProcessBuilder builder =
                builder(Stream.concat(Stream.of(launcher()), Stream.of(args)).toList());
        builder.environment().putAll(environment);
        return new Started(builder.redirectOutput(out).redirectError(err).start(), out, err);
    }

    /** A command run in this program's surroundings. */
    ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("NEO4J_"));
        builder.environment().put("LANTHANET_STORE", store.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.directory(folder.toFile()).redirectInput(new File("/dev/null"));
    }

    static String launcher() {
        return Path.of("lanthanet").toAbsolutePath().toString();
    }

    String fingerprint() throws IOException, InterruptedException {
        Run run = run("status", "--fingerprint");
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }
}
