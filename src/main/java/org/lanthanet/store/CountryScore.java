package org.lanthanet.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;

/**
 * What was measured of a country at one stage in one year, to be kept in the graph.
 *
 * @param country iso3; the world's code for what was measured of the network as a whole
 * @param basis what trade was weighted in
 * @param values value by metric; null takes an earlier value away
 */
public record CountryScore(String country, Stage stage, int year, Basis basis, Map<String, @Nullable Double> values) {}
