package org.lanthanet.metric.significance;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.centrality.Clustering;
import org.lanthanet.network.LinkArrays;

/** A network whose statistics are taken, with what several of them share. */
final class Drawn {
    private final LinkArrays network;
    private Clustering.@Nullable Means clustering;

    Drawn(LinkArrays network) {
        this.network = network;
    }

    LinkArrays network() {
        return network;
    }

    Clustering.Means clustering() {
        if (clustering == null) {
            clustering = Clustering.Means.of(network);
        }
        return clustering;
    }
}
