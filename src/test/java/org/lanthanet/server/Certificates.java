package org.lanthanet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keys and certificates made for a test by the JDK's keytool, in the forms servers and clients want them. */
public final class Certificates {
    /** Of the key stores that are made; nothing they hold is secret. */
    public static final String PASSWORD = "only-for-tests";

    private final Path folder;
    private final Path store;

    /** @param folder where everything is kept */
    public Certificates(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("keys.p12");
    }

    /** A certificate signed by its own key, for a host such as {@code ip:127.0.0.1}. */
    public Certificates selfSigned(String name, String host) {
        return make(name, "-ext", "san=" + host);
    }

    /** A certificate that may sign others. */
    public Certificates authority(String name) {
        return make(name, "-ext", "bc:c");
    }

    /** A certificate signed by an authority, valid from a day for some days; a day is such as {@code -10d}. */
    public Certificates signed(String name, String authority, String host, String from, int days) {
        return make(
                name,
                "-signer",
                authority,
                "-ext",
                "san=" + host,
                "-startdate",
                from,
                "-validity",
                String.valueOf(days));
    }

    private Certificates make(String name, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(keytool.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** A store of all keys made so far. */
    public KeyStore keys() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** Writes {@code private.key} and {@code public.crt} of a name into a folder, as Neo4j wants them. */
    public Path pem(String name) throws IOException, GeneralSecurityException {
        Path pem = Files.createDirectories(folder.resolve(name));
        write(
                pem.resolve("private.key"),
                "PRIVATE KEY",
                keys().getKey(name, PASSWORD.toCharArray()).getEncoded());
        write(
                pem.resolve("public.crt"),
                "CERTIFICATE",
                keys().getCertificate(name).getEncoded());
        return pem;
    }

    private static void write(Path file, String what, byte[] bytes) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }

    /** Writes a truststore that trusts one name and nobody else. */
    public Path trusting(String name) throws IOException, GeneralSecurityException {
        Certificate certificate = keys().getCertificate(name);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, certificate);
        Path file = folder.resolve("trusting-" + name + ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
