package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.store.StoreAddress;
import picocli.CommandLine;

/** Where the graph is looked for, by options and environment. */
class StoreOptionsTest {
    private static final Map<String, String> EVERYTHING = Map.of(
            "NEO4J_URI", "neo4j://from.environment:7687",
            "LANTHANET_STORE", "/from/environment",
            "XDG_DATA_HOME", "/from/xdg");

    private static StoreAddress address(Map<String, String> environment, String... args) {
        return CommandLine.populateCommand(new StoreOptions(), args).address(environment);
    }

    @Test
    void anAddressGivenStandsBeforeTheEnvironment() {
        assertThat(address(EVERYTHING, "--uri", "bolt://given:7687").uri()).isEqualTo(URI.create("bolt://given:7687"));
        StoreAddress store = address(EVERYTHING, "--store", "/given/../given/store");
        assertThat(store.uri()).isNull();
        assertThat(store.directory()).isEqualTo(Path.of("/given/store"));
    }

    @Test
    void aServerInTheEnvironmentStandsBeforeADirectoryInIt() {
        assertThat(address(EVERYTHING).uri()).isEqualTo(URI.create("neo4j://from.environment:7687"));
    }

    @Test
    void aDirectoryIsTheStoreNamedElseTheDataDirectoryElseTheHomeDirectory() {
        assertThat(address(Map.of("LANTHANET_STORE", "/from/environment", "XDG_DATA_HOME", "/from/xdg")))
                .isEqualTo(StoreAddress.embedded(Path.of("/from/environment")));
        assertThat(address(Map.of("XDG_DATA_HOME", "/from/xdg")))
                .isEqualTo(StoreAddress.embedded(Path.of("/from/xdg/lanthanet")));
        assertThat(address(Map.of()))
                .isEqualTo(StoreAddress.embedded(
                        Path.of(System.getProperty("user.home"), ".local", "share", "lanthanet")));
    }

    @Test
    void anEmptyVariableIsNone() {
        assertThat(address(Map.of("NEO4J_URI", "", "LANTHANET_STORE", " ", "XDG_DATA_HOME", "/from/xdg")))
                .isEqualTo(StoreAddress.embedded(Path.of("/from/xdg/lanthanet")));
    }

    @Test
    void userPasswordAndDatabaseComeFromTheEnvironmentAndThePasswordIsNeverShown() {
        StoreAddress address = address(
                Map.of("NEO4J_USERNAME", "neo4j", "NEO4J_PASSWORD", "s3cret", "NEO4J_DATABASE", "trade"),
                "--uri",
                "neo4j+s://db.example.org:7687");

        assertThat(address.username()).isEqualTo("neo4j");
        assertThat(address.password()).isEqualTo("s3cret");
        assertThat(address.database()).isEqualTo("trade");
        assertThat(address.label()).isEqualTo("server neo4j+s://db.example.org:7687");
        assertThat(address).hasToString("server neo4j+s://db.example.org:7687");
        assertThat(address(Map.of(), "--store", "/s")).hasToString("store /s");
    }

    @Test
    void twoAddressesAreOneTooMany() {
        assertThatThrownBy(() -> address(Map.of(), "--uri", "bolt://given:7687", "--store", "/s"))
                .isExactlyInstanceOf(UsageException.class)
                .hasMessage("--uri and --store name two different graphs; give one of them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neo4j://neo4j:s3cret@localhost:7687",
                "bolt://s3cret@localhost",
                "bolt://neo4j:s3cret@my_host:7687",
                "neo4j://neo4j:s3cret@",
                "neo4j:s3cret@localhost"
            })
    void userAndPasswordInTheAddressAreRefusedAndNotRepeated(String uri) {
        String message = "leave user and password out of the address; set NEO4J_USERNAME and NEO4J_PASSWORD";

        assertThatThrownBy(() -> address(Map.of(), "--uri", uri))
                .isExactlyInstanceOf(UsageException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> address(Map.of("NEO4J_URI", uri)))
                .isExactlyInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:7687", "/var/lib/neo4j"})
    void whatIsNoServerIsQuoted(String uri) {
        assertThatThrownBy(() -> address(Map.of("NEO4J_URI", uri)))
                .isExactlyInstanceOf(UsageException.class)
                .hasMessage("'" + uri + "' is not a server address such as neo4j://localhost:7687");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"neo4j://neo4j:s3 cret@localhost", "neo4j://neo4j:s3cret@my_host", "neo4j:s3cret@localhost"})
    void whatMayHoldAPasswordIsNeverRepeated(String uri) {
        String message = "leave user and password out of the address; set NEO4J_USERNAME and NEO4J_PASSWORD";
        assertThatThrownBy(() -> address(Map.of("NEO4J_URI", uri)))
                .isExactlyInstanceOf(UsageException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> address(Map.of(), "--uri", uri))
                .isExactlyInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"neo4j://", "neo4j://a b"})
    void aVariableThatIsNoAddressIsNamedAndNotQuoted(String uri) {
        assertThatThrownBy(() -> address(Map.of("NEO4J_URI", uri)))
                .isExactlyInstanceOf(UsageException.class)
                .hasMessage("NEO4J_URI is not an address such as neo4j://localhost:7687");
    }
}
