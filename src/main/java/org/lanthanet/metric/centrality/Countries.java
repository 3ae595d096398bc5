package org.lanthanet.metric.centrality;

import java.util.SortedMap;
import java.util.TreeMap;
import org.lanthanet.network.LinkArrays;

/** Values by number of country as values by code. */
final class Countries {
    /** Why an area has no centrality. */
    static final String AREA = "of an area that is no country";

    private Countries() {}

    /** The values by code; NaN stands for none and is left out. */
    static SortedMap<String, Double> map(LinkArrays network, double[] values) {
        SortedMap<String, Double> byCode = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                byCode.put(network.codes().get(i), values[i]);
            }
        }
        return byCode;
    }
}
