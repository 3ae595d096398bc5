package org.lanthanet.report;

import java.util.List;
import java.util.StringJoiner;

/** Pieces of sentences. */
public final class Words {
    private Words() {}

    /** With a capital at the beginning. */
    public static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Years in order as runs: {@code 2000–2009, 2012}; nothing where there are none. */
    public static String runs(List<Integer> years) {
        StringJoiner runs = new StringJoiner(", ");
        for (int first = 0; first < years.size(); ) {
            int last = first;
            while (last + 1 < years.size() && years.get(last + 1) == years.get(last) + 1) {
                last++;
            }
            runs.add(first == last ? years.get(first).toString() : years.get(first) + "–" + years.get(last));
            first = last + 1;
        }
        return runs.toString();
    }
}
