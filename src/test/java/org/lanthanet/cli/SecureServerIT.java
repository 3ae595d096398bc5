package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.server.Certificates;
import org.lanthanet.server.ServerLine;
import org.lanthanet.server.ServerProcess;

/** The commands on a server that wants encryption and shows a certificate nobody signed but itself. */
class SecureServerIT {
    @TempDir
    private static Path folder;

    private static Certificates certificates;
    private static ServerProcess server;

    @BeforeAll
    static void encrypt() throws Exception {
        certificates = new Certificates(folder).selfSigned("server", "ip:127.0.0.1");
        server = ServerProcess.running(
                ServerLine.LTS,
                Map.of(
                        "server.bolt.tls_level", "REQUIRED",
                        "dbms.ssl.policy.bolt.enabled", "true",
                        "dbms.ssl.policy.bolt.base_directory",
                                certificates.pem("server").toString(),
                        "dbms.ssl.policy.bolt.client_auth", "NONE"));
        server.clear();
        Path file = Files.writeString(
                folder.resolve("flows.csv"), "year,exporter,importer,stage,reo_tonnes\n2022,USA,CHN,ore,9000\n");
        Run filled = CommandsIT.run(server.environment("neo4j+ssc"), "import", file.toString());
        assertThat(filled.code()).as(filled.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+ssc", "neo4j+ssc"})
    void itIsWorkedWithWhereItsCertificateIsTakenAsItIs(String scheme) {
        Run run = CommandsIT.run(server.environment(scheme), "status", "--fingerprint");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).matches("[0-9a-f]{64}\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+s", "neo4j+s"})
    void itIsRefusedWhereItsCertificateMustBeTrusted(String scheme) {
        Run run = CommandsIT.run(server.environment(scheme), "status");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("lanthanet: server " + server.uri(scheme)
                        + ": its certificate is not trusted; if you trust it, write the address with +ssc instead of"
                        + " +s, or add it to Java's truststore\n");
    }

    @Test
    void itIsTrustedOnceItIsInTheTruststore() throws Exception {
        Map<String, String> environment = new HashMap<>(server.environment("bolt+s"));
        environment.put(
                "LANTHANET_JAVA_OPTS",
                "-Djavax.net.ssl.trustStore=" + certificates.trusting("server")
                        + " -Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword="
                        + Certificates.PASSWORD);
        Program.Run run = new Program(folder, folder.resolve("unused")).run(environment, "status", "--fingerprint");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).matches("[0-9a-f]{64}\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void inTheClearItIsOneLineThatAsksForEncryption(String scheme) {
        Run run = CommandsIT.run(server.environment(scheme), "status");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("does not talk in the clear; if it wants encryption, write the address with +s");
    }
}
