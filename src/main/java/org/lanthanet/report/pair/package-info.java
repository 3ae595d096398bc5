/** Trade between two countries around a year: flows, indicators, bands and tests for a break. */
@NullMarked
package org.lanthanet.report.pair;

import org.jspecify.annotations.NullMarked;
