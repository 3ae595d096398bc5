/**
 * Where the material in use at a stage comes from: new supply followed through every border and every stage of a year's
 * chain, perfectly mixed in each country. Pure functions over plain records; the countries, stages and origins of a result
 * do not depend on the order in which a chain states them, and neither does a bit of any number.
 */
@NullMarked
package org.lanthanet.trace;

import org.jspecify.annotations.NullMarked;
