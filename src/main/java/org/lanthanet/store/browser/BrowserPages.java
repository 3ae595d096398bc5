package org.lanthanet.store.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;

/**
 * The pages of our own beside Neo4j Browser: a start page that gives it favourites and style and goes on to it, a guide, and a
 * drawing of the trade network. They hold no data of the store, so they are open where the store asks for a password.
 */
@Path("/")
public final class BrowserPages {
    /** Where they are mounted. */
    public static final String PATH = "/lanthanet";

    /** Nothing from elsewhere, nothing inline, no frame around. */
    private static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Config config;

    public BrowserPages(@Context Config config) {
        this.config = config;
    }

    @GET
    public Response start() {
        return file("start.html");
    }

    /** What the start page stores. */
    @GET
    @Path("start.json")
    public Response startData() throws JsonProcessingException {
        int port = config.get(BoltConnector.listen_address).getPort();
        StartData data = StartData.of(port, config.get(GraphDatabaseSettings.auth_enabled));
        return answer("application/json", JSON.writeValueAsBytes(data));
    }

    @GET
    @Path("{name}")
    public Response page(@PathParam("name") String name) {
        return file(name);
    }

    @GET
    @Path("pictures/{name}")
    public Response picture(@PathParam("name") String name) {
        return file("pictures/" + name);
    }

    private static Response file(String name) {
        return Shipped.find(name)
                .map(content -> answer(content.type(), content.bytes()))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    private static Response answer(String type, byte[] body) {
        return Response.ok(body, type)
                .header("Content-Security-Policy", CONTENT_SECURITY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .build();
    }
}
