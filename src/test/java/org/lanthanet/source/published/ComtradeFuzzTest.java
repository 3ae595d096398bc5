package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanthanet.source.FormatReader;
import org.lanthanet.source.InputException;
import org.lanthanet.source.published.ComtradeText.Read;

/** Whatever the bytes: a file is refused with an {@link InputException}, or every record of it is accounted for. */
class ComtradeFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALPHABET = "0159,\"\n;.-eMXAC \t{}[]:\u00e9";

    @FuzzTest(maxDuration = "30s")
    void csvOfTheApi(byte[] data) throws IOException {
        readCsv(new ComtradeReader(), join(ComtradeText.API + ComtradeText.row(842, "1", "1"), data));
    }

    @FuzzTest(maxDuration = "30s")
    void csvOfTheOldSite(byte[] data) throws IOException {
        readCsv(
                new ComtradeLegacyReader(),
                join("Year,Trade Flow,Reporter ISO,Partner ISO,Commodity Code,Trade Value (US$),Flag\n", data));
    }

    @FuzzTest(maxDuration = "30s")
    void jsonOfTheApi(byte[] data) throws IOException {
        readJson(data);
    }

    @FuzzTest(maxDuration = "30s")
    void recordsOfTheApi(byte[] data) throws IOException {
        readJson(join(
                "{\"data\":[{\"refYear\":2020,\"reporterCode\":156,\"partnerCode\":842,\"flowCode\":\"M\","
                        + "\"cmdCode\":\"2846\",\"primaryValue\":",
                data));
    }

    @Test
    void filesWithSomeBytesChangedAreRefusedOrAccountedFor() throws IOException {
        long seed = 20200101;
        Random random = new Random(seed);
        String csv = ComtradeText.API + ComtradeText.row(0, "6", "6") + ComtradeText.row(842, "1", "1")
                + ComtradeText.row(842, "0,C01,0,0", "1", "1") + ComtradeText.row(36, "2", "2") + "\n"
                + ComtradeText.row(9999, "3", "3");
        String json = "{\"count\":2,\"data\":[" + record(842) + "," + record(36) + "],\"error\":\"\"}";
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            refused += readCsv(new ComtradeReader(), changed(csv, random)) ? 0 : 1;
            refused += readJson(changed(json, random)) ? 0 : 1;
        }
        assertThat(refused).as("seed %d", seed).isBetween(500, 7500);
    }

    private static String record(int partner) {
        return "{\"refYear\":2020,\"reporterCode\":156,\"partnerCode\":" + partner + ",\"flowCode\":\"M\",\"cmdCode\":"
                + "\"2846\",\"primaryValue\":7.5,\"netWgt\":null,\"motCode\":0,\"x\":[{\"y\":1}]}";
    }

    private static byte[] changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(changed.length());
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(3)) {
                case 0 -> changed.insert(at, c);
                case 1 -> changed.deleteCharAt(at);
                default -> changed.setCharAt(at, c);
            }
        }
        return changed.toString().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(String start, byte[] data) {
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + data.length)
                .put(head)
                .put(data)
                .array();
    }

    private static boolean readCsv(FormatReader reader, byte[] bytes) throws IOException {
        Read read;
        try {
            read = ComtradeText.read(reader, bytes);
        } catch (InputException refused) {
            assertThat(refused.getMessage()).startsWith("a.csv:").doesNotContain("\n");
            return false;
        }
        assertThat(read.intake().readRecords()).isEqualTo(countCsv(bytes));
        return true;
    }

    private static boolean readJson(byte[] bytes) throws IOException {
        Read read;
        try {
            read = ComtradeText.read(new ComtradeReader(), bytes);
        } catch (InputException refused) {
            assertThat(refused.getMessage()).startsWith("a.csv:").doesNotContain("\n");
            return false;
        }
        String text = decoded(bytes).strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            JsonNode root = JSON.readTree(text);
            long records = 0;
            if (root.isArray()) {
                records = root.size();
            } else {
                for (var field : root.properties()) {
                    records = field.getKey().equalsIgnoreCase("data")
                                    && field.getValue().isArray()
                            ? field.getValue().size()
                            : records;
                }
            }
            assertThat(read.intake().readRecords()).isEqualTo(records);
        } else {
            assertThat(read.intake().readRecords()).isEqualTo(countCsv(bytes));
        }
        return true;
    }

    private static long countCsv(byte[] bytes) throws IOException {
        String text = decoded(bytes);
        String header = text.lines().findFirst().orElse("");
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(header))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            csv.forEach(records::add);
        }
        return records.size() - 1;
    }

    private static char separator(String header) {
        long commas = header.chars().filter(c -> c == ',').count();
        if (header.chars().filter(c -> c == '\t').count() > commas) {
            return '\t';
        }
        return header.chars().filter(c -> c == ';').count() > commas ? ';' : ',';
    }

    private static String decoded(byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        byte[] content = mark ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }
}
