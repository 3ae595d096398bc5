package org.lanthanet.report.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.balance.OutputCheck;
import org.lanthanet.flow.balance.ProductionBasis;
import org.lanthanet.model.PublishedOutput;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Result;

/** What others state of the output of a country, in columns at the end of its balances. */
public final class OutputColumns {
    private final Map<Balance, OutputCheck> checks = new HashMap<>();

    /** @param checks the outputs stated of the balances shown */
    public OutputColumns(List<OutputCheck> checks) {
        checks.forEach(check -> this.checks.put(check.balance(), check));
    }

    /** For machines: {@code published_low,published,published_high,published_basis,published_source}, REO tonnes. */
    Result tidy(Result plain, List<Balance> balances) {
        List<Column> columns = new ArrayList<>(plain.columns());
        columns.add(Column.of("published_low", Kind.QUANTITY));
        columns.add(Column.of("published", Kind.QUANTITY));
        columns.add(Column.of("published_high", Kind.QUANTITY));
        columns.add(Column.text("published_basis"));
        columns.add(Column.text("published_source"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < balances.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>(plain.rows().get(i));
            OutputCheck check = checks.get(balances.get(i));
            row.add(check == null ? null : check.lowReoTonnes());
            row.add(check == null ? null : check.reoTonnes());
            row.add(check == null ? null : check.highReoTonnes());
            row.add(check == null ? null : basis(check));
            row.add(check == null ? null : sources(check));
            rows.add(row);
        }
        return new Result(plain.title(), columns, rows, plain.notes());
    }

    /**
     * For people: two columns and what to know of them; the table itself where nothing is stated of any balance.
     *
     * @param lines the balance each line shows; null where a line adds several up
     */
    Result table(Result plain, List<@Nullable Balance> lines) {
        if (checks.isEmpty()) {
            return plain;
        }
        List<Column> columns = new ArrayList<>(plain.columns());
        columns.add(Column.of("published", "output as published", Kind.TEXT));
        columns.add(Column.of("published_of", "of, by", Kind.TEXT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>(plain.rows().get(i));
            Balance line = lines.get(i);
            OutputCheck check = line == null ? null : checks.get(line);
            row.add(check == null ? "" : range(check));
            row.add(check == null ? "" : goods(check));
            rows.add(row);
        }
        List<String> notes = new ArrayList<>(plain.notes());
        notes.addAll(notes());
        return new Result(plain.title(), columns, rows, notes);
    }

    private static String range(OutputCheck check) {
        Double high = check.highReoTonnes();
        return (check.isAtLeast() ? "≥ " : "") + round(check.reoTonnes()) + " (" + round(check.lowReoTonnes()) + " –"
                + (high == null ? "" : " " + round(high)) + ")";
    }

    private static String round(double value) {
        return Numbers.rounded(value, Kind.QUANTITY, null);
    }

    private static String goods(OutputCheck check) {
        return check.outputs().stream().map(PublishedOutput::product).collect(Collectors.joining(", ")) + "; "
                + sources(check)
                + (basis(check).equals(PublishedOutput.Basis.QUOTED.id()) ? " (at second hand)" : "");
    }

    private static String sources(OutputCheck check) {
        return check.outputs().stream()
                .map(PublishedOutput::dataset)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** At second hand if any part of it is. */
    private static String basis(OutputCheck check) {
        return check.outputs().stream()
                .map(PublishedOutput::basis)
                .reduce((a, b) -> a.compareTo(b) > 0 ? a : b)
                .map(PublishedOutput.Basis::id)
                .orElse("");
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Output as published: tonnes of goods at their oxide content (published_output.csv; low and high at the ends of"
                        + " the content, choice). It enters no balance.");
        double[] ratios = checks.values().stream()
                .filter(check -> check.balance().basis() == ProductionBasis.MODELLED)
                .flatMap(check -> check.ratio().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (ratios.length > 0) {
            notes.add("Modelled output is " + Numbers.fixed(ratios[0], 2)
                    + (ratios.length == 1 ? "" : " to " + Numbers.fixed(ratios[ratios.length - 1], 2))
                    + " of what is published. The model passes fixed shares of all rare earths on (processing.csv, choice), so it"
                    + " moves with mine output and imports of ore, whatever of them are elements for magnets; it knows no"
                    + " unregistered ore and no scrap. Published are blanks, before they are cut: docs/method.md.");
        }
        return notes;
    }
}
