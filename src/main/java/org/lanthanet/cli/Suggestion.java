package org.lanthanet.cli;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names somebody may have meant. */
final class Suggestion {
    private static final int MOST = 6;

    private Suggestion() {}

    /** What to add to a message about a name that is not known: nothing if none is like it. */
    static String of(String name, Collection<String> known) {
        String like = known.stream()
                .filter(k -> k.contains(name) || name.contains(k))
                .limit(MOST)
                .collect(Collectors.joining(", "));
        return like.isEmpty() ? "" : "; did you mean " + like + "?";
    }
}
