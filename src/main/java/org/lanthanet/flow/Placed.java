package org.lanthanet.flow;

import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Stage;

/**
 * A declaration that a rule has put at a stage, its value brought to FOB.
 *
 * @param declaration as declared
 * @param stage stage of the goods
 * @param reoPerTonne REO tonnes per gross tonne
 * @param fobUsd value free on board, US dollars; null if not declared
 */
record Placed(
        Declaration declaration,
        Stage stage,
        double reoPerTonne,
        @Nullable Double fobUsd) {
    static Placed of(Declaration d, Stage stage, double reoPerTonne, double cif) {
        Double value = d.valueUsd();
        Double fob = value == null ? null : d.valuation() == Valuation.CIF ? value / (1 + cif) : value;
        return new Placed(d, stage, reoPerTonne, fob);
    }

    /** Unit value in USD FOB per gross tonne, or null if it cannot be formed. */
    @Nullable
    Double unitValue() {
        Double tonnes = declaration.grossTonnes();
        return fobUsd == null || tonnes == null || fobUsd <= 0 || tonnes <= 0 ? null : fobUsd / tonnes;
    }
}
