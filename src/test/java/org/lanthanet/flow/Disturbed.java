package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;

/**
 * Declarations as they might have been: the partner declares too, a heading is split into its codes, a user has a table of the
 * same trade, weights are lost, estimated or wrong, of single rows and of years. What shipped tables leave out, these hold.
 */
final class Disturbed {
    private record Key(int year, String exporter, String importer, String hs, Side side, String dataset) {
        static Key of(Declaration d) {
            return new Key(d.year(), d.exporter(), d.importer(), d.hs(), d.side(), d.dataset());
        }
    }

    private final Random random;
    private final Map<Key, Declaration> made = new LinkedHashMap<>();

    private Disturbed(long seed) {
        random = new Random(seed);
    }

    static List<Declaration> of(List<Declaration> declarations, long seed) {
        Disturbed disturbed = new Disturbed(seed);
        int wrongYear = 2001 + disturbed.random.nextInt(22);
        declarations.forEach(d -> disturbed.add(d, wrongYear));
        return List.copyOf(disturbed.made.values());
    }

    private void add(Declaration d, int wrongYear) {
        List<Declaration> rows = new ArrayList<>(List.of(d));
        if (d.side() != Side.BOTH && chance(0.5)) {
            rows.add(ofThePartner(d));
        }
        for (Declaration row : rows) {
            for (Declaration part : d.hs().equals("2846") && chance(0.5) ? split(row) : List.of(row)) {
                Declaration seen = d.year() == wrongYear && d.side() != Side.BOTH ? scaled(part, 0.25) : weighed(part);
                made.putIfAbsent(Key.of(seen), seen);
                if (chance(0.1)) {
                    Declaration own = with(seen, seen.hs(), seen.side(), seen.valuation(), "declarations:own");
                    made.putIfAbsent(Key.of(own), own);
                }
            }
        }
    }

    private Declaration ofThePartner(Declaration d) {
        Declaration mirror = d.side() == Side.EXPORT
                ? with(d, d.hs(), Side.IMPORT, Valuation.CIF, "partners")
                : with(d, d.hs(), Side.EXPORT, Valuation.FOB, "partners");
        return scaled(mirror, Math.exp(0.25 * random.nextGaussian()));
    }

    /** Two codes, one of them, or beside the heading. */
    private List<Declaration> split(Declaration d) {
        double share = random.nextDouble();
        Declaration cerium = scaled(with(d, "284610", d.side(), d.valuation(), d.dataset()), share);
        Declaration others = scaled(with(d, "284690", d.side(), d.valuation(), d.dataset()), 1 - share);
        return switch (random.nextInt(4)) {
            case 0 -> List.of(d, others);
            case 1 -> List.of(others);
            default -> List.of(cerium, others);
        };
    }

    /** With a weight that is lost, estimated, or wrong; mostly as it is. */
    private Declaration weighed(Declaration d) {
        Double tonnes = d.grossTonnes();
        if (tonnes == null) {
            return d;
        }
        double x = random.nextDouble();
        if (x < 0.08) {
            return weighing(d, null, MassStatus.MISSING);
        }
        if (x < 0.16) {
            return weighing(d, tonnes, MassStatus.ESTIMATED);
        }
        return x < 0.24 ? scaled(d, Math.exp(1.5 * random.nextGaussian())) : d;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private static Declaration scaled(Declaration d, double factor) {
        Double tonnes = d.grossTonnes();
        return tonnes == null ? d : weighing(d, tonnes * factor, d.massStatus());
    }

    private static Declaration with(Declaration d, String hs, Side side, Valuation valuation, String dataset) {
        return new Declaration(
                d.year(),
                d.exporter(),
                d.importer(),
                hs,
                side,
                d.valueUsd(),
                d.grossTonnes(),
                d.massStatus(),
                valuation,
                dataset);
    }

    private static Declaration weighing(Declaration d, @Nullable Double tonnes, MassStatus status) {
        return new Declaration(
                d.year(),
                d.exporter(),
                d.importer(),
                d.hs(),
                d.side(),
                d.valueUsd(),
                tonnes,
                status,
                d.valuation(),
                d.dataset());
    }
}
