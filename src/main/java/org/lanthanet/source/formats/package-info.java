/** The formats a file may have: telling which it is from its content, and the reader of each. */
@NullMarked
package org.lanthanet.source.formats;

import org.jspecify.annotations.NullMarked;
