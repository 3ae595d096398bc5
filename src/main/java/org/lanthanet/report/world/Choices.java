package org.lanthanet.report.world;

import java.util.List;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Words;
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
                stages.stream().map(s -> Words.capital(WorldQuestion.words(s))).toList(),
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

    static String percent(double share) {
        return Numbers.fixed(share * 100, share < 0.01 ? 2 : 1) + " %";
    }

    static String decimals(double index) {
        return Numbers.fixed(index, 2);
    }
}
