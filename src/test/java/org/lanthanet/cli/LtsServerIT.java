package org.lanthanet.cli;

import org.lanthanet.server.ServerLine;

/** The commands on a stand-alone server of the line the program is made with. */
class LtsServerIT extends RealServerContract {
    @Override
    ServerLine line() {
        return ServerLine.LTS;
    }
}
