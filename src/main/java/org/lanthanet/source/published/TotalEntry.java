package org.lanthanet.source.published;

import java.math.BigDecimal;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;

/**
 * A trade or consumption total as published.
 *
 * @param item what is totalled
 * @param form goods, in the source's words, lower case
 * @param reoTonnes rare-earth-oxide equivalent, tonnes
 * @param status how firm the figure is
 * @param note footnotes, empty if none
 */
public record TotalEntry(
        int year, PublishedTotal.Item item, String form, BigDecimal reoTonnes, Production.Status status, String note)
        implements SurveyEntry {}
