package org.lanthanet.cli;

import org.lanthanet.server.ServerLine;

/** The commands on a stand-alone server of the newest line, where a Java for it is present. */
class NewestServerIT extends RealServerContract {
    @Override
    ServerLine line() {
        return ServerLine.NEWEST;
    }
}
