/**
 * Readers, one a format: a file goes in, declarations, flows or production come out, and every row that could not be
 * read comes out as a {@link org.lanthanet.source.Rejected} with its place and reason. Nothing vanishes:
 * accepted + rejected + skipped = read.
 */
@NullMarked
package org.lanthanet.source;

import org.jspecify.annotations.NullMarked;
