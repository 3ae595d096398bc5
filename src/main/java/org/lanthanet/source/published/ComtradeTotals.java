package org.lanthanet.source.published;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.lanthanet.model.Printable;
import org.lanthanet.source.CountryCodes;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/** Which declarations of a Comtrade file have had their total, and of which there have only been parts. */
final class ComtradeTotals {
    private record Total(long line, boolean namesAllBreakdowns) {}

    private record Part(long line, String column, String value) {}

    private final SourceFile file;
    private final CountryCodes countries;
    private final ComtradeLayout layout;
    private final Map<ComtradeKey, Total> totals = new HashMap<>();
    private final Map<ComtradeKey, Part> parts = new LinkedHashMap<>();

    ComtradeTotals(SourceFile file, CountryCodes countries, ComtradeLayout layout) {
        this.file = file;
        this.countries = countries;
        this.layout = layout;
    }

    /** Notes a part of a total, broken down by a column. */
    void part(ComtradeKey key, ComtradeRow row, ComtradeColumn by) {
        if (key.namesBoth() && !totals.containsKey(key)) {
            parts.putIfAbsent(key, new Part(row.place().line(), row.header().name(by), row.text(by)));
        }
    }

    /**
     * Notes a total.
     *
     * @return the line of an earlier total of the same declaration, which this one repeats
     * @throws InputException if nothing says that the two are totals and not parts of one
     */
    OptionalLong total(ComtradeKey key, ComtradeRow row) {
        if (!key.namesBoth()) {
            return OptionalLong.empty();
        }
        Total total = new Total(row.place().line(), row.namesAllBreakdowns());
        Total before = totals.putIfAbsent(key, total);
        parts.remove(key);
        if (before == null) {
            return OptionalLong.empty();
        }
        if (!before.namesAllBreakdowns() || !total.namesAllBreakdowns()) {
            throw new InputException(file + ":" + total.line() + ": stands for " + key.describe(countries)
                    + ", and so does " + before.line()
                    + "; the columns that tell a total from its parts are missing or empty: download the table again with "
                    + layout.breakdownNames());
        }
        return OptionalLong.of(before.line());
    }

    /**
     * Says that all rows have been noted.
     *
     * @throws InputException if there have only been parts of a declaration
     */
    void finish() {
        parts.entrySet().stream().findFirst().ifPresent(entry -> {
            Part part = entry.getValue();
            throw new InputException(file + ":" + part.line() + ": holds only breakdowns by " + part.column() + " (\""
                    + Printable.of(part.value()) + "\") for " + entry.getKey().describe(countries)
                    + "; download the totals (customs procedure C00, 0 for the other breakdowns)");
        });
    }
}
