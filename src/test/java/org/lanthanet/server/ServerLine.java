package org.lanthanet.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A line of Neo4j whose stand-alone server the build has laid out, and the Java it runs on. */
public enum ServerLine {
    /** The line the program itself is made with. */
    LTS("lts", 17),
    /** The newest line; it needs a newer Java than the program does. */
    NEWEST("newest", 21);

    private static final String SERVICE = "META-INF/services/org.neo4j.server.startup.EntryPoint";

    private final String folder;
    private final int oldestJava;

    ServerLine(String folder, int oldestJava) {
        this.folder = folder;
        this.oldestJava = oldestJava;
    }

    /** Skips the test, saying why, on a machine without a Java for this line. */
    public void assumeRunnable() {
        assumeTrue(
                java().isPresent(),
                () -> "no JDK " + oldestJava + " or newer for the " + folder
                        + " Neo4j; name one with LANTHANET_TEST_JDK");
    }

    /** Its class path, as the build resolved it. */
    List<String> classPath() {
        Path file = Path.of("target", "it", "servers", folder, "target", "classpath");
        assertThat(file).as("run 'mvn pre-integration-test' once").exists();
        try {
            return List.of(Files.readString(file).strip().split(System.getProperty("path.separator")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class its start script would start, which is another from line to line. */
    String mainClass() {
        for (String jar : classPath()) {
            try (ZipFile zip = new ZipFile(jar)) {
                ZipEntry entry = zip.getEntry(SERVICE);
                if (entry != null) {
                    return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).strip();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no jar of the " + folder + " Neo4j says how it is started");
    }

    /** A Java that is new enough: this one, or one that the environment or the usual folder has. */
    Optional<Path> java() {
        return java(oldestJava);
    }

    /** A Java of this version or newer. */
    public static Optional<Path> java(int oldestJava) {
        Stream<Path> named = Stream.concat(
                        Stream.of("LANTHANET_TEST_JDK"),
                        System.getenv().keySet().stream()
                                .filter(name -> name.startsWith("JAVA_HOME"))
                                .sorted())
                .map(System::getenv)
                .filter(Objects::nonNull)
                .map(Path::of);
        Stream<Path> candidates = Stream.of(Stream.of(Path.of(System.getProperty("java.home"))), named, installed())
                .flatMap(s -> s);
        return candidates
                .filter(home -> version(home) >= oldestJava)
                .map(home -> home.resolve("bin").resolve("java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> installed() {
        Path[] homes = Optional.ofNullable(Path.of("/usr/lib/jvm").toFile().listFiles()).stream()
                .flatMap(Arrays::stream)
                .map(File::toPath)
                .sorted()
                .toArray(Path[]::new);
        return Stream.of(homes);
    }

    private static int version(Path home) {
        Properties release = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
            String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Integer.parseInt(version.split("[.+-]")[0]);
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }
}
