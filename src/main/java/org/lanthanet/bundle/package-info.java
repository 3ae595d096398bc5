/**
 * Rebuilds the data package under {@code import/} from published files. Entry point: {@link
 * org.lanthanet.bundle.BuildBundle}. Hand-written tables (stages, products, rules, coefficients, coverage, sources, country
 * tables, production basis) are left as they are; what is derived is derived the same way every time, to the byte.
 */
@NullMarked
package org.lanthanet.bundle;

import org.jspecify.annotations.NullMarked;
