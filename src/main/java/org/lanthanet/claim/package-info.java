/**
 * Statements put to the test: what is claimed, what the graph answered, and whether the two agree. Pure values and
 * comparisons; where the answer comes from is the business of {@code org.lanthanet.store}.
 */
@NullMarked
package org.lanthanet.claim;

import org.jspecify.annotations.NullMarked;
