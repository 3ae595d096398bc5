package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.Patience;
import org.lanthanet.server.Certificates;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** What is said of certificates, heard from sockets that show them. */
class SecureConnectionTest {
    private static final List<String> PROPERTIES =
            List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStorePassword", "javax.net.ssl.trustStoreType");

    @TempDir
    private static Path folder;

    private static Certificates certificates;

    @BeforeAll
    static void make() {
        certificates = new Certificates(folder)
                .authority("authority")
                .signed("expired", "authority", "ip:127.0.0.1", "-10d", 5)
                .signed("future", "authority", "ip:127.0.0.1", "+10d", 5)
                .signed("elsewhere", "authority", "dns:graph.example", "-1d", 5);
    }

    @AfterEach
    void trustAsUsual() {
        PROPERTIES.forEach(System::clearProperty);
    }

    private static void trustTheAuthority() throws IOException, GeneralSecurityException {
        System.setProperty(PROPERTIES.get(0), certificates.trusting("authority").toString());
        System.setProperty(PROPERTIES.get(1), Certificates.PASSWORD);
        System.setProperty(PROPERTIES.get(2), "PKCS12");
    }

    @Test
    void anExpiredCertificateIsSaidToBe() throws Exception {
        trustTheAuthority();
        refused(
                "expired",
                "bolt+s",
                "its certificate has expired \\(NotAfter: .+\\); whoever runs the server must renew it");
        refused(
                "expired",
                "neo4j+s",
                "its certificate has expired \\(NotAfter: .+\\); whoever runs the server must renew it");
    }

    @Test
    void aCertificateOfTomorrowAsksForTheClock() throws Exception {
        trustTheAuthority();
        refused(
                "future",
                "bolt+s",
                "its certificate is not valid yet \\(NotBefore: .+\\); is the clock of this machine right\\?");
    }

    @Test
    void aCertificateOfAnotherHostIsSaidToBe() throws Exception {
        trustTheAuthority();
        refused(
                "elsewhere",
                "bolt+s",
                "its certificate is for another host name \\(No subject alternative names matching IP address"
                        + " 127.0.0.1 found\\); write the address with the name it is for");
    }

    @Test
    void whomNobodyVouchesForIsNotTrusted() throws Exception {
        for (String scheme : List.of("bolt+s", "neo4j+s")) {
            refused(
                    "elsewhere",
                    scheme,
                    "its certificate is not trusted; if you trust it, write the address with \\+ssc instead of \\+s, or"
                            + " add it to Java's truststore");
        }
    }

    @Test
    void aServerThatSpeaksInTheClearIsSaidTo() throws Exception {
        refused(
                ServerSocketFactory.getDefault(),
                "bolt+s",
                "speaks without encryption; write the address without \\+s or \\+ssc");
    }

    @Test
    void aServerThatWantsEncryptionIsSaidTo() throws Exception {
        refused(
                "elsewhere",
                "bolt",
                "does not talk in the clear; if it wants encryption, write the address with \\+s \\(or \\+ssc\\), if not, is this its Bolt port\\?");
    }

    @Test
    void theCauseIsFoundAmongTheFailuresOfEachAddress() {
        ServiceUnavailableException discovery = new ServiceUnavailableException("Could not perform discovery");
        SSLHandshakeException handshake = new SSLHandshakeException("General problem");
        handshake.initCause(new CertificateNotYetValidException("NotBefore: tomorrow"));
        discovery.addSuppressed(handshake);
        handshake.addSuppressed(discovery);

        assertThat(SecureConnection.failure(discovery))
                .hasValueSatisfying(said -> assertThat(said).contains("tomorrow"));
        assertThat(SecureConnection.failure(new ServiceUnavailableException("nobody there")))
                .isEmpty();
    }

    private static void refused(String certificate, String scheme, String message) throws Exception {
        refused(secure(certificate).getServerSocketFactory(), scheme, message);
    }

    private static void refused(ServerSocketFactory sockets, String scheme, String message) throws IOException {
        try (ServerSocket socket = sockets.createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answer(socket));
            server.setDaemon(true);
            server.start();
            URI uri = URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort());

            assertThatThrownBy(() -> GraphStore.open(new StoreAddress(uri, "neo4j", "secret", null, folder)))
                    .isInstanceOf(StoreException.class)
                    .message()
                    .matches("server " + uri.toString().replace("+", "\\+") + ": " + message);
        }
    }

    private static void answer(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.setSoTimeout((int) Patience.HANG.toMillis());
                client.getInputStream().read(new byte[256]);
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // the client hung up: what it made of us is what is asked about
            }
        }
    }

    private static SSLContext secure(String certificate) throws IOException, GeneralSecurityException {
        KeyStore all = certificates.keys();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(
                certificate,
                all.getKey(certificate, Certificates.PASSWORD.toCharArray()),
                Certificates.PASSWORD.toCharArray(),
                all.getCertificateChain(certificate));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, Certificates.PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
