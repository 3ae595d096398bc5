/** Who trades with whom more than sizes explain, and who buys or sells alike. */
@NullMarked
package org.lanthanet.metric.preference;

import org.jspecify.annotations.NullMarked;
