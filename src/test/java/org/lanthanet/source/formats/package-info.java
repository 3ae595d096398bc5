@org.jspecify.annotations.NullMarked
package org.lanthanet.source.formats;
