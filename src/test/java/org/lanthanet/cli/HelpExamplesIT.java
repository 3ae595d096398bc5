package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.Patience;
import org.lanthanet.store.TestGraph;

/** Every example in the help of every command does what it says, over the bundled data. */
class HelpExamplesIT {
    /** On the bundled data some claims fail, which is a result. */
    private static final Map<String, Integer> OTHER_CODES = Map.of("verify", ExitCodes.CHECK_FAILED);

    /** Options whose value is a file that is written. */
    private static final Set<String> WRITTEN = Set.of("-o", "--output", "--rejects");

    /** What a user has beside the program. */
    private static final Map<String, String> FILES = Map.of(
            "my-flows.csv", "year,exporter,importer,stage,reo_tonnes\n2026,USA,CHN,ore,40000\n",
            "BACI_HS12_Y2022_V202401.csv", "t,i,j,k,v,q\n2022,842,156,280530,12.5,1.5\n",
            "my.cypher",
                    "MATCH ()-[t:TRADES {year: $year}]->() RETURN t.stage AS stage, sum(t.reoTonnes) AS reoTonnes\n",
            "my-claims/us_sells_ore.cypher", """
                    // statement: The United States sold ore to China in 2022
                    // source: example
                    // expected: > 0
                    // unit: REO t
                    MATCH (:Country {iso3: 'USA'})-[t:TRADES {stage: 'ore', year: 2022}]->(:Country {iso3: 'CHN'})
                    RETURN t.reoTonnes AS value
                    """);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void prepare() throws IOException {
        TestGraph.full();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    static Stream<String> examples() {
        return Examples.help().values().stream()
                .flatMap(help -> Examples.of(help).stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleRuns(String example) throws Exception {
        List<String> args = located(example);
        CommandsIT.Run run = args.get(0).equals("serve")
                ? served(args)
                : fills(args) ? CommandsIT.run(Map.of(), own(args)) : CommandsIT.run(args.toArray(String[]::new));

        assertThat(run.code()).as(run.err()).isEqualTo(OTHER_CODES.getOrDefault(example, ExitCodes.OK));
        int file = Math.max(args.indexOf("-o"), args.indexOf("--output"));
        if (file > 0) {
            assertThat(Path.of(args.get(file + 1))).satisfies(HelpExamplesIT::requireContent);
        } else {
            assertThat(run.out() + run.err()).isNotBlank();
        }
    }

    /** The words of an example, files in the folder of this test. */
    private static List<String> located(String example) {
        List<String> args = new ArrayList<>(List.of(example.split(" +")));
        for (int i = 1; i < args.size(); i++) {
            if (WRITTEN.contains(args.get(i - 1)) || Files.exists(folder.resolve(args.get(i)))) {
                args.set(i, folder.resolve(args.get(i)).toString());
            }
        }
        // both make a page of many draws; LauncherIT and PageIT have the whole of it
        if (args.get(0).equals("demo") && !args.contains("--page")) {
            args.addAll(List.of("--page", "none"));
        } else if (args.contains("html") && !args.contains("--draws")) {
            args.addAll(List.of("--draws", "100"));
        }
        return args;
    }

    private static void requireContent(Path written) {
        if (Files.isDirectory(written)) {
            assertThat(written).isNotEmptyDirectory();
        } else {
            assertThat(written).isNotEmptyFile();
        }
    }

    /** Whether it changes a store: the one all tests read is left as it is. */
    private static boolean fills(List<String> args) {
        return args.contains("--write")
                || args.get(0).equals("import")
                        && args.stream().noneMatch(Set.of("bundled", "--dry-run", "--template")::contains);
    }

    private static String[] own(List<String> args, String... more) {
        return Stream.of(
                        args.stream(),
                        Stream.of("--store", folder.resolve("store").toString()),
                        Stream.of(more))
                .flatMap(s -> s)
                .toArray(String[]::new);
    }

    /** Serves on free ports until it says where, as somebody does who then presses Ctrl-C. */
    private static CommandsIT.Run served(List<String> args) throws InterruptedException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int[] code = {-1};
        String[] free = args.contains("--port") ? new String[0] : new String[] {"--port", "0", "--bolt-port", "0"};
        Thread server = new Thread(
                () -> code[0] = Main.run(new PrintWriter(out), new PrintWriter(err, true), Map.of(), own(args, free)));
        server.start();
        Patience.await("it serves", () -> !server.isAlive() || err.toString().contains("Ctrl-C"));
        server.interrupt();
        server.join(Patience.HANG.toMillis());
        return new CommandsIT.Run(code[0], out.toString(), err.toString());
    }
}
