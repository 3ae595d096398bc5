package org.lanthanet.report.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.TradeData;

/**
 * What the charts of the world are asked.
 *
 * @param a iso3 of the country shown first
 * @param b iso3 of the second
 * @param years period; its last year is shown first
 * @param basis what trade is measured in; values are offered beside it
 * @param names English names of countries by iso3
 */
public record WorldQuestion(String a, String b, YearRange years, Basis basis, Map<String, String> names) {
    public WorldQuestion {
        names = Map.copyOf(names);
    }

    List<String> pair() {
        return List.of(a, b);
    }

    /** The basis asked about, and values. */
    List<Basis> bases() {
        return basis == Basis.USD ? List.of(basis) : List.of(basis, Basis.USD);
    }

    /** The stages of which any trade is held in the period. */
    List<Stage> stages(TradeData data) {
        return Arrays.stream(Stage.values())
                .filter(stage ->
                        years.years().anyMatch(y -> !data.flows(stage, y).isEmpty()))
                .toList();
    }

    List<Integer> yearList() {
        return years.years().boxed().toList();
    }

    /** The stage of most flows in the last year, which a reader sees first; of equals the earliest. */
    Stage firstShown(TradeData data) {
        Stage most = Stage.ORE;
        for (Stage stage : stages(data)) {
            if (data.flows(stage, years.to()).size()
                    > data.flows(most, years.to()).size()) {
                most = stage;
            }
        }
        return most;
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** Names of these countries, by code. */
    Map<String, String> named(Iterable<String> codes) {
        Map<String, String> named = new TreeMap<>();
        codes.forEach(code -> named.put(code, name(code)));
        return named;
    }

    /** Names of stages for people, by id. */
    static Map<String, String> stageWords(List<Stage> stages) {
        Map<String, String> words = new TreeMap<>();
        stages.forEach(stage -> words.put(stage.id(), words(stage)));
        return words;
    }

    static String words(Stage stage) {
        return switch (stage) {
            case ORE -> "ore and concentrate";
            case COMPOUND -> "compounds";
            case METAL -> "metals and alloys";
            case MAGNET -> "magnets";
            case PRODUCT -> "products";
        };
    }

    static List<String> ids(List<Stage> stages) {
        return new ArrayList<>(stages.stream().map(Stage::id).toList());
    }
}
