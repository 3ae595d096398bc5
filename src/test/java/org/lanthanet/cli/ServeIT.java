package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.Patience;
import org.lanthanet.cli.Program.Run;
import org.lanthanet.cli.Program.Started;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

/** {@code lanthanet serve} in one terminal, other commands in others. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class ServeIT {
    private static final String FLOWS =
            "year,exporter,importer,stage,reo_tonnes,value_usd\n2026,USA,CHN,ore,40000,300000000\n";

    @TempDir
    private Path folder;

    private Program program;
    private Started server;

    @BeforeEach
    void name() {
        program = new Program(folder, folder.resolve("store"));
    }

    @AfterEach
    void end() throws InterruptedException {
        if (server != null) {
            server.process().destroyForcibly().waitFor();
        }
    }

    /** Serves on free ports, and waits until it says where. */
    private String serve(String... more) throws Exception {
        String[] args = new String[5 + more.length];
        System.arraycopy(new String[] {"serve", "--port", "0", "--bolt-port", "0"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        server = program.start(Map.of(), args);
        Patience.await(
                "it serves",
                () -> !server.process().isAlive() || read(server.err()).contains("Ctrl-C"));
        assertThat(server.process().isAlive()).as(read(server.err())).isTrue();
        return read(server.out());
    }

    private static String read(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(String said, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + " +(\\S+)$").matcher(said);
        assertThat(line.find()).as("%s in: %s", name, said).isTrue();
        return URI.create(line.group(1));
    }

    private static HttpResponse<String> get(URI uri, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void inTwoTerminalsImportAndReportJustWork() throws Exception {
        String said = serve();
        assertThat(read(server.err())).contains("The store is empty", "import bundled", "Ctrl-C stops it");
        URI browser = address(said, "Neo4j Browser");
        URI bolt = address(said, "Bolt");
        assertThat(browser.getHost()).isEqualTo("127.0.0.1");
        assertThat(bolt.getHost()).isEqualTo("127.0.0.1");
        assertThat(get(browser).statusCode()).isEqualTo(200);
        assertThat(get(browser.resolve("/browser/")).body()).contains("Neo4j Browser");
        // a page the user has open beside it is not answered
        assertThat(get(browser.resolve("/"), "Origin", "http://elsewhere.example", "Accept", "application/json")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .orElse(""))
                .isNotIn("*", "http://elsewhere.example");

        Path flows = Files.writeString(folder.resolve("mine.csv"), FLOWS);
        Run imported = program.run("import", "--as", "flows", flows.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        Run report = program.run("report", "--pair", "USA,CHN", "--to", "2026", "--by-year", "--format", "csv");
        assertThat(report.code()).as(report.err()).isZero();
        assertThat(report.out()).contains("2026").contains("40000");
        String fingerprint = program.fingerprint();

        // and whoever connects as to any server sees the same
        Run other = program.run(Map.of("NEO4J_URI", bolt.toString()), "status", "--fingerprint");
        assertThat(other.out()).isEqualTo(fingerprint);

        assertThat(program.run("serve", "--port", "0", "--bolt-port", "0").err())
                .contains("already served at " + browser + " by process ");

        server.process().destroy();
        assertThat(server.end().code()).isZero();
        assertThat(read(server.err())).endsWith("Stopped.\n");
        assertThat(folder.resolve("store/holder")).doesNotExist();
        assertThat(program.fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void killedItLeavesNothingInTheWay() throws Exception {
        serve();
        Path flows = Files.writeString(folder.resolve("mine.csv"), FLOWS);
        assertThat(program.run("import", "--as", "flows", flows.toString()).code())
                .isZero();
        String fingerprint = program.fingerprint();

        server.process().destroyForcibly().waitFor();

        assertThat(folder.resolve("store/holder")).exists();
        assertThat(program.fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void withAPasswordOnlyTheUserAndTheUsersCommandsComeIn() throws Exception {
        String said = serve("--auth");
        Path note = folder.resolve("store/holder");
        assertThat(said).containsPattern("(?m)^User +neo4j$").contains("in " + note.toRealPath());
        Matcher password = Pattern.compile("(?m)^password=(\\S{20,})$").matcher(Files.readString(note));
        assertThat(password.find()).isTrue();
        assertThat(said + read(server.err())).doesNotContain(password.group(1));

        URI bolt = address(said, "Bolt");
        try (Driver stranger = GraphDatabase.driver(bolt, AuthTokens.none())) {
            assertThatThrownBy(stranger::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
        try (Driver guesser = GraphDatabase.driver(bolt, AuthTokens.basic("neo4j", "neo4j"))) {
            assertThatThrownBy(guesser::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
        try (Driver user = GraphDatabase.driver(bolt, AuthTokens.basic("neo4j", password.group(1)))) {
            user.verifyConnectivity();
        }
        URI transaction = address(said, "Neo4j Browser").resolve("/db/neo4j/tx/commit");
        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(transaction)
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(
                                                "{\"statements\":[{\"statement\":\"RETURN 1\"}]}"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);

        Path flows = Files.writeString(folder.resolve("mine.csv"), FLOWS);
        Run imported = program.run("import", "--as", "flows", flows.toString());
        assertThat(imported.code()).as(imported.err()).isZero();

        assertThat(new ProcessBuilder(
                                "kill",
                                interrupt(),
                                Long.toString(server.process().pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(server.end().code()).isZero();
    }

    /** Ctrl-C; what a shell script started in the background ignores it, and so does all that was started there. */
    private String interrupt() throws IOException {
        Path status = Path.of("/proc", Long.toString(server.process().pid()), "status");
        boolean ignored = Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1L << 1) != 0);
        return ignored ? "-TERM" : "-INT";
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--bolt-port"})
    void aPortThatIsTakenIsSaid(String option) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            String other = option.equals("--port") ? "--bolt-port" : "--port";

            CommandsIT.Run run = CommandsIT.run(
                    Map.of("LANTHANET_STORE", folder.resolve("store").toString()), "serve", option, port, other, "0");

            assertThat(run.code()).isEqualTo(4);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("port " + port + ": cannot be listened on (")
                    .contains("choose another with " + option);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 70000 | --port 70000 is no port; use 1 to 65535, or 0",
                "--bolt-port -1 | --bolt-port -1 is no port; use 1 to 65535, or 0",
                "--uri bolt://localhost:1 | server bolt://localhost:1 is running already",
                "--port web | Invalid value for option '--port'"
            })
    void wrongUseIsSaid(String args, String message) {
        String[] command = ("serve " + args).split(" ");

        CommandsIT.Run run =
                CommandsIT.run(Map.of("LANTHANET_STORE", folder.resolve("store").toString()), command);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(folder.resolve("store")).doesNotExist();
    }
}
