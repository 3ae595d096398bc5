package org.lanthanet.store;

import org.lanthanet.model.Stage;

/**
 * What a country uses at a stage of what another mined, to be kept in the graph.
 *
 * @param origin iso3 of the country that mined it
 * @param user iso3 of the country that uses it; may be the same
 * @param year calendar year
 * @param stage stage of use
 * @param reoTonnes REO tonnes at the stage of use
 * @param share of all that the user uses at the stage, 0 to 1
 */
public record TracedShare(String origin, String user, int year, Stage stage, double reoTonnes, double share) {}
