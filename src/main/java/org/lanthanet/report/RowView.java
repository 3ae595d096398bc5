package org.lanthanet.report;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows made when they are read, of things that do not change: there may be millions. */
public final class RowView<T> extends AbstractList<List<@Nullable Object>> implements RandomAccess {
    private final List<T> things;
    private final Function<T, List<@Nullable Object>> row;

    /**
     * @param things copied, unless they cannot be changed
     * @param row makes the same row of the same thing
     */
    public RowView(List<T> things, Function<T, List<@Nullable Object>> row) {
        this.things = List.copyOf(things);
        this.row = row;
    }

    @Override
    public List<@Nullable Object> get(int index) {
        return row.apply(things.get(index));
    }

    @Override
    public int size() {
        return things.size();
    }
}
