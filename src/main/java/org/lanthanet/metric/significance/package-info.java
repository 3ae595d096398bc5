/**
 * What chance would bring about: networks drawn at random that keep what is given about each country, and how far a measured
 * value lies from theirs.
 */
@NullMarked
package org.lanthanet.metric.significance;

import org.jspecify.annotations.NullMarked;
