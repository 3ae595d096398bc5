/**
 * The graph: the only room that knows the Neo4j driver. Opens an embedded server or a connection to a running one,
 * keeps the schema, writes imports in one transaction each, and reads back the model's records.
 */
@NullMarked
package org.lanthanet.store;

import org.jspecify.annotations.NullMarked;
