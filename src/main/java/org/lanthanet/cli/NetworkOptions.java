package org.lanthanet.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Merging;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.TradeData;
import org.lanthanet.store.GraphReader;
import picocli.CommandLine.Option;

/**
 * Which networks are measured, and what of them: {@code --stage}, {@code --year}, {@code --country}, {@code --partner},
 * {@code --basis}, {@code --merge}.
 */
final class NetworkOptions {
    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            completionCandidates = Candidates.StagesAndChain.class,
            description = "ore, compound, metal, magnet or product; chain for measures over all stages together")
    private @Nullable String stage;

    @Option(names = "--year", paramLabel = "Y|Y..Z", description = "a year, or a range such as 2010..2022")
    private @Nullable String year;

    @Option(names = "--country", paramLabel = "CODE", description = "rows of this country")
    private @Nullable String country;

    @Option(names = "--partner", paramLabel = "CODE", description = "rows of this partner")
    private @Nullable String partner;

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            completionCandidates = Candidates.Bases.class,
            description = "${COMPLETION-CANDIDATES} (default: reo)")
    private Basis basis = Basis.REO;

    @Option(
            names = "--merge",
            paramLabel = "A=B",
            split = ",",
            description = "take country A as part of B: --merge HKG=CHN,MAC=CHN")
    private List<String> merge = List.of();

    /** Checks what needs no graph; throws {@link IllegalArgumentException}. */
    void check() {
        stages();
        years();
        merging();
    }

    /** Whether only values over all stages together are wanted. */
    boolean chainOnly() {
        return stage != null && stage.strip().equalsIgnoreCase(Score.CHAIN);
    }

    /** Whether values over all stages together are wanted too. */
    boolean chain() {
        return stage == null || chainOnly();
    }

    List<Stage> stages() {
        if (chainOnly()) {
            return List.of();
        }
        return stage == null ? List.of(Stage.values()) : List.of(Stage.get(stage));
    }

    YearRange years() {
        return year == null ? new YearRange(1900, 2100) : YearRange.parse(year);
    }

    Basis basis() {
        return basis;
    }

    Merging merging() {
        return Merging.parse(merge);
    }

    /** The countries named, whether or not there are such. */
    Selection named() {
        return new Selection(
                country == null ? null : ReportCommand.code(country),
                partner == null ? null : ReportCommand.code(partner));
    }

    /** The countries named, all of which there are. */
    Selection selection(GraphReader reader) {
        Selection selection = named();
        ReportCommand.requireCountries(reader, merging(), selection.country(), selection.partner());
        return selection;
    }

    TradeData load(GraphReader reader) {
        List<Stage> stages = stages();
        return TradeDataLoader.load(reader, years(), stages.size() == 1 ? stages.get(0) : null, merging());
    }
}
