/**
 * Readers of statistics as their publishers lay them out: one small class a format, each returning plain rows with the
 * publisher's own names and codes. Nothing is imputed, summed or translated here; a file that does not have the expected
 * layout is refused with a message naming file, place and value.
 */
@NullMarked
package org.lanthanet.source.published;

import org.jspecify.annotations.NullMarked;
