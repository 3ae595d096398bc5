package org.lanthanet.source.published;

import java.math.BigDecimal;
import org.lanthanet.model.Production;

/**
 * A production figure as published.
 *
 * @param country the publisher's name or code of the country or total
 * @param reoTonnes rare-earth-oxide equivalent, tonnes
 * @param status how firm the figure is
 * @param note footnotes, empty if none
 */
public record ProductionEntry(int year, String country, BigDecimal reoTonnes, Production.Status status, String note) {}
