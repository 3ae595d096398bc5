package org.lanthanet.metric.reciprocity;

import org.lanthanet.network.LinkArrays;

/** Finds the links i → j for which j → i exists too. */
final class Returned {
    interface Link {
        /** A link's weight and that of its return; each pair comes twice, once for either link. */
        void of(double there, double back);
    }

    private Returned() {}

    /** Goes through the links that are returned, by exporter and importer; in O(N + L). */
    static void forEach(LinkArrays network, Link link) {
        LinkArrays reversed = network.reversed();
        for (int i = 0; i < network.size(); i++) {
            int out = network.starts()[i];
            int in = reversed.starts()[i];
            while (out < network.starts()[i + 1] && in < reversed.starts()[i + 1]) {
                int to = network.targets()[out];
                int from = reversed.targets()[in];
                if (to == from) {
                    link.of(network.weights()[out], reversed.weights()[in]);
                }
                out += to <= from ? 1 : 0;
                in += from <= to ? 1 : 0;
            }
        }
    }
}
