package org.lanthanet.source.published;

import java.math.BigDecimal;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

/**
 * A production figure as published.
 *
 * @param country the publisher's name or code of the country or total
 * @param stage stage of the output
 * @param reoTonnes rare-earth-oxide equivalent, tonnes
 * @param status how firm the figure is
 * @param note footnotes, empty if none
 */
public record ProductionEntry(
        int year, String country, Stage stage, BigDecimal reoTonnes, Production.Status status, String note)
        implements SurveyEntry {}
