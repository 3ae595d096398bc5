/**
 * The words everything else is said in: countries, stages, declarations, flows, production. Depends on nothing but the
 * Java library; every record checks itself when it is made.
 */
@NullMarked
package org.lanthanet.model;

import org.jspecify.annotations.NullMarked;
