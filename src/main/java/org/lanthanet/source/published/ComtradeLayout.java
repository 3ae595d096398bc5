package org.lanthanet.source.published;

import java.util.List;
import java.util.stream.Collectors;

/** The two namings of columns UN Comtrade has had. */
enum ComtradeLayout {
    /** The API and the site of today; the R package comtradr writes the same names with underscores. */
    API(ComtradeColumn.PARTNER_2, ComtradeColumn.CUSTOMS, ComtradeColumn.TRANSPORT, ComtradeColumn.SUPPLY),
    /** The site and the API until 2022: names with blanks. */
    LEGACY(ComtradeColumn.PARTNER_2, ComtradeColumn.CUSTOMS, ComtradeColumn.TRANSPORT);

    private final List<ComtradeColumn> breakdowns;

    ComtradeLayout(ComtradeColumn... breakdowns) {
        this.breakdowns = List.of(breakdowns);
    }

    /** Columns by which a total is broken down. */
    List<ComtradeColumn> breakdowns() {
        return breakdowns;
    }

    /** The names of those columns for a message. */
    String breakdownNames() {
        return breakdowns.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** The preferred name of a column. */
    String name(ComtradeColumn column) {
        return column.names(this).get(0);
    }
}
