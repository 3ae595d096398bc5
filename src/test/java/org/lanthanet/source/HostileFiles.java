package org.lanthanet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lanthanet.source.formats.Recognition;

/** Files made to fill the memory, read in a folder given; prints the line each comes to. */
final class HostileFiles {
    private static final byte[] HEADER = "year,exporter,importer,stage,reo_tonnes\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MEGABYTE = new byte[1 << 20];

    private HostileFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        attempt("line", () -> flows(endless("line.csv", HEADER, (byte) '9', 100L << 20)));
        attempt(
                "quoted",
                () -> flows(
                        endless("quoted.csv", "year,\"".getBytes(StandardCharsets.UTF_8), (byte) '\n', 100L << 20)));
        attempt("header", () -> Recognition.recognise(endless("header.csv", new byte[0], (byte) 'x', 100L << 20)));
        attempt(
                "json",
                () -> Recognition.recognise(
                        endless("x.json", "{\"".getBytes(StandardCharsets.UTF_8), (byte) 'x', 100L << 20)));
        attempt(
                "rejected",
                () -> flows(endless(
                        "rejected.csv", HEADER, "2020,USA,QQQ,ore,1\n".getBytes(StandardCharsets.UTF_8), 10L << 20)));
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bomb.csv"));
            fill(out);
        }
        attempt("zip", () -> drain(zip));
        Path gz = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            fill(out);
        }
        attempt("gz", () -> drain(gz));
        Path xlsx = folder.resolve("bomb.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(xlsx))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<sst><t>".getBytes(StandardCharsets.UTF_8));
            fill(out);
        }
        attempt("xlsx", () -> Recognition.recognise(Inputs.expand(xlsx).files().get(0)));
        Path name = folder.resolve("name.csv.gz");
        try (OutputStream out = Files.newOutputStream(name)) {
            out.write(new byte[] {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0});
            byte[] text = new byte[1 << 20];
            Arrays.fill(text, (byte) 'n');
            for (int i = 0; i < 100; i++) {
                out.write(text);
            }
        }
        attempt("name", () -> drain(name));
    }

    private static void fill(OutputStream out) throws IOException {
        for (int i = 0; i < 150; i++) {
            out.write(MEGABYTE);
        }
    }

    private static void attempt(String what, Runnable reading) {
        try {
            reading.run();
            System.out.println(what + " read");
        } catch (InputException e) {
            System.out.println(what + " " + e.getMessage());
        }
    }

    private static void flows(SourceFile file) {
        long[] rejected = new long[1];
        Consumer<Rejected> count = r -> rejected[0]++;
        new FlowsReader().read(file, Tables.REFERENCE, new Intake(file, count));
    }

    private static void drain(Path archive) {
        SourceFile file = Inputs.expand(archive).files().get(0);
        try (InputStream in = file.open()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }

    private static SourceFile endless(String name, byte[] start, byte repeated, long bytes) {
        return endless(name, start, new byte[] {repeated}, bytes);
    }

    /** A file that is never held: so many bytes, the repeated ones after the first. */
    private static SourceFile endless(String name, byte[] start, byte[] repeated, long bytes) {
        return new SourceFile(
                name,
                null,
                () -> new InputStream() {
                    private long at;

                    @Override
                    public int read() {
                        if (at >= bytes) {
                            return -1;
                        }
                        long i = at++;
                        return i < start.length
                                ? start[(int) i]
                                : repeated[(int) ((i - start.length) % repeated.length)];
                    }
                },
                "0".repeat(64));
    }
}
