package org.lanthanet.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;

/** The files of a zip archive, read in place: nothing is written to disk, and no name of an entry is used as a path. */
final class ZipArchive {
    static final int MOST_ENTRIES = 5_000;

    private static final Pattern LEAVES_THE_ARCHIVE =
            Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|.*\\x00.*", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("(.*/)?(__MACOSX/|\\.[^/]).*", Pattern.DOTALL);
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|gz|tgz|tar|bz2|xz|7z|rar|zst)", Pattern.DOTALL);

    private final Path path;
    private final String name;

    ZipArchive(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /**
     * Its files, in the order of their names; null if it is an office document, which is a file of its own.
     *
     * @param refused takes the entries that cannot be read
     * @throws InputException if the archive as a whole cannot be used
     */
    @Nullable
    List<SourceFile> files(List<InputException> refused) throws IOException {
        if (ZipDirectory.bytes(path) > ZipDirectory.LARGEST) {
            throw tooMany();
        }
        TreeMap<String, ZipEntry> entries;
        try (ZipFile zip = open()) {
            if (isOfficeDocument(zip)) {
                return null;
            }
            entries = entries(zip);
        } catch (ZipException | IllegalArgumentException e) {
            throw broken(e);
        }
        List<SourceFile> files = new ArrayList<>();
        String sha256 = entries.isEmpty() ? "" : Sha256.of(path);
        entries.forEach((entry, facts) -> {
            String shown = name + "!" + Printable.of(entry);
            if (ARCHIVE.matcher(entry.toLowerCase(Locale.ROOT)).matches()) {
                refused.add(new InputException(
                        shown + ": is an archive inside an archive; unpack the outer one and name its files"));
            } else if (facts.getSize() == 0) {
                refused.add(new InputException(shown + ": is empty"));
            } else {
                files.add(file(shown, facts, sha256));
            }
        });
        if (entries.isEmpty()) {
            throw new InputException(name + ": is an archive without files");
        }
        return files;
    }

    private static boolean isOfficeDocument(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
    }

    private TreeMap<String, ZipEntry> entries(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw tooMany();
        }
        TreeMap<String, ZipEntry> entries = new TreeMap<>();
        long bytes = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName().replace('\\', '/');
            if (LEAVES_THE_ARCHIVE.matcher(path).matches()) {
                throw new InputException(name + ": holds an entry named \"" + Printable.of(entry.getName(), 60)
                        + "\", which points outside the archive; it is not opened");
            }
            if (entry.isDirectory()
                    || path.endsWith("/")
                    || HIDDEN.matcher(path).matches()) {
                continue;
            }
            if (entries.put(path, entry) != null) {
                throw new InputException(name + ": holds two entries named \"" + Printable.of(path, 60)
                        + "\"; unpack it and name the right one");
            }
            bytes += Math.max(entry.getSize(), 0);
            if (bytes > Unpacked.MOST_BYTES) {
                throw new InputException(
                        name + ": unpacks to more than " + (Unpacked.MOST_BYTES >> 30) + " GiB; split it by year");
            }
        }
        return entries;
    }

    private SourceFile file(String shown, ZipEntry facts, String sha256) {
        return new SourceFile(
                shown,
                null,
                () -> content(facts),
                Sha256.of((sha256 + "!" + facts.getName()).getBytes(StandardCharsets.UTF_8)));
    }

    private InputStream content(ZipEntry facts) throws IOException {
        ZipFile zip = open();
        try {
            ZipEntry entry = zip.getEntry(facts.getName());
            InputStream in = entry == null ? null : zip.getInputStream(entry);
            if (entry == null || in == null) {
                throw new FileNotFoundException("the archive has changed");
            }
            return Unpacked.of(in, zip, entry.getCompressedSize(), entry.getSize(), entry.getCrc());
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Names are UTF-8; older programs write code pages, which any one-byte encoding reads as some name. */
    private ZipFile open() throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private InputException tooMany() {
        return new InputException(
                name + ": holds more than " + MOST_ENTRIES + " entries; unpack it and name the files");
    }

    private InputException broken(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("encrypted")) {
            return new InputException(name + ": is encrypted; unpack it and name its files", e);
        }
        if (message.contains("compression method")) {
            return new InputException(
                    name + ": uses a compression that cannot be read here; unpack it and name its files", e);
        }
        return new InputException(name + ": is damaged or cut short; download it again", e);
    }
}
