package org.lanthanet.source.published;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.lanthanet.model.Printable;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/** Tells from the first rows of a file whether its header stands over other columns than its data. */
final class ComtradeShift {
    private static final String WHAT_TO_DO =
            "; the header does not stand over its columns: download the table again and name the file as it comes";

    private ComtradeShift() {}

    /**
     * Refuses a file all of whose first rows have a field too many or too few, or hold in two columns or more what such
     * columns cannot hold. One bad row among good ones is not the file's fault.
     */
    static void check(SourceFile file, List<ComtradeRow> first) {
        if (first.isEmpty()) {
            return;
        }
        ComtradeRow row = first.get(0);
        int fields = row.fields().size();
        if (!row.fits() && first.stream().allMatch(r -> r.fields().size() == fields)) {
            throw new InputException(at(file, row) + "has " + fields + " fields as have the rows below it, the header "
                    + row.header().names().size() + "; the first holds \""
                    + Printable.of(row.fields().get(0)) + '"' + WHAT_TO_DO);
        }
        if (first.stream().allMatch(r -> r.fits() && r.impossible().size() >= 2)) {
            Set<ComtradeColumn> columns = row.impossible();
            Iterator<ComtradeColumn> column = columns.iterator();
            throw new InputException(
                    at(file, row) + found(row, column.next()) + " and " + found(row, column.next()) + WHAT_TO_DO);
        }
    }

    private static String at(SourceFile file, ComtradeRow row) {
        return file + ":" + row.place().line() + ": ";
    }

    private static String found(ComtradeRow row, ComtradeColumn column) {
        return "column " + row.header().name(column) + " holds \"" + Printable.of(row.text(column)) + '"';
    }
}
