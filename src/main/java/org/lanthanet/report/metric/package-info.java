/** Network measures of stages and years as tables, with null models, and the page that defines them. */
@NullMarked
package org.lanthanet.report.metric;

import org.jspecify.annotations.NullMarked;
