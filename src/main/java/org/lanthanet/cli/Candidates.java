package org.lanthanet.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.source.formats.Format;
import org.lanthanet.store.Checks;
import org.lanthanet.store.Claims;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.trace.BalancedChain;

/** Values an option or argument takes, for completion in a shell; found when they are asked for. */
abstract class Candidates implements Iterable<String> {
    private final Supplier<Collection<String>> values;

    private Candidates(Supplier<Collection<String>> values) {
        this.values = values;
    }

    @Override
    public final Iterator<String> iterator() {
        return values.get().iterator();
    }

    private static List<String> ids(Collection<Stage> stages) {
        return stages.stream().map(Stage::id).toList();
    }

    static final class Stages extends Candidates {
        Stages() {
            super(() -> ids(Arrays.asList(Stage.values())));
        }
    }

    static final class StagesAndChain extends Candidates {
        StagesAndChain() {
            super(() -> Stream.concat(ids(Arrays.asList(Stage.values())).stream(), Stream.of(Score.CHAIN))
                    .toList());
        }
    }

    static final class TracedStages extends Candidates {
        TracedStages() {
            super(() -> ids(BalancedChain.STAGES));
        }
    }

    static final class Bases extends Candidates {
        Bases() {
            super(() -> Arrays.stream(Basis.values()).map(Basis::id).toList());
        }
    }

    static final class Preferences extends Candidates {
        Preferences() {
            super(() -> Arrays.stream(Prefer.values())
                    .map(p -> p.name().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }

    static final class Directions extends Candidates {
        Directions() {
            super(() -> List.of("from", "to"));
        }
    }

    static final class Formats extends Candidates {
        Formats() {
            super(Format::ids);
        }
    }

    static final class TemplateFormats extends Candidates {
        TemplateFormats() {
            super(() -> Stream.of(Format.DECLARATIONS, Format.FLOWS, Format.PRODUCTION)
                    .map(Format::id)
                    .toList());
        }
    }

    static final class ToImport extends Candidates {
        ToImport() {
            super(() -> List.of("bundled"));
        }
    }

    static final class Charts extends Candidates {
        Charts() {
            super(() -> List.of(
                    "flows",
                    "net-trade",
                    "shares",
                    "interdependence",
                    "concentration",
                    "breaks",
                    "chain",
                    "map",
                    "matrix",
                    "dependence"));
        }
    }

    static final class Metrics extends Candidates {
        Metrics() {
            super(() -> MetricCatalogue.all().stream().map(Metric::id).toList());
        }
    }

    static final class Queries extends Candidates {
        Queries() {
            super(() -> NamedQueries.shipped().keySet());
        }
    }

    static final class CheckNames extends Candidates {
        CheckNames() {
            super(() -> Checks.shipped().keySet());
        }
    }

    static final class ClaimNames extends Candidates {
        ClaimNames() {
            super(() -> Claims.shipped().keySet());
        }
    }
}
