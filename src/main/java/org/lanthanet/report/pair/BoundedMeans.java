package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;

/** The bounds of a pair's means, in columns at the end of its tidy rows; rows that are of no indicator have none. */
final class BoundedMeans {
    private record Name(@Nullable Object stage, @Nullable Object indicator) {}

    private BoundedMeans() {}

    /** @param tidy rows whose first two columns are stage and indicator */
    static Result beside(Result tidy, PairQuestion question, List<Series> series) {
        Map<Name, Series> byName = new HashMap<>();
        series.forEach(s -> byName.put(new Name(s.stage(), s.indicator()), s));
        List<Column> columns = new ArrayList<>(tidy.columns());
        for (String part : List.of("before", "after", "change")) {
            columns.add(Column.of(part + "_lower", Kind.BY_UNIT));
            columns.add(Column.of(part + "_upper", Kind.BY_UNIT));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : tidy.rows()) {
            List<@Nullable Object> all = new ArrayList<>(row);
            Series s = byName.get(new Name(row.get(0), row.get(1)));
            Bounds before = s == null ? Bounds.OPEN : s.meanBounds(question.before());
            Bounds after = s == null ? Bounds.OPEN : s.meanBounds(question.after());
            for (Bounds bounds : List.of(before, after, after.minus(before))) {
                all.add(bounds.lower());
                all.add(bounds.upper());
            }
            rows.add(all);
        }
        return new Result(tidy.title(), columns, rows, tidy.notes(), tidy.figure());
    }
}
