package org.lanthanet.store.browser;

import java.util.List;
import java.util.Map;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.store.browser.Favourites.Document;
import org.lanthanet.store.browser.Favourites.Folder;

/**
 * What the start page puts into the local storage of Neo4j Browser, and where it goes on.
 *
 * @param browser address of Neo4j Browser, with what it connects to
 * @param folders folders of favourites
 * @param documents favourites
 * @param grass style by selector
 * @param settings settings of the page by name
 */
record StartData(
        String browser,
        List<Folder> folders,
        List<Document> documents,
        Map<String, Map<String, String>> grass,
        Map<String, Object> settings) {
    /**
     * Settings without which the favourites are not seen as they are meant: Browser would draw every edge there is between
     * the nodes of an answer, of all years, and begin with a guide of its own.
     */
    private static final Map<String, Object> SETTINGS = Map.of("autoComplete", false, "initCmd", "");

    static StartData of(int boltPort, boolean authenticated) {
        Favourites favourites = Favourites.of(NamedQueries.shipped().values());
        return new StartData(
                browser(boltPort, authenticated),
                favourites.folders(),
                favourites.documents(),
                Grass.parse(Shipped.text("style.grass")),
                SETTINGS);
    }

    private static String browser(int boltPort, boolean authenticated) {
        String user = authenticated ? "neo4j%40" : "";
        return "/browser/?dbms=bolt%3A%2F%2F" + user + "127.0.0.1%3A" + boltPort + "&db=neo4j&preselectAuthMethod="
                + (authenticated ? "NATIVE" : "NO_AUTH");
    }
}
