@NullMarked
package org.lanthanet.source.published;

import org.jspecify.annotations.NullMarked;
