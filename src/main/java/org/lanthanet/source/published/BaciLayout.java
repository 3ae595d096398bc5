package org.lanthanet.source.published;

import java.util.List;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/**
 * Where the columns of a BACI table stand, counted from 0.
 *
 * @param columns how many there are
 * @param year column {@code t}
 * @param exporter column {@code i}
 * @param importer column {@code j}
 * @param code column {@code k}
 * @param value column {@code v}
 * @param quantity column {@code q}
 */
record BaciLayout(int columns, int year, int exporter, int importer, int code, int value, int quantity) {
    private static final List<String> NAMES = List.of("t", "i", "j", "k", "v", "q");

    static boolean matches(List<String> header) {
        return header.containsAll(NAMES);
    }

    static BaciLayout of(SourceFile file, List<String> header) {
        if (!matches(header)) {
            List<String> missing =
                    NAMES.stream().filter(name -> !header.contains(name)).toList();
            throw new InputException(file + ":1: no column " + String.join(", ", missing)
                    + "; a BACI table has t,i,j,k,v,q"
                    + (header.size() == 1 && header.get(0).indexOf(';') >= 0
                            ? "; its columns are separated by semicolons, save it with commas"
                            : ""));
        }
        return new BaciLayout(
                header.size(),
                header.indexOf("t"),
                header.indexOf("i"),
                header.indexOf("j"),
                header.indexOf("k"),
                header.indexOf("v"),
                header.indexOf("q"));
    }
}
