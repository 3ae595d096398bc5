package org.lanthanet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user names becomes a list of files, and what cannot be read becomes a line each. */
class InputsTest {
    private static final String TABLE = "year,country,stage,reo_tonnes\n2020,USA,ore,1\n";

    @TempDir
    private Path folder;

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path write(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** An archive whose entries hold their own names. */
    private static byte[] zip(String... names) throws IOException {
        return zip(StandardCharsets.UTF_8, names);
    }

    private static byte[] zip(Charset charset, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(name.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> names(Inputs inputs) {
        return inputs.files().stream().map(SourceFile::name).toList();
    }

    private static List<String> refusals(Inputs inputs) {
        return inputs.refused().stream().map(InputException::getMessage).toList();
    }

    private static String content(SourceFile file) {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }

    private void refused(Path named, String... messages) {
        Inputs inputs = Inputs.expand(named);
        assertThat(refusals(inputs)).containsExactly(messages);
        assertThat(inputs.files()).isEmpty();
    }

    @Test
    void aPlainFileIsItself() throws IOException {
        Path path = write("mine.csv", TABLE);
        SourceFile file = Inputs.expand(path).files().get(0);

        assertThat(file.name()).isEqualTo("mine.csv");
        assertThat(file.stem()).isEqualTo("mine");
        assertThat(file.path()).isEqualTo(path);
        assertThat(file.sha256()).isEqualTo(Sha256.of(TABLE.getBytes(StandardCharsets.UTF_8)));
        assertThat(content(file)).isEqualTo(TABLE).isEqualTo(content(file));
    }

    @Test
    void aCompressedFileIsItsContentWhateverItsName() throws IOException {
        byte[] compressed = gzip(TABLE);
        for (String name : List.of("mine.csv.gz", "mine.csv")) {
            SourceFile file = Inputs.expand(write(name, compressed)).files().get(0);

            assertThat(file.stem()).isEqualTo("mine");
            assertThat(file.path()).isNull();
            assertThat(file.sha256()).isEqualTo(Sha256.of(compressed));
            assertThat(content(file)).isEqualTo(TABLE).isEqualTo(content(file));
        }
        assertThat(content(Inputs.expand(write("plain.csv.gz", TABLE)).files().get(0)))
                .isEqualTo(TABLE);
    }

    @Test
    void aCompressedFileOfSeveralMembersIsReadToItsEnd() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : List.of("year,", "country\n", "2020,USA\n")) {
            all.writeBytes(gzip(part));
        }

        assertThat(content(
                        Inputs.expand(write("m.gz", all.toByteArray())).files().get(0)))
                .isEqualTo("year,country\n2020,USA\n");
    }

    @Test
    void aCompressedFileCutShortOrDamagedIsOneLineWhereverItIsCut() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        byte[] first = gzip(new String(noise, StandardCharsets.ISO_8859_1));
        byte[] whole = Arrays.copyOf(first, first.length * 2);
        System.arraycopy(first, 0, whole, first.length, first.length);
        for (int length = 2; length < whole.length; length += length < 40 ? 1 : 97) {
            if (length == first.length) {
                continue;
            }
            SourceFile file = Inputs.expand(write("c.gz", Arrays.copyOf(whole, length)))
                    .files()
                    .get(0);
            assertThatThrownBy(() -> content(file))
                    .as("cut at %d", length)
                    .isExactlyInstanceOf(InputException.class)
                    .hasMessage("c.gz: is damaged or cut short; download it again");
        }
        for (int at = 3; at < first.length; at += 211) {
            byte[] damaged = first.clone();
            damaged[at] ^= 0x55;
            SourceFile file = Inputs.expand(write("d.gz", damaged)).files().get(0);
            try {
                assertThat(content(file)).isEqualTo(new String(noise, StandardCharsets.ISO_8859_1));
            } catch (InputException e) {
                assertThat(e).hasMessage("d.gz: is damaged or cut short; download it again");
            }
        }
    }

    @Test
    void theFilesOfAnArchiveStandInTheOrderOfTheirNamesUnderTheArchives() throws IOException {
        byte[] archive =
                zip("data/b.csv", "a.csv", "data/", "__MACOSX/._a.csv", ".DS_Store", "data/.hidden/x.csv", "./c.csv");
        Inputs inputs = Inputs.expand(write("year.zip", archive));

        assertThat(refusals(inputs)).isEmpty();
        assertThat(names(inputs)).containsExactly("year.zip!./c.csv", "year.zip!a.csv", "year.zip!data/b.csv");
        assertThat(inputs.files()).extracting(SourceFile::stem).containsExactly("c", "a", "b");
        assertThat(inputs.files()).extracting(SourceFile::path).containsOnlyNulls();
        assertThat(inputs.files()).extracting(InputsTest::content).containsExactly("./c.csv", "a.csv", "data/b.csv");
        assertThat(inputs.files().get(1).sha256())
                .isEqualTo(Sha256.of((Sha256.of(archive) + "!a.csv").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.csv",
                "a/../../x.csv",
                "/etc/x.csv",
                "\\x.csv",
                "..\\x.csv",
                "C:\\x.csv",
                "c:x.csv",
                "a/..",
                "x\0.csv"
            })
    void anArchiveWhoseEntryPointsOutsideIsRefusedAsAWhole(String name) throws IOException {
        refused(
                write("evil.zip", zip("a.csv", name)),
                "evil.zip: holds an entry named \"" + name.replace('\0', ' ')
                        + "\", which points outside the archive; it is not opened");
    }

    @Test
    void dotsInANameAreNoHarm() throws IOException {
        assertThat(names(Inputs.expand(write("ok.zip", zip("a..b.csv", "x.../y.csv")))))
                .hasSize(2);
    }

    @Test
    void anArchiveInsideAnArchiveIsRefusedByName() throws IOException {
        Inputs inputs = Inputs.expand(write("outer.zip", zip("a.csv", "inner.ZIP", "b.csv.gz", "c.tar")));

        assertThat(names(inputs)).containsExactly("outer.zip!a.csv");
        assertThat(refusals(inputs))
                .containsExactly(
                        "outer.zip!b.csv.gz: is an archive inside an archive; unpack the outer one and name its files",
                        "outer.zip!c.tar: is an archive inside an archive; unpack the outer one and name its files",
                        "outer.zip!inner.ZIP: is an archive inside an archive; unpack the outer one and name its files");
    }

    @Test
    void aWorkbookIsAFileAndNoArchive() throws IOException {
        Path path = write("book.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"));

        assertThat(names(Inputs.expand(path))).containsExactly("book.xlsx");
        assertThat(Inputs.expand(path).files().get(0).path()).isEqualTo(path);
    }

    @Test
    void anEntryWithoutContentIsRefusedAndAnArchiveWithoutFilesToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("none.csv"));
        }
        refused(write("e.zip", bytes.toByteArray()), "e.zip!none.csv: is empty");
        refused(write("f.zip", zip("folder/")), "f.zip: is an archive without files");
        refused(write("g.zip", zip()), "g.zip: is an archive without files");
    }

    @Test
    void namesOfAnotherCodePageAreReadAsSomeName() throws IOException {
        assertThat(Inputs.expand(write("old.zip", zip(Charset.forName("IBM437"), "c\u00f4te.csv")))
                        .files())
                .hasSize(1)
                .extracting(InputsTest::content)
                .containsExactly("c\u00f4te.csv");
    }

    @Test
    void controlCharactersOfNamesDoNotReachAMessage() throws IOException {
        assertThat(names(Inputs.expand(write("x.zip", zip("a\u001b[31m\n.csv")))))
                .containsExactly("x.zip!a [31m .csv");
    }

    @Test
    void anArchiveCutShortIsOneLineWhereverItIsCut() throws IOException {
        byte[] whole = zip("a.csv", "data/b.csv", "c.csv");
        for (int length = 4; length < whole.length; length++) {
            refused(
                    write("cut.zip", Arrays.copyOf(whole, length)),
                    "cut.zip: is damaged or cut short; download it again");
        }
    }

    @Test
    void aDamagedArchiveIsReadOrRefusedInOneLineButNeverReadWrong() throws IOException {
        byte[] whole = zip("a.csv", "data/b.csv", "c.csv");
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            damaged[4 + random.nextInt(whole.length - 4)] ^= (byte) (1 << random.nextInt(8));
            Inputs inputs = Inputs.expand(write("d.zip", damaged));
            assertThat(refusals(inputs))
                    .allSatisfy(m -> assertThat(m).startsWith("d.zip").doesNotContain("\n"));
            for (SourceFile file : inputs.files()) {
                try {
                    assertThat(content(file)).isIn("a.csv", "data/b.csv", "c.csv");
                } catch (InputException e) {
                    assertThat(e).hasMessage(file + ": is damaged or cut short; download it again");
                }
            }
        }
    }

    @Test
    void anEncryptedArchiveIsSaidToBeOne() throws IOException {
        byte[] archive = zip("a.csv");
        int directory = directory(archive);
        archive[directory + 8] |= 1;
        refused(write("secret.zip", archive), "secret.zip: is encrypted; unpack it and name its files");
    }

    @Test
    void anUnknownCompressionIsSaidToBeOne() throws IOException {
        byte[] archive = zip("a.csv");
        archive[directory(archive) + 10] = 9;
        refused(
                write("d64.zip", archive),
                "d64.zip: uses a compression that cannot be read here; unpack it and name its files");
    }

    /** Where the directory of a small archive begins. */
    private static int directory(byte[] archive) {
        for (int i = 0; i < archive.length - 4; i++) {
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1 && archive[i + 3] == 2) {
                return i;
            }
        }
        throw new AssertionError("no directory");
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() throws IOException {
        String[] names = new String[ZipArchive.MOST_ENTRIES + 1];
        Arrays.setAll(names, i -> i + ".csv");
        refused(write("many.zip", zip(names)), "many.zip: holds more than 5000 entries; unpack it and name the files");
    }

    @Test
    void aDirectoryTooLargeForMemoryIsSeenBeforeTheArchiveIsOpened() throws IOException {
        byte[] archive = zip("a.csv");
        int end = archive.length - 22;
        archive[end + 15] = 0x7F;
        refused(write("cen.zip", archive), "cen.zip: holds more than 5000 entries; unpack it and name the files");
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws IOException {
        byte[] archive = zip("a.csv", "b.csv");
        for (int i = 0; i < archive.length - 5; i++) {
            if (archive[i] == 'b' && archive[i + 1] == '.') {
                archive[i] = 'a';
            }
        }
        refused(
                write("twice.zip", archive),
                "twice.zip: holds two entries named \"a.csv\"; unpack it and name the right one");
    }

    @Test
    void aFolderIsAllItsFilesInTheOrderOfTheirPathsButTheHidden() throws IOException {
        for (String name : List.of("in/z.csv", "in/a/2.csv", "in/a/10.csv", "in/.git/x.csv", "in/.x.csv", "in/b.csv")) {
            write(name, name);
        }
        write("in/k.zip", zip("2.csv", "1.csv"));
        Inputs inputs = Inputs.expand(folder.resolve("in"));

        assertThat(refusals(inputs)).isEmpty();
        assertThat(names(inputs))
                .containsExactly("a/10.csv", "a/2.csv", "b.csv", "k.zip!1.csv", "k.zip!2.csv", "z.csv");
        assertThat(inputs.files().get(0).stem()).isEqualTo("10");
    }

    @Test
    void theOrderOfNamingDoesNotMatterAndAFileNamedTwiceIsThereOnce() throws IOException {
        List<Path> named = new ArrayList<>(List.of(
                write("b.csv", "b"),
                write("in/c.csv", "c"),
                folder.resolve("in"),
                write("a.csv", "a"),
                folder.resolve("in/../a.csv"),
                folder.resolve("none.csv")));
        List<String> contents = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(named, new Random(seed));
            Inputs inputs = Inputs.expand(named);
            contents.add(inputs.files().stream().map(InputsTest::content).toList() + "" + refusals(inputs));
        }

        assertThat(contents).containsOnly("[a, b, c][none.csv: there is no such file]");
    }

    @Test
    void linksThatGoInCirclesAreNotFollowed() throws IOException {
        write("in/a.csv", TABLE);
        try {
            Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
            Files.createSymbolicLink(folder.resolve("in/again.csv"), folder.resolve("in/a.csv"));
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }
        Inputs inputs = Inputs.expand(folder.resolve("in"));

        assertThat(inputs.files()).hasSize(1);
        assertThat(refusals(inputs)).isEmpty();
    }

    @Test
    void aFolderTooDeepIsNamed() throws IOException {
        write("in/" + "d/".repeat(InputExpansion.DEEPEST) + "x.csv", TABLE);
        write("in/a.csv", TABLE);
        Inputs inputs = Inputs.expand(folder.resolve("in"));

        assertThat(names(inputs)).containsExactly("a.csv");
        assertThat(refusals(inputs))
                .containsExactly("d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d: lies more than 16 folders deep; name it by itself");
    }

    @Test
    void aFolderOfTooManyFilesIsRefused() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i <= InputExpansion.MOST_FILES; i++) {
            Files.createFile(in.resolve(i + ".csv"));
        }
        refused(in, "in: holds more than 5000 files; name fewer");
    }

    @Test
    void tooManyFilesInAllAreRefused() throws IOException {
        String[] names = new String[ZipArchive.MOST_ENTRIES];
        Arrays.setAll(names, i -> i + ".csv");
        write("in/a.zip", zip(names));
        write("in/b.csv", TABLE);
        refused(folder.resolve("in"), "b.csv: with it there are more than 5000 files; name fewer");
    }

    @Test
    void whatIsEmptyOrNotThereOrNoFileIsOneLine() throws IOException {
        refused(write("empty.csv", ""), "empty.csv: is empty");
        refused(folder.resolve("none.csv"), "none.csv: there is no such file");
        refused(Files.createDirectory(folder.resolve("bare")), "bare: is a folder without files");
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));
        refused(device, "zero: is a device or a pipe; save what it gives as a file and name that");
    }

    @Test
    void aFileThatVanishedIsOneLine() throws IOException {
        for (Path path : List.of(write("v.csv", TABLE), write("v.csv.gz", gzip(TABLE)), write("v.zip", zip("a.csv")))) {
            SourceFile file = Inputs.expand(path).files().get(0);
            Files.delete(path);
            assertThatThrownBy(() -> content(file))
                    .isExactlyInstanceOf(InputException.class)
                    .hasMessage(file + ": is not there any more; name it again");
        }
    }

    @Test
    void filesMadeToFillTheMemoryAreRefusedInOneLineWithLittleOfIt() throws Exception {
        assertThat(ChildJvm.run(List.of("-Xmx40m"), HostileFiles.class, folder.toString()))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo(
                                        "line line.csv:2: a line is longer than 1048576 bytes; this is not such a table"),
                        line -> assertThat(line).startsWith("quoted quoted.csv: is not a readable CSV file ("),
                        line -> assertThat(line)
                                .startsWith("header header.csv: is no table known here, its first line"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "json x.json: is JSON, but not what the Comtrade API returns; download the table as CSV"),
                        line -> assertThat(line).isEqualTo("rejected read"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "zip bomb.zip!bomb.csv: unpacks to more than 200 times its size; this is no table"),
                        line -> assertThat(line)
                                .isEqualTo("gz bomb.csv.gz: unpacks to more than 200 times its size; this is no table"),
                        line -> assertThat(line).isEqualTo("xlsx bomb.xlsx: is a damaged workbook; download it again"),
                        line -> assertThat(line)
                                .isEqualTo("name name.csv.gz: has a gzip header without end; download it again"));
    }
}
