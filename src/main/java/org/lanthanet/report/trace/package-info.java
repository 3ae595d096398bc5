/** Where a country's supply was mined, and the routes it took. */
@NullMarked
package org.lanthanet.report.trace;

import org.jspecify.annotations.NullMarked;
