package org.lanthanet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which Cypher files a command runs: all that the program comes with, those of a folder, or some of either by name.
 *
 * @param command the command, such as "verify"
 * @param kind what a file holds, such as "claim"; the option that names a folder is its plural
 * @param shipped what the program comes with
 * @param reader reads a folder
 * @param <T> what a file holds
 */
record CypherChoice<T>(String command, String kind, Supplier<SortedMap<String, T>> shipped, Reader<T> reader) {
    /** Reads the files of a folder. */
    interface Reader<T> {
        SortedMap<String, T> in(Path folder) throws IOException;
    }

    /**
     * What is chosen, each once.
     *
     * @param folder the folder, null for what the program comes with
     * @param names names of files without their ending; none for all
     * @throws UsageException if there is no such folder or name
     */
    List<T> choose(@Nullable Path folder, List<String> names) {
        SortedMap<String, T> all = folder == null ? shipped.get() : own(folder);
        return names.isEmpty()
                ? List.copyOf(all.values())
                : names.stream().distinct().map(name -> named(name, all)).toList();
    }

    private SortedMap<String, T> own(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + ": is no folder; --" + kind + "s names one with .cypher files");
        }
        try {
            SortedMap<String, T> own = reader.in(folder);
            if (own.isEmpty()) {
                throw new UsageException(folder + ": holds no .cypher file; --" + kind + "s names a folder with some");
            }
            return own;
        } catch (IOException e) {
            throw new UsageException(
                    folder + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private T named(String name, SortedMap<String, T> all) {
        T found = all.get(name);
        if (found == null) {
            throw new UsageException("unknown " + kind + " '" + name + "'"
                    + Suggestion.of(name, all.keySet()) + "; 'lanthanet " + command
                    + " --list' shows all");
        }
        return found;
    }
}
