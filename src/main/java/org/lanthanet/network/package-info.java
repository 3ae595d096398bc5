/**
 * Trade networks: the flows of one stage and year as a weighted directed graph, ready to be measured. Start at
 * {@link org.lanthanet.network.TradeNetwork}. Knows no database and prints nothing.
 */
@NullMarked
package org.lanthanet.network;

import org.jspecify.annotations.NullMarked;
