/** A report as one HTML page that needs nothing else: story, charts, claims, sources and definitions. */
@NullMarked
package org.lanthanet.report.page;

import org.jspecify.annotations.NullMarked;
