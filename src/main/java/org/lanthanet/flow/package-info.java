/**
 * From declarations to flows: which stage a declared code stands for, how much oxide it holds, what to do about missing
 * and impossible weights, and how the two sides of a trade are settled into one figure. Pure functions: the same
 * declarations give the same flows.
 */
@NullMarked
package org.lanthanet.flow;

import org.jspecify.annotations.NullMarked;
