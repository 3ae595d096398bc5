package org.lanthanet.bundle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;

/** A {@link Declaration} whose figures are kept to the last published digit. */
record DeclarationRow(
        int year,
        String exporter,
        String importer,
        String hs,
        Side side,
        @Nullable BigDecimal valueUsd,
        @Nullable BigDecimal tonnes,
        MassStatus massStatus,
        Valuation valuation,
        String source) {
    static final List<String> HEADER = List.of(
            "year",
            "exporter",
            "importer",
            "hs",
            "side",
            "value_usd",
            "gross_tonnes",
            "mass_status",
            "valuation",
            "source",
            "edition");

    /** A row whose weight is missing when zero, declared or estimated otherwise. */
    static DeclarationRow of(
            int year,
            String exporter,
            String importer,
            String hs,
            Side side,
            BigDecimal valueUsd,
            @Nullable BigDecimal tonnes,
            boolean estimated,
            Valuation valuation,
            String source) {
        boolean missing = tonnes == null || tonnes.signum() == 0;
        MassStatus status = missing ? MassStatus.MISSING : estimated ? MassStatus.ESTIMATED : MassStatus.DECLARED;
        return new DeclarationRow(
                year, exporter, importer, hs, side, valueUsd, missing ? null : tonnes, status, valuation, source);
    }

    /** A declaration as a reader gave it, in the shortest decimals that stand for its figures. */
    static DeclarationRow of(Declaration d) {
        return new DeclarationRow(
                d.year(),
                d.exporter(),
                d.importer(),
                d.hs(),
                d.side(),
                decimal(d.valueUsd()),
                decimal(d.grossTonnes()),
                d.massStatus(),
                d.valuation(),
                d.dataset());
    }

    private static @Nullable BigDecimal decimal(@Nullable Double number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    boolean isSelfTrade() {
        return exporter.equals(importer);
    }

    /** Whether the row states neither a value nor a weight above zero. */
    boolean isEmpty() {
        return tonnes == null && (valueUsd == null || valueUsd.signum() == 0);
    }

    String key() {
        return String.join(",", Integer.toString(year), exporter, importer, hs, word(side), source);
    }

    /** Sum of two rows with the same key; the weaker of the two weight statuses stands. */
    DeclarationRow plus(DeclarationRow other) {
        MassStatus status = massStatus.compareTo(other.massStatus) > 0 ? massStatus : other.massStatus;
        return new DeclarationRow(
                year,
                exporter,
                importer,
                hs,
                side,
                sum(valueUsd, other.valueUsd),
                status == MassStatus.MISSING ? null : sum(tonnes, other.tonnes),
                status,
                valuation,
                source);
    }

    /** Fields in the order of {@link #HEADER}, checked by the model first. */
    List<String> fields(String edition) {
        Declaration checked = new Declaration(
                year,
                exporter,
                importer,
                hs,
                side,
                valueUsd == null ? null : valueUsd.doubleValue(),
                tonnes == null ? null : tonnes.doubleValue(),
                massStatus,
                valuation,
                source);
        return List.of(
                Integer.toString(checked.year()),
                exporter,
                importer,
                hs,
                word(side),
                Tables.plain(valueUsd),
                Tables.plain(tonnes),
                word(massStatus),
                word(valuation),
                source,
                edition);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null) {
            return b;
        }
        return b == null ? a : a.add(b);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
