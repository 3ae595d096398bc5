package org.lanthanet.source.published;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Production;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;

/** What declarations from workbooks have in common. */
final class Trade {
    /** Value in US dollars and weight in tonnes, null if there is none. */
    record Figures(BigDecimal valueUsd, @Nullable BigDecimal tonnes) {
        boolean hasWeight() {
            return tonnes != null && tonnes.signum() > 0;
        }
    }

    private Trade() {}

    /** Why a record says nothing for us; null if it does. */
    static @Nullable String reasonToSkip(
            String reporter, String partner, BigDecimal valueUsd, @Nullable BigDecimal tonnes) {
        if (partner.equals(Production.WORLD)) {
            return "of the world";
        }
        if (partner.equals(reporter)) {
            return "from a country to itself";
        }
        return valueUsd.signum() == 0 && (tonnes == null || tonnes.signum() == 0) ? "without value and weight" : null;
    }

    /** Adds a record to the declaration of its key; a weight of zero beside a value is missing. */
    static void add(Intake intake, Place place, Figures figures, Declaration.Key key, Valuation valuation) {
        Declaration declaration;
        try {
            BigDecimal tonnes = figures.tonnes();
            declaration = new Declaration(
                    key.year(),
                    key.exporter(),
                    key.importer(),
                    key.hs(),
                    key.side(),
                    figures.valueUsd().doubleValue(),
                    tonnes == null || tonnes.signum() == 0 ? null : Double.valueOf(tonnes.doubleValue()),
                    figures.hasWeight() ? MassStatus.DECLARED : MassStatus.MISSING,
                    valuation,
                    key.dataset());
        } catch (IllegalArgumentException e) {
            intake.reject(
                    place,
                    "row",
                    key.toString(),
                    String.valueOf(e.getMessage()),
                    figures.valueUsd().doubleValue());
            return;
        }
        intake.add(declaration);
    }
}
