@NullMarked
package org.lanthanet.bundle;

import org.jspecify.annotations.NullMarked;
