/** Goods in use: what was bought over the years and has not reached the end of its life. */
@NullMarked
package org.lanthanet.flow.stock;

import org.jspecify.annotations.NullMarked;
