package org.lanthanet.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our reconciled statement of what went from one country to another at one stage in one year, with both sides' own
 * figures beside it.
 *
 * @param year calendar year
 * @param exporter iso3 of the exporter
 * @param importer iso3 of the importer
 * @param stage stage of the goods
 * @param reoTonnes rare-earth-oxide equivalent, tonnes; null where no weight is known or can be imputed
 * @param grossTonnes weight of the goods, tonnes; null as above
 * @param valueUsd value free on board, US dollars; null where no side states one
 * @param exporterSide what the exporter's declarations come to; null if it declared nothing
 * @param importerSide what the importer's declarations come to; null if it declared nothing
 * @param method how {@code reoTonnes} was arrived at
 * @param imputedShare share of {@code reoTonnes} that rests on weights nobody declared, 0 to 1
 * @param flags what a reader should know before quoting the figure; each side has its own
 * @param datasets ids of the datasets the figure rests on, in alphabetical order
 */
public record Flow(
        int year,
        String exporter,
        String importer,
        Stage stage,
        @Nullable Double reoTonnes,
        @Nullable Double grossTonnes,
        @Nullable Double valueUsd,
        @Nullable FlowSide exporterSide,
        @Nullable FlowSide importerSide,
        Method method,
        double imputedShare,
        Set<Flag> flags,
        List<String> datasets) {
    /** How a flow was arrived at. */
    public enum Method {
        /** Both sides declared; the figure is their mean. */
        MIRRORED,
        /** Both declared; the exporter's figure stands. */
        EXPORTER,
        /** Both declared; the importer's figure stands. */
        IMPORTER,
        /** Only the exporter declared. */
        EXPORTER_ONLY,
        /** Only the importer declared. */
        IMPORTER_ONLY,
        /** Taken from a dataset that had reconciled both sides already. */
        RECONCILED,
        /** Imported as a flow by the user. */
        IMPORTED;

        /** Name as stored and printed: lower case, hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The method stored under this id. */
        public static Method get(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** A caution that travels with a flow. */
    public enum Flag {
        /** Weight computed from the value with a unit value: nobody declared it. */
        MASS_IMPUTED,
        /** The publisher (UN) estimated a weight. */
        MASS_ESTIMATED,
        /** A declared weight was set aside as an outlier and computed from the value. */
        OUTLIER,
        /** All weights a reporter declared of the code in the year were set aside, and this one computed from the value. */
        OUTLIER_YEAR,
        /** The two sides differ by more than the tolerated ratio. */
        MIRROR_GAP,
        /** One side declares only some of the stage's codes and is a lower bound. */
        PARTIAL_CODES;

        /** Name as stored and printed: lower case, hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The flag stored under this id. */
        public static Flag get(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Flow {
        Check.year(year);
        Check.pair(exporter, importer);
        Check.quantity("reoTonnes", reoTonnes);
        Check.quantity("grossTonnes", grossTonnes);
        Check.quantity("valueUsd", valueUsd);
        Check.share("imputedShare", imputedShare);
        flags = immutable(flags);
        datasets = datasets.size() < 2
                ? List.copyOf(datasets)
                : datasets.stream().distinct().sorted().toList();
    }

    /** REO tonnes the exporter states; null where it states no weight, or not all. */
    public @Nullable Double exporterReoTonnes() {
        return exporterSide == null ? null : exporterSide.reoTonnes();
    }

    /** REO tonnes the importer states; null where it states no weight, or not all. */
    public @Nullable Double importerReoTonnes() {
        return importerSide == null ? null : importerSide.reoTonnes();
    }

    /** Value the exporter states, US dollars free on board; null if none. */
    public @Nullable Double exporterValueUsd() {
        return exporterSide == null ? null : exporterSide.valueUsd();
    }

    /** Value the importer states, reduced to US dollars free on board; null if none. */
    public @Nullable Double importerValueUsd() {
        return importerSide == null ? null : importerSide.valueUsd();
    }

    /** Importer's minus exporter's figure, REO tonnes; null unless both state one. */
    public @Nullable Double mirrorGapReoTonnes() {
        Double exported = exporterReoTonnes();
        Double imported = importerReoTonnes();
        return exported == null || imported == null ? null : Double.valueOf(imported - exported);
    }

    /** The same flow of other countries, such as those its own are part of. */
    public Flow between(String otherExporter, String otherImporter) {
        return new Flow(
                year,
                otherExporter,
                otherImporter,
                stage,
                reoTonnes,
                grossTonnes,
                valueUsd,
                exporterSide,
                importerSide,
                method,
                imputedShare,
                flags,
                datasets);
    }

    /** The same flow with other amounts; method, cautions and imputed shares stay. */
    public Flow with(
            @Nullable Double otherReoTonnes,
            @Nullable Double otherGrossTonnes,
            @Nullable Double otherValueUsd,
            @Nullable FlowSide otherExporterSide,
            @Nullable FlowSide otherImporterSide) {
        return new Flow(
                year,
                exporter,
                importer,
                stage,
                otherReoTonnes,
                otherGrossTonnes,
                otherValueUsd,
                otherExporterSide,
                otherImporterSide,
                method,
                imputedShare,
                flags,
                datasets);
    }

    /** The weight of this flow as an edge, in the unit of {@code basis}; null if unknown. */
    public @Nullable Double weight(Basis basis) {
        return switch (basis) {
            case REO -> reoTonnes;
            case GROSS -> grossTonnes;
            case USD -> valueUsd;
        };
    }

    private static Set<Flag> immutable(Collection<Flag> flags) {
        return flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    /** What makes a flow one: year, stage and pair. */
    public record Key(int year, Stage stage, String exporter, String importer) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::year)
                .thenComparing(Key::stage)
                .thenComparing(Key::exporter)
                .thenComparing(Key::importer);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** The key of this flow. */
    public Key key() {
        return new Key(year, stage, exporter, importer);
    }
}
