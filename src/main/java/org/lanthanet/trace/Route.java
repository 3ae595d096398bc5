package org.lanthanet.trace;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lanthanet.model.Stage;

/**
 * One way material takes from where it enters the chain to where it is used.
 *
 * @param origin where it enters
 * @param places every country it stands in, stage by stage; the last is where it is used
 * @param reoTonnes how much takes exactly this way, REO tonnes at the stage of use
 */
public record Route(Origin origin, List<Place> places, double reoTonnes) {
    /** A country at a stage. */
    public record Place(String country, Stage stage) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::stage).thenComparing(Place::country);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return country + "@" + stage.id();
        }
    }

    public Route {
        places = List.copyOf(places);
    }

    /** Its places in order, such as {@code USA@ore > CHN@ore > CHN@compound > USA@compound}. */
    @Override
    public String toString() {
        return places.stream().map(Place::toString).collect(Collectors.joining(" > "));
    }
}
