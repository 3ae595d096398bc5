package org.lanthanet.source.published;

import org.lanthanet.model.Production;

/** A figure of a geological survey as published: production of a country, or a total of the United States. */
public sealed interface SurveyEntry permits ProductionEntry, TotalEntry {
    int year();

    /** How firm the figure is. */
    Production.Status status();

    /** Footnotes, empty if none. */
    String note();
}
