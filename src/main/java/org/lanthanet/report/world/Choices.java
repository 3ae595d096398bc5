package org.lanthanet.report.world;

import java.util.List;
import java.util.StringJoiner;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.chart.Control;

/** What readers of the world's charts choose from. */
final class Choices {
    private Choices() {}

    static Control stages(List<Stage> stages, Stage shown) {
        return new Control(
                "stage",
                "Stage",
                Control.Kind.LIST,
                stages.stream().map(Stage::id).toList(),
                stages.stream().map(s -> capital(WorldQuestion.words(s))).toList(),
                shown.id());
    }

    static Control units(WorldQuestion question) {
        List<Basis> bases = question.bases();
        return new Control(
                "basis",
                "Measured in",
                Control.Kind.LIST,
                bases.stream().map(Basis::id).toList(),
                bases.stream().map(Basis::unit).toList(),
                bases.get(0).id());
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String percent(double share) {
        return Numbers.fixed(share * 100, share < 0.01 ? 2 : 1) + " %";
    }

    static String decimals(double index) {
        return Numbers.fixed(index, 2);
    }

    /** Years in order as runs: {@code 2000–2009, 2012}. */
    static String runs(List<Integer> years) {
        StringJoiner runs = new StringJoiner(", ");
        for (int first = 0; first < years.size(); ) {
            int last = first;
            while (last + 1 < years.size() && years.get(last + 1) == years.get(last) + 1) {
                last++;
            }
            runs.add(first == last ? years.get(first).toString() : years.get(first) + "\u2013" + years.get(last));
            first = last + 1;
        }
        return runs.toString();
    }
}
