package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.BaciTexts.Outcome;

/** The scan finds what the CSV reader alone finds, whatever the text and wherever its blocks end. */
class BaciScannerTest {
    private static final String NAME = "BACI_HS17_Y2020_V202301.csv";
    private static final String NOT_UTF_8 = "is not UTF-8 text";
    private static final String[] YEARS = {"2020", "2020", "2020", "2020", "2020", "2019", "32272", "1800", ""};
    private static final String[] COUNTRIES = {"842", "156", "36", "4", " 392", "276", "280", "699", "999", "NA", ""};
    private static final String[] CODES = {
        "284690", "850511", "253090", "280530", "71120", "251512", "851712", " 10121", "010121", "2846", "0284690",
        "28469O", "000001", "99999", "1000000", "", "284690 "
    };
    private static final String[] FIGURES = {
        "27.82",
        "0.164",
        "      169.800",
        "           NA",
        "NA",
        "",
        "0",
        "0.000",
        "-3",
        "1,5",
        "1e3",
        "1e300",
        "x",
        ".5"
    };
    private static final String[] ENDS = {"\n", "\n", "\n", "\n", "\n", "\r\n", "\r\n"};
    private static final String[] BREAKS = {
        "\"", "\"\"", ",", ",,", "\n", "\r", "\r\n", " ", "\t", "\0", "é", "\u2003", "5", "-", ";", "\u0085", "\uFEFF"
    };

    @Test
    void seededRandomTablesReadAlike() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = table(random).toString().getBytes(StandardCharsets.UTF_8);
            assertAlike(bytes, 32 + random.nextInt(400), "seed " + seed);
        }
    }

    @Test
    void seededBrokenTablesReadAlike() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder table = table(random);
            for (int n = random.nextInt(4); n >= 0; n--) {
                int at = random.nextInt(table.length());
                if (random.nextBoolean()) {
                    table.insert(at, any(random, BREAKS));
                } else {
                    table.delete(at, Math.min(table.length(), at + 1 + random.nextInt(12)));
                }
            }
            byte[] bytes = table.append(' ').toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(4) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertAlike(bytes, 32 + random.nextInt(400), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t,i,j,k,v,q\r\n2020,842,156,284690,1,2\r\n2020,842,156,71120,1,2\r",
                "t,i,j,k,v,q\r2020,842,156,284690,1,2\r2020,842,156,71120,1,2\r",
                "\uFEFFt,i,j,k,v,q\n2020,842,156,284690,1,2",
                "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n2020,842,156,71120,1,2\n2020,\"842\",156,284690,1,2\n",
                "v,q,k,t,j,i\n1,2,284690,2020,156,842\n1,2,71120,2020,156,842\n1,2,284690,2020,156\n",
                "x,t,i,j,k,v,q,y\n7,2020,842,156,284690,1,2,\n7,2020,842,156,71120,1,2,\n",
                "t,i,j,k,v,q\n\n   \n2020,842,156,71120,1,2\n\n",
                "t,i,j,k,v,q\n2020,842,156,71120,\"1\n2020,842,156,284690,1\",2\n2020,842,156,284690,1,2\n",
                "t,i,j,k,v,q\n2020,842,156,284690,1,2\n2020,842,156,284690,\"1,2\n",
                "t,i,j,k,v,q\n2020,842,156,284690,1,2\n2020,842,156",
                "t,i,j,k,v,q\n2020,842,156,284690,1,\"2\"\n2020,842,156",
                "t,i,j,k,v,q\n2020,842,156,284690,1,2\n2020,842,156\n",
                "t,i,j,k,v,q\n2020,842,156,71120,1,2,,,,,,,,,,,,,,,,,,,,,,\n2020,842,156,284690,1,2\n",
                "t,i,j,k,v,q,,,,,,,,,,,,,,,,\n2020,842,156,284690,1,2,,,,,,,,,,,,,,,,\n",
                "t,i,j,k,v,q\n",
                "t,i,j,k,v,q",
                "t,i,j,k,v\n2020,1,2,284690,1\n",
                "\n",
                "\0"
            })
    void textsThatDoubtTheirOwnLinesReadAlike(String text) {
        for (int blockSize = 16; blockSize < 100; blockSize++) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            SourceFile file = BaciTexts.file(NAME, bytes);
            assertThat(BaciTexts.readInBlocks(file, blockSize))
                    .as("block size " + blockSize)
                    .isEqualTo(BaciTexts.readPlainly(file, bytes));
        }
    }

    /**
     * Reads both ways. Only bytes that are not UTF-8, in lines of no interest, may go unseen by the scan; and of two reasons to refuse
     * a file each may meet the other first.
     */
    static void assertAlike(byte[] bytes, int blockSize, String what) {
        SourceFile file = BaciTexts.file(NAME, bytes);
        Outcome plain = BaciTexts.readPlainly(file, bytes);
        Outcome scanned = BaciTexts.readInBlocks(file, blockSize);
        if (scanned.refused() != null) {
            assertThat(plain.refused()).as(what + ": " + scanned.refused()).isNotNull();
        } else if (plain.refused() == null || !plain.refused().contains(NOT_UTF_8)) {
            assertThat(scanned).as(what).isEqualTo(plain);
        }
    }

    private static StringBuilder table(Random random) {
        StringBuilder table = new StringBuilder(BaciTexts.HEADER);
        for (int n = 1 + random.nextInt(30); n > 0; n--) {
            boolean isPlain = random.nextInt(3) > 0;
            table.append(isPlain ? "2020" : any(random, YEARS))
                    .append(',')
                    .append(isPlain ? "842" : any(random, COUNTRIES))
                    .append(',')
                    .append(isPlain ? Integer.toString(4 + random.nextInt(800)) : any(random, COUNTRIES))
                    .append(',')
                    .append(isPlain ? Integer.toString(10_000 + random.nextInt(900_000)) : any(random, CODES))
                    .append(',')
                    .append(any(random, FIGURES))
                    .append(',')
                    .append(any(random, FIGURES))
                    .append(any(random, ENDS));
        }
        return table;
    }

    private static String any(Random random, String[] texts) {
        return texts[random.nextInt(texts.length)];
    }
}
