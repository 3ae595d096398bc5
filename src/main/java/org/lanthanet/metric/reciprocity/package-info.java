/** How far trade is returned, and the network that sizes alone would bring about. */
@NullMarked
package org.lanthanet.metric.reciprocity;

import org.jspecify.annotations.NullMarked;
