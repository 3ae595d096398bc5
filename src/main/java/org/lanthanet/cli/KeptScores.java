package org.lanthanet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Score;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.store.CountryScore;

/**
 * What of measured values is kept in the graph: those of a country or a network at a stage.
 *
 * @param edges values gathered by the edge they stand on, in the order in which they were measured
 * @param left number of values of pairs, which are left out
 */
record KeptScores(List<CountryScore> edges, long left) {
    private record Place(String country, Stage stage, int year, Basis basis) {}

    static KeptScores of(List<Score> scores) {
        Map<Place, Map<String, @Nullable Double>> places = new LinkedHashMap<>();
        long left = 0;
        for (Score score : scores) {
            Stage stage = score.stage();
            if (score.partner() != null || stage == null) {
                left++;
                continue;
            }
            String country = score.country() == null ? Production.WORLD : score.country();
            places.computeIfAbsent(new Place(country, stage, score.year(), score.basis()), p -> new TreeMap<>())
                    .put(score.metric(), score.value());
        }
        List<CountryScore> edges = new ArrayList<>(places.size());
        places.forEach((place, values) ->
                edges.add(new CountryScore(place.country(), place.stage(), place.year(), place.basis(), values)));
        return new KeptScores(edges, left);
    }
}
