package org.lanthanet.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of the loopback interface to listen on. */
final class LoopbackPort {
    private LoopbackPort() {}

    /**
     * The port asked for, or a free one if none is.
     *
     * @param port number asked for, or 0
     * @param option what to name in a message
     * @throws StoreException if something listens there already, or this user may not
     */
    static int free(int port, String option) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StoreException(
                    "port " + port + ": cannot be listened on (" + e.getMessage() + "); choose another with " + option
                            + ", or " + option + " 0 for any that is free",
                    e);
        }
    }
}
