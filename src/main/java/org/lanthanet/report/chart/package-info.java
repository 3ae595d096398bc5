/**
 * Charts: what one shows, in data and in words, and the same chart as a picture. The options of a chart are made by the scripts
 * beside this package, which a browser and {@link org.lanthanet.report.chart.ChartScripts} both run.
 */
@NullMarked
package org.lanthanet.report.chart;

import org.jspecify.annotations.NullMarked;
