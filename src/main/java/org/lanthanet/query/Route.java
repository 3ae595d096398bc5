package org.lanthanet.query;

import java.util.List;

/**
 * A path in an answer: nodes with a relationship between each and the next.
 *
 * @param nodes one more than there are links
 * @param links the relationships
 * @param forward of each link, whether it goes from the node before it to the one after it
 */
public record Route(List<Vertex> nodes, List<Link> links, List<Boolean> forward) {
    public Route {
        if (nodes.size() != links.size() + 1 || forward.size() != links.size()) {
            throw new IllegalArgumentException(nodes.size() + " nodes, " + links.size() + " links");
        }
    }
}
