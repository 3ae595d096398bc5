package org.lanthanet.store;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lanthanet.store.browser.BrowserPages;

/**
 * A store served to other programs on this machine, over Bolt and HTTP on the loopback interface, with Neo4j Browser. It
 * leaves its address in the store directory, where {@link GraphStore} finds it. Close it to let the store go.
 */
public final class GraphServer implements AutoCloseable {
    private static final int PASSWORD_BYTES = 18;

    private final EmbeddedServer server;
    private final ServedStore address;

    private GraphServer(EmbeddedServer server, ServedStore address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts serving the store of a directory, which is made if it does not exist.
     *
     * @throws StoreException if the directory cannot be used, another process holds it, or a port is taken
     */
    public static GraphServer start(Path directory, ServeOptions options) {
        StoreHolder.served(directory).ifPresent(served -> {
            throw new StoreException("store " + directory + ": already served at " + served.browser() + " by process "
                    + served.process());
        });
        int http = LoopbackPort.free(options.httpPort(), "--port");
        int bolt = LoopbackPort.free(options.boltPort(), "--bolt-port");
        if (http == bolt) {
            throw new StoreException("port " + http + " is named twice; --port and --bolt-port must differ");
        }
        String password = options.authenticated() ? password() : null;
        EmbeddedServer server = EmbeddedServer.serve(directory, bolt, settings(http, bolt, password != null), password);
        ServedStore address = new ServedStore(
                server.uri(),
                URI.create("http://127.0.0.1:" + http + BrowserPages.PATH + "/"),
                password,
                ProcessHandle.current().pid(),
                Instant.now());
        server.holder().serve(address);
        return new GraphServer(server, address);
    }

    /** Where it answers. */
    public ServedStore address() {
        return address;
    }

    @Override
    public void close() {
        server.close();
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> settings(int http, int bolt, boolean authenticated) {
        String origin = "http://127.0.0.1:" + http;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.http.enabled", "true");
        settings.put("server.http.listen_address", "127.0.0.1:" + http);
        settings.put("server.http.advertised_address", "127.0.0.1:" + http);
        settings.put("server.https.enabled", "false");
        settings.put("dbms.security.auth_enabled", Boolean.toString(authenticated));
        // pages of other origins, which the user may have open beside ours, are not answered
        settings.put("dbms.security.http_access_control_allow_origin", origin);
        settings.put(
                "server.unmanaged_extension_classes", BrowserPages.class.getPackageName() + "=" + BrowserPages.PATH);
        settings.put("dbms.security.http_auth_allowlist", "/,/browser.*," + BrowserPages.PATH + ".*");
        settings.put("browser.post_connect_cmd", "play " + origin + BrowserPages.PATH + "/guide.html");
        settings.put("browser.remote_content_hostname_whitelist", "127.0.0.1");
        settings.put(
                "dbms.security.http_static_content_security_policy_header",
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                        + " font-src 'self' data:; connect-src 'self' http://127.0.0.1:" + bolt + " ws://127.0.0.1:"
                        + bolt + "; object-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'");
        return settings;
    }
}
