/** Whether and when a series changes its level. */
@NullMarked
package org.lanthanet.metric.shift;

import org.jspecify.annotations.NullMarked;
