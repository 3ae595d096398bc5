/**
 * Rules of data quality and what breaks them: pure values; where the findings come from is the business of
 * {@code org.lanthanet.store}.
 */
@NullMarked
package org.lanthanet.check;

import org.jspecify.annotations.NullMarked;
