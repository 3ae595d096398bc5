/**
 * Readers of statistics as their publishers lay them out. A parser, one a layout, hands the publisher's own names and codes
 * record by record to a {@link org.lanthanet.source.published.Records}: the intake of an import, which rejects what does not
 * read, or the builder of the bundle, to which that is an error. Nothing is imputed; a file that does not have the expected
 * layout is refused with a message naming file, place and value.
 */
@NullMarked
package org.lanthanet.source.published;

import org.jspecify.annotations.NullMarked;
