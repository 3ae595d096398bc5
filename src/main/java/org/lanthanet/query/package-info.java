/**
 * What a query of the graph answers, in plain records: the store fills them, reports show them. Knows no database and
 * nothing of rare earths.
 */
@NullMarked
package org.lanthanet.query;

import org.jspecify.annotations.NullMarked;
