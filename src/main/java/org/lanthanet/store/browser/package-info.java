/** What Neo4j Browser is given by {@code lanthanet serve}: start page, guide, favourites, style. */
@NullMarked
package org.lanthanet.store.browser;

import org.jspecify.annotations.NullMarked;
