package org.lanthanet.store;

/**
 * How a store is served to other programs on this machine.
 *
 * @param httpPort port of Neo4j Browser; 0 for one that is free
 * @param boltPort port of the Bolt connector; 0 for one that is free
 * @param authenticated whether it asks for a password, made anew at each start
 */
public record ServeOptions(int httpPort, int boltPort, boolean authenticated) {
    /** Where Neo4j listens when nothing else is said: 7474 and 7687. */
    public static final int HTTP_PORT = 7474;

    public static final int BOLT_PORT = 7687;
}
