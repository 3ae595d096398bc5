package org.lanthanet.report.metric;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;

/**
 * Tells zeros from unknowns among measured values: a pair asked for by name of which no flow is held has traded nothing only
 * if a dataset covers it, and net imports are those of a country only if both its sides are declared.
 */
final class KnownValues {
    private static final String NOT_COVERED = "no dataset says whether there was trade";
    private static final String NO_WEIGHT = "the weight of the trade is not known on this basis";
    private static final String NO_SIDE = "imports or exports at this stage are in no dataset";

    /** Which flow a measure of a pair rests on. */
    private enum Way {
        TO_PARTNER,
        FROM_PARTNER,
        BOTH
    }

    private static final Map<String, Way> WAYS = Map.of(
            "trade", Way.TO_PARTNER,
            "market_share", Way.TO_PARTNER,
            "disposal_share", Way.TO_PARTNER,
            "import_share", Way.FROM_PARTNER,
            "supply_share", Way.FROM_PARTNER,
            "dyad_reciprocity", Way.BOTH);

    private final TradeData data;

    KnownValues(TradeData data) {
        this.data = data;
    }

    /** The score, without its value if that is a zero nobody has stated. */
    Score check(Score score, Selection selection) {
        Stage stage = score.stage();
        String country = score.country();
        if (stage == null || country == null || score.value() == null) {
            return score;
        }
        String why = null;
        if (score.metric().equals("net_import_reliance")) {
            why = isDeclared(stage, score.year(), country) ? null : NO_SIDE;
        } else if (score.partner() != null && score.value() == 0 && selection.namesPair()) {
            why = unknown(score, stage, country, score.partner());
        }
        return why == null
                ? score
                : new Score(score.metric(), stage, score.year(), country, score.partner(), score.basis(), null, why);
    }

    private boolean isDeclared(Stage stage, int year, String country) {
        return data.isCompleteByImport(stage, year)
                || data.coverage().level(stage, country, true, year) != Level.NONE
                        && data.coverage().level(stage, country, false, year) != Level.NONE;
    }

    private @Nullable String unknown(Score score, Stage stage, String country, String partner) {
        Way way = WAYS.get(score.metric());
        if (way == null) {
            return null;
        }
        String there = way == Way.FROM_PARTNER ? null : unknown(stage, score.year(), country, partner, score.basis());
        return there != null || way == Way.TO_PARTNER
                ? there
                : unknown(stage, score.year(), partner, country, score.basis());
    }

    private @Nullable String unknown(Stage stage, int year, String exporter, String importer, Basis basis) {
        Flow flow = data.find(stage, year, exporter, importer);
        if (flow != null) {
            return flow.weight(basis) == null ? NO_WEIGHT : null;
        }
        return data.isCompleteByImport(stage, year) || data.coverage().saysZero(stage, exporter, importer, year)
                ? null
                : NOT_COVERED;
    }
}
