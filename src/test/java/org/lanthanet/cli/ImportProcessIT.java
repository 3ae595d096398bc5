package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.Patience;
import org.lanthanet.Thorough;
import org.lanthanet.cli.Program.Run;
import org.lanthanet.cli.Program.Started;
import org.lanthanet.store.TestGraph;

/** Imports by the real program: killed at random moments, two at once, a file larger than its memory, on a terminal. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class ImportProcessIT {
    private static final int KILLS = Thorough.size(4, 200);
    private static final int ROWS = Thorough.size(3_000_000, 11_000_000);
    private static final List<String> COUNTRIES = List.of(
            "AUS", "BRA", "CAN", "CHN", "DEU", "EST", "FRA", "GBR", "IND", "JPN", "KAZ", "KOR", "MMR", "MYS", "NLD",
            "NOR", "RUS", "THA", "USA", "VNM");

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void name() {
        program = new Program(folder, folder.resolve("store"));
    }

    @Test
    void killedAtAnyMomentAndRunAgainItComesToTheSameGraph() throws Exception {
        Path file = declarations("mine.csv", 2001, 2025);
        Program clean = new Program(folder, folder.resolve("clean"));
        long start = System.nanoTime();
        Run whole = clean.run("import", file.toString());
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(whole.code()).as(whole.err()).isZero();

        long seed = System.nanoTime();
        Random random = new Random(seed);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            Started started = program.start(Map.of(), "import", file.toString());
            // the first third is the start of the database; from there on anything may be under way
            long wait = millis / 3 + random.nextInt((int) Math.max(1, millis * 2 / 3));
            if (!started.process().waitFor(wait, TimeUnit.MILLISECONDS)) {
                started.process().destroyForcibly().waitFor();
                killed++;
            }
        }
        Run last = program.run("import", file.toString());

        assertThat(last.code()).as(last.err()).isZero();
        assertThat(killed).as("seed %d", seed).isPositive();
        assertThat(program.fingerprint()).as("seed %d, %d killed", seed, killed).isEqualTo(clean.fingerprint());
    }

    @Test
    void aStoreInTheProcessAndAServerComeToTheSameGraph() throws Exception {
        Path file = declarations("mine.csv", 2020, 2021);
        assertThat(program.run("import", file.toString()).code()).isZero();
        TestGraph.clear();
        assertThat(CommandsIT.run("import", file.toString()).code()).isZero();

        assertThat(program.fingerprint()).isEqualTo(TestGraph.fingerprint() + "\n");
    }

    @Test
    void whileOneImportsAnotherIsToldWhoHoldsTheStore() throws Exception {
        Path file = flows(60_000);
        Started first = program.start(Map.of(), "import", file.toString());
        Path holder = folder.resolve("store/holder");
        Patience.await("the first holds the store", () -> Files.exists(holder));

        Run second = program.run("import", declarations("other.csv", 2020, 2020).toString());

        assertThat(first.process().isAlive()).as("the first is still at it").isTrue();
        assertThat(second.code()).isEqualTo(4);
        assertThat(second.err().lines().toList())
                .last()
                .asString()
                .contains("in use by process " + first.process().pid() + " since 2")
                .endsWith("; wait for it to end, or choose another with --store");
        assertThat(first.end().code()).isZero();
        assertThat(program.run("status", "--format", "csv").out()).contains("ore,1900,1939,40,15200,");
    }

    @Test
    void millionsOfRowsPassThroughHalfAGigabyteOfMemory() throws Exception {
        assumeTrue(folder.toFile().getUsableSpace() > 2L << 30, "less than 2 GB free for the file");
        Path file = baci(ROWS);
        Run run = program.run(Map.of("LANTHANET_JAVA_OPTS", "-Xmx512m"), "import", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("%1$d rows read = %2$d accepted + 0 rejected + %3$d skipped (not a rare-earth code %3$d)"
                        .formatted(ROWS, ROWS / 1_000, ROWS - ROWS / 1_000));
    }

    @Test
    void aBarShowsOnATerminalAndNotInAPipe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script(1) to make a terminal with");
        Path file = declarations("mine.csv", 2019, 2022);
        String command = "'" + Program.launcher() + "' import '" + file + "'";
        Path screen = folder.resolve("screen");
        Process terminal = program.builder(List.of("/usr/bin/script", "-qefc", command, "/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile())
                .start();

        assertThat(terminal.waitFor()).isZero();
        assertThat(Files.readString(screen))
                .contains("Importing")
                .contains(" rows")
                .contains("100%");
        Run pipe = new Program(folder, folder.resolve("another")).run("import", file.toString());
        assertThat(pipe.err()).doesNotContain("Importing").doesNotContain("\r");
        assertThat(pipe.out()).isEmpty();
    }

    @Test
    void rejectedRowsGoToAFileBesideAndTheRestIsStored() throws Exception {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, """
                year,exporter,importer,hs,side,value_usd,gross_tonnes
                2024,USA,CHN,2846,export,900,3
                2024,USA,QQQ,2846,export,100,1
                """);
        Run run = program.run("import", "--rejects", "bad.csv", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("rejected rows hold 10.0 % of the value")
                .contains("lanthanet: rejected rows are in bad.csv\n");
        assertThat(Files.readString(folder.resolve("bad.csv")))
                .startsWith("file,line,column,value,rule,raw_text,value_usd,share_of_value\nmine.csv,3,importer,QQQ,")
                .contains(",\"2024,USA,QQQ,2846,export,100,1\",100,0.1\n");
    }

    private Path declarations(String name, int from, int to) throws IOException {
        Path file = folder.resolve(name);
        StringBuilder text = new StringBuilder("year,exporter,importer,hs,side,value_usd,gross_tonnes\n");
        Random random = new Random(1);
        for (int year = from; year <= to; year++) {
            for (String exporter : COUNTRIES) {
                for (String importer : COUNTRIES) {
                    if (!exporter.equals(importer)) {
                        text.append(year + "," + exporter + "," + importer + ",2846,export,"
                                + (1_000 + random.nextInt(1_000_000)) + "," + (1 + random.nextInt(500)) + "\n");
                    }
                }
            }
        }
        return Files.writeString(file, text);
    }

    private Path flows(int rows) throws IOException {
        Path file = folder.resolve("flows.csv");
        StringBuilder text = new StringBuilder("year,exporter,importer,stage,reo_tonnes\n");
        int written = 0;
        for (int year = 1900; written < rows; year++) {
            for (String stage : List.of("ore", "compound", "metal", "magnet")) {
                for (String exporter : COUNTRIES) {
                    for (String importer : COUNTRIES) {
                        if (!exporter.equals(importer) && written++ < rows) {
                            text.append(year + "," + exporter + "," + importer + "," + stage + ",1\n");
                        }
                    }
                }
            }
        }
        return Files.writeString(file, text);
    }

    /** One row in a thousand is of rare earths. */
    private Path baci(int rows) throws IOException {
        Path file = folder.resolve("BACI_HS17_Y2022_V202401.csv");
        int[] numbers = {36, 56, 76, 124, 156, 276, 392, 410, 458, 704, 842};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("t,i,j,k,v,q\n".getBytes(StandardCharsets.US_ASCII));
            int codes = 0;
            int rareEarths = 0;
            for (int row = 0; row < rows; row++) {
                int i = numbers[codes % numbers.length];
                int j = numbers[(codes / numbers.length) % numbers.length];
                String line;
                if (row % 1_000 == 0) {
                    line = rareEarth(rareEarths++);
                } else {
                    line = "2022," + i + "," + (i == j ? 757 : j) + "," + (10_121 + codes % 5_000)
                            + ",      12.345,       1.000\n";
                    codes++;
                }
                out.write(line.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return file;
    }

    private static String rareEarth(int n) {
        List<String> codes = List.of("284610", "284690", "280530", "850511");
        int pair = n / codes.size();
        return "2022," + NUMBERS[pair / (NUMBERS.length - 1)] + ","
                + NUMBERS[(pair / (NUMBERS.length - 1) + 1 + pair % (NUMBERS.length - 1)) % NUMBERS.length] + ","
                + codes.get(n % codes.size()) + ",       5.000,       0.100\n";
    }

    private static final int[] NUMBERS = {
        4, 8, 12, 20, 24, 28, 31, 32, 36, 40, 44, 48, 50, 51, 52, 56, 60, 64, 68, 70, 72, 76, 84, 90, 92, 96, 100, 104,
        108, 112, 116, 120, 124, 132, 136, 140, 144, 148, 152, 156, 170, 174, 178, 180, 184, 188, 191, 192, 196, 203,
        204, 208, 212, 214, 218, 222
    };
}
