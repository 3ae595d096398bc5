package org.lanthanet.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Production;

/**
 * Reads our own declarations table,
 * {@code year,exporter,importer,hs,side,value_usd,gross_tonnes[,mass_status][,valuation]}: what customs declared, one row
 * a year, pair, code and side. Value in US dollars, weight of the goods in tonnes; one of the two may be absent. A weight is
 * declared unless {@code mass_status} says estimated; a value is FOB, that of an import CIF, unless {@code valuation} says
 * otherwise. The dataset is {@code declarations:} and the file's name.
 */
public final class DeclarationsReader implements FormatReader {
    private static final Set<String> COLUMNS = Set.of("year", "exporter", "importer", "hs", "side");
    private static final Pattern HS = Pattern.compile("[0-9]{4}|[0-9]{6}");

    @Override
    public void read(SourceFile file, ReferenceTables tables, Intake intake) {
        String dataset = UserTable.dataset("declarations", file, intake);
        CsvFile.read(file, COLUMNS, intake, row -> {
            requireFigures(file, row);
            String reason = reasonToSkip(row, tables);
            if (reason != null) {
                intake.skip(reason);
                return;
            }
            Declaration declaration = declaration(row, tables, dataset);
            if (!intake.take(declaration)) {
                throw new Fault(
                        "year",
                        row.text("year"),
                        "repeats a pair, code and side given above; keep one row or add them");
            }
        });
    }

    private static void requireFigures(SourceFile file, Row row) {
        if (!row.hasColumn("value_usd") && !row.hasColumn("gross_tonnes")) {
            throw new InputException(
                    file + ":1: no column value_usd, gross_tonnes; the header must name one of the two");
        }
    }

    private static @Nullable String reasonToSkip(Row row, ReferenceTables tables) throws Fault {
        String hs = row.required("hs");
        if (!HS.matcher(hs).matches()) {
            throw new Fault("hs", hs, "is not a code of four or six digits; write it without dots, leading zeros kept");
        }
        if (!tables.codes().contains(hs)) {
            return "not a rare-earth code";
        }
        String exporter = UserTable.area(row, "exporter", tables);
        String importer = UserTable.area(row, "importer", tables);
        if (exporter.equals(Production.WORLD) || importer.equals(Production.WORLD)) {
            return "of the world";
        }
        if (exporter.equals(importer)) {
            return "from a country to itself";
        }
        return isZero(row.quantity("value_usd")) && isZero(row.quantity("gross_tonnes"))
                ? "without value and weight"
                : null;
    }

    private static Declaration declaration(Row row, ReferenceTables tables, String dataset) throws Fault {
        int year = row.year("year");
        Side side = row.requiredWord("side", Side.class);
        Double weight = row.quantity("gross_tonnes");
        MassStatus status = massStatus(row, weight);
        Valuation valuation = row.word("valuation", Valuation.class);
        return new Declaration(
                year,
                UserTable.country(row, "exporter", tables),
                UserTable.country(row, "importer", tables),
                row.required("hs"),
                side,
                row.quantity("value_usd"),
                status == MassStatus.MISSING ? null : weight,
                status,
                valuation == null ? side == Side.IMPORT ? Valuation.CIF : Valuation.FOB : valuation,
                dataset);
    }

    /** A weight of zero beside a value is missing. */
    private static MassStatus massStatus(Row row, @Nullable Double weight) throws Fault {
        MassStatus stated = row.word("mass_status", MassStatus.class);
        if (weight == null && stated != null && stated != MassStatus.MISSING) {
            throw new Fault(
                    "mass_status",
                    stated.name().toLowerCase(Locale.ROOT),
                    "does not go with an empty gross_tonnes; give the weight or leave the status empty");
        }
        if (isZero(weight)) {
            return MassStatus.MISSING;
        }
        if (stated == MassStatus.MISSING) {
            throw new Fault(
                    "mass_status",
                    "missing",
                    "does not go with a gross_tonnes of " + row.text("gross_tonnes")
                            + "; say declared or estimated, or leave the weight empty");
        }
        return stated == null ? MassStatus.DECLARED : stated;
    }

    private static boolean isZero(@Nullable Double figure) {
        return figure == null || figure == 0;
    }
}
