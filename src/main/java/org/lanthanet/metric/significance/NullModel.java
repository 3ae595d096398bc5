package org.lanthanet.metric.significance;

import java.util.Locale;
import java.util.SplittableRandom;
import org.lanthanet.network.LinkArrays;

/** What a network drawn at random has in common with the one observed; all networks that do are equally likely. */
public enum NullModel {
    /**
     * Every country keeps its number of markets k_out and of suppliers k_in, and the amounts of its exports, which go to its
     * markets in random order. All exports of a country s_out are kept thereby; all imports s_in are not.
     */
    DEGREE("every country keeps its number of markets and of suppliers, and the amounts it exports, in random order") {
        @Override
        Drawer drawer(LinkArrays observed, SplittableRandom random) {
            return new DegreeDrawer(observed, random);
        }
    },

    /** Every country keeps its exports s_out and its imports s_in, and nothing else. */
    STRENGTH("every country keeps its exports and its imports, whoever they are with") {
        @Override
        Drawer drawer(LinkArrays observed, SplittableRandom random) {
            return new StrengthDrawer(observed, random);
        }
    };

    private final String keeps;

    NullModel(String keeps) {
        this.keeps = keeps;
    }

    /** Name as printed, lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is kept, in a few words. */
    public String keeps() {
        return keeps;
    }

    /** A chain that starts from this network, and has been run until it no longer knows where it started. */
    abstract Drawer drawer(LinkArrays observed, SplittableRandom random);
}
