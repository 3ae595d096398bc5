/** Every measure there is: {@link org.lanthanet.metric.catalogue.MetricCatalogue}. */
@NullMarked
package org.lanthanet.metric.catalogue;

import org.jspecify.annotations.NullMarked;
