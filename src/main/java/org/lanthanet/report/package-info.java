/**
 * Results as people and programs read them: one kind of table, {@link org.lanthanet.report.Result}, written as an aligned
 * text table, CSV, JSON or NDJSON. Prints nothing itself.
 */
@NullMarked
package org.lanthanet.report;

import org.jspecify.annotations.NullMarked;
