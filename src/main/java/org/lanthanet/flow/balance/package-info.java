/**
 * Balances of rare earths by country, stage and year in REO tonnes: what is produced, bought, sold and used, and what of it
 * cannot be explained. Nothing is clipped: a use below zero is what a country sold beyond all it is known to have had.
 */
@NullMarked
package org.lanthanet.flow.balance;

import org.jspecify.annotations.NullMarked;
