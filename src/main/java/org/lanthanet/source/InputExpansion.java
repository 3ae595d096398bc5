package org.lanthanet.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanthanet.model.Printable;

/** Collects what was named into {@link Inputs}. */
final class InputExpansion {
    static final int MOST_FILES = 5_000;
    static final int DEEPEST = 16;

    /** A file found, under the name it goes by. */
    private record Found(Path path, String name) {}

    private final Map<String, Found> found = new TreeMap<>();
    private final Map<String, InputException> refused = new TreeMap<>();

    void add(Path named) {
        String name = Printable.of(String.valueOf(named.getFileName() == null ? named : named.getFileName()));
        try {
            if (Files.isDirectory(named)) {
                addFolder(named, name);
            } else {
                keep(found, named, name);
            }
        } catch (IOException e) {
            refuse(named, Inputs.unreadable(name, e));
        }
    }

    private void addFolder(Path folder, String name) throws IOException {
        Map<String, Found> inside = new TreeMap<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes facts) {
                return !path.equals(folder) && isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes facts) {
                if (isHidden(path)) {
                    return FileVisitResult.CONTINUE;
                }
                if (facts.isDirectory()) {
                    refuse(
                            path,
                            new InputException(
                                    nameOf(path) + ": lies more than " + DEEPEST + " folders deep; name it by itself"));
                } else {
                    keep(inside, path, nameOf(path));
                }
                return inside.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) {
                if (!(e instanceof FileSystemLoopException)) {
                    refuse(path, Inputs.unreadable(nameOf(path), e));
                }
                return FileVisitResult.CONTINUE;
            }

            private String nameOf(Path path) {
                String inside = folder.relativize(path).toString().replace('\\', '/');
                return Printable.of(inside.isEmpty() ? folder.toString() : inside);
            }
        });
        if (inside.size() > MOST_FILES) {
            refuse(folder, new InputException(name + ": holds more than " + MOST_FILES + " files; name fewer"));
        } else if (inside.isEmpty()) {
            refuse(folder, new InputException(name + ": is a folder without files"));
        } else {
            inside.forEach(found::putIfAbsent);
        }
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static void keep(Map<String, Found> files, Path path, String name) {
        files.putIfAbsent(key(path), new Found(path, name));
    }

    private void refuse(Path path, InputException refusal) {
        refused.putIfAbsent(key(path), refusal);
    }

    /** What puts files in order and tells one from another, however it was reached. */
    private static String key(Path path) {
        Path whole;
        try {
            whole = path.toRealPath();
        } catch (IOException e) {
            whole = path.toAbsolutePath().normalize();
        }
        return whole.toString().replace('\\', '/');
    }

    Inputs inputs() {
        List<SourceFile> files = new ArrayList<>();
        Map<String, List<InputException>> refusals = new TreeMap<>();
        refused.forEach((key, refusal) -> refusals.put(key, List.of(refusal)));
        for (Map.Entry<String, Found> named : found.entrySet()) {
            refusals.put(named.getKey(), open(named.getValue(), files));
            if (files.size() > MOST_FILES) {
                return new Inputs(
                        List.of(),
                        List.of(new InputException(named.getValue().name() + ": with it there are more than "
                                + MOST_FILES + " files; name fewer")));
            }
        }
        return new Inputs(
                files, refusals.values().stream().flatMap(List::stream).toList());
    }

    /** Adds what a file comes to, and gives what of it is refused. */
    private static List<InputException> open(Found file, List<SourceFile> files) {
        List<InputException> refused = new ArrayList<>();
        try {
            files.addAll(files(file, refused));
        } catch (InputException e) {
            refused.add(e);
        } catch (IOException e) {
            refused.add(Inputs.unreadable(file.name(), e));
        }
        return refused;
    }

    private static List<SourceFile> files(Found file, List<InputException> refused) throws IOException {
        String name = file.name();
        Path path = file.path();
        BasicFileAttributes facts;
        try {
            facts = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new InputException(name + ": there is no such file", e);
        }
        if (!facts.isRegularFile()) {
            throw new InputException(name + ": is a device or a pipe; save what it gives as a file and name that");
        }
        if (facts.size() == 0) {
            throw new InputException(name + ": is empty");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(4);
        }
        if (isZip(start)) {
            List<SourceFile> entries = new ZipArchive(path, name).files(refused);
            if (entries != null) {
                return entries;
            }
        }
        String sha256 = Sha256.of(path);
        return List.of(
                isGzip(start)
                        ? new SourceFile(name, null, () -> Gzip.open(path), sha256)
                        : new SourceFile(name, path, () -> Files.newInputStream(path), sha256));
    }

    private static boolean isZip(byte[] start) {
        return start.length == 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    private static boolean isGzip(byte[] start) {
        return start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
    }
}
