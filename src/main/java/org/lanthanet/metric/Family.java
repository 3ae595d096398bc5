package org.lanthanet.metric;

import java.util.Locale;

/** What a metric asks about. */
public enum Family {
    /** How much is traded. */
    TRADE("How much is traded"),
    /** How a whole is divided among its parts. */
    CONCENTRATION("How a whole is divided among its parts"),
    /** What a country owes to a partner, or to the world. */
    DEPENDENCE("What a country owes to a partner, or to the world"),
    /** What two countries are to each other. */
    INTERDEPENDENCE("What two countries are to each other"),
    /** Who trades with whom more than sizes explain. */
    PREFERENCE("Who trades with whom more than sizes explain"),
    /** How far trade is returned. */
    RECIPROCITY("How far trade is returned"),
    /** The place of a country in the network. */
    CENTRALITY("The place of a country in the network"),
    /** The shape of the network. */
    STRUCTURE("The shape of the network");

    private final String question;

    Family(String question) {
        this.question = question;
    }

    /** Name as printed, lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The question in a few words. */
    public String question() {
        return question;
    }
}
