/**
 * Measures of a trade network, one small class a measure, each a pure function of a
 * {@link org.lanthanet.network.TradeNetwork}. Start at {@link org.lanthanet.metric.catalogue.MetricCatalogue} for all of them as
 * tidy rows, or call a class's own function for a single number.
 *
 * <p>In the formulas w_ij ≥ 0 is what country i exports to country j, s_i^out = Σ_j w_ij, s_j^in = Σ_i w_ij, W = Σ_ij
 * w_ij, N the number of countries, L the number of links, a_ij = 1 where w_ij &gt; 0, P_i the new supply of country i. A
 * measure that is not defined is null, never NaN or infinite.
 */
@NullMarked
package org.lanthanet.metric;

import org.jspecify.annotations.NullMarked;
