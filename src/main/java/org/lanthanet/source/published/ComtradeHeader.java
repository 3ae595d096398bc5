package org.lanthanet.source.published;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lanthanet.source.CsvInput;

/** The columns of a UN Comtrade table, found by name, ignoring case. */
final class ComtradeHeader {
    private final ComtradeLayout layout;
    private final List<String> names;
    private final Map<ComtradeColumn, Integer> positions = new EnumMap<>(ComtradeColumn.class);
    private final List<String> repeated = new ArrayList<>();

    ComtradeHeader(ComtradeLayout layout, List<String> names) {
        this.layout = layout;
        this.names = List.copyOf(names);
        List<String> comparable = names.stream().map(ComtradeColumn::comparable).toList();
        for (ComtradeColumn column : ComtradeColumn.values()) {
            for (String name : column.names(layout)) {
                int position = comparable.indexOf(ComtradeColumn.comparable(name));
                if (position >= 0) {
                    positions.put(column, position);
                    if (comparable.lastIndexOf(ComtradeColumn.comparable(name)) != position) {
                        repeated.add(names.get(position));
                    }
                    break;
                }
            }
        }
    }

    ComtradeLayout layout() {
        return layout;
    }

    List<String> names() {
        return names;
    }

    boolean has(ComtradeColumn column) {
        return positions.containsKey(column);
    }

    /** What the file calls a column, or would. */
    String name(ComtradeColumn column) {
        Integer position = positions.get(column);
        return position == null ? layout.name(column) : names.get(position);
    }

    /** Field of a column, empty if there is none; R writes NA where a figure is missing. */
    String text(List<String> fields, ComtradeColumn column) {
        String text = CsvInput.field(fields, positions.getOrDefault(column, -1));
        return text.equals("NA") ? "" : text;
    }

    /** What keeps this from being a table of Comtrade, if anything does. */
    Optional<String> fault() {
        if (!repeated.isEmpty()) {
            return Optional.of("two columns are named " + repeated.get(0) + "; keep one");
        }
        List<String> missing = new ArrayList<>();
        require(missing, ComtradeColumn.YEAR);
        require(missing, ComtradeColumn.REPORTER, ComtradeColumn.REPORTER_ISO);
        require(missing, ComtradeColumn.PARTNER, ComtradeColumn.PARTNER_ISO);
        require(missing, ComtradeColumn.FLOW);
        require(missing, ComtradeColumn.CODE);
        require(missing, ComtradeColumn.VALUE);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "no column " + String.join(", ", missing) + "; download the table again with all its columns");
    }

    private void require(List<String> missing, ComtradeColumn... either) {
        List<String> expected = new ArrayList<>();
        for (ComtradeColumn column : either) {
            if (has(column)) {
                return;
            }
            expected.add(layout.name(column));
        }
        missing.add(String.join(" or ", expected));
    }
}
