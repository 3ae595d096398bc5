package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lanthanet.source.published.Readings.row;
import static org.lanthanet.source.published.Readings.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.source.InputException;

class XlsxCheckTest {
    private static final String TYPES = "[Content_Types].xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aWorkbookOpensAndAFormulaWithoutAValueStandsAsItsText() {
        byte[] bytes = Readings.bytes(w -> sheet(w, "S", row("a ", 0.1 + 0.2, "=A1+1", 1e7)));

        try (Workbook workbook = Workbook.open(Readings.file("a.xlsx", bytes))) {
            assertThat(workbook.sheet("S").get(0).cells())
                    .containsExactly("a", "0.30000000000000004", "=A1+1", "10000000");
        }
    }

    @Test
    void aFormulaWithItsValueIsThatValueAndAnErrorIsItsText() {
        byte[] bytes = zip(withSheet(cells(
                "<c r=\"A1\"><f>1+1</f><v>2.50</v></c><c r=\"B1\" t=\"e\"><v>#DIV/0!</v></c><c r=\"C1\"><v>NaN</v></c>"
                        + "<c r=\"D1\" t=\"str\"><f>T(1)</f><v>0280</v></c>")));

        try (Workbook workbook = Workbook.open(Readings.file("a.xlsx", bytes))) {
            assertThat(workbook.sheet("S").get(0).cells()).containsExactly("2.5", "#DIV/0!", "NaN", "0280");
        }
    }

    @Test
    void anOldOrEncryptedWorkbookIsRefused() {
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertRefused(compound, "a.xlsx: is an old .xls or an encrypted workbook; save it as .xlsx without a password");
    }

    @Test
    void anEncryptedPartIsRefused() {
        byte[] bytes = zip(withSheet(cells("")));
        for (int i = 0; i + 10 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        assertRefused(bytes, "a.xlsx: is encrypted; save it without a password");
    }

    @Test
    void whatIsNoZipOrAnotherZipIsRefused() {
        assertRefused(
                "year,value\n".getBytes(StandardCharsets.UTF_8),
                "a.xlsx: is not an xlsx workbook; name the file as" + " it was downloaded");
        assertRefused(new byte[0], "a.xlsx: is not an xlsx workbook; name the file as it was downloaded");
        assertRefused(
                zip(Map.of("baci.csv", "t,i,j")),
                "a.xlsx: is a zip file, not an xlsx workbook; name the file as it was downloaded");
    }

    @Test
    void aFileCutShortAnywhereIsRefusedInOneLine() {
        byte[] bytes = Readings.bytes(w -> sheet(w, "S", row("a", 1)));
        for (int length = 0; length < bytes.length; length += 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> open(cut))
                    .isInstanceOf(InputException.class)
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void aDamagedPartIsToldByItsCheckSum() {
        byte[] bytes = stored(withSheet(cells("<c r=\"A1\"><v>17</v></c>")));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("<v>17") + 4] = '9';

        assertRefused(bytes, "a.xlsx: is damaged or cut short; download it again");
    }

    @Test
    void aPartThatUnpacksWithoutEndIsRefused() {
        Map<String, String> parts = withSheet(cells("<c r=\"A1\"><v>1</v></c>" + " ".repeat(4 << 20)));
        assertRefused(zip(parts), "a.xlsx: unpacks to more than 200 times its size; this is not such a workbook");
    }

    @Test
    void tooManyPartsAreRefused() {
        Map<String, String> parts = withSheet(cells(""));
        for (int i = 0; i < XlsxCheck.MOST_PARTS; i++) {
            parts.put("xl/media/" + i, "");
        }
        assertRefused(zip(parts), "a.xlsx: holds more than 2000 parts; this is not such a workbook");
    }

    @Test
    void aCellBeyondTheLastColumnIsRefusedBeforeItsRowIsMade() {
        assertRefused(
                zip(withSheet(cells("<c r=\"FXSHRXW1\"><v>1</v></c>"))),
                "a.xlsx: has a cell called \"FXSHRXW1\", which no sheet has; download it again");
    }

    @Test
    void aSharedTextNobodyHasIsRefusedBeforeAListOfThatLengthIsMade() {
        assertRefused(
                zip(withSheet(cells("<c r=\"A1\" t=\"s\"><v>2000000000</v></c>"))),
                "a.xlsx: a cell names the shared text 2000000000, which no workbook has; this is not such a workbook");
    }

    @Test
    void moreCellsThanAnyOfTheseWorkbooksHasAreRefused() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 300; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"ZZZ")
                    .append(row)
                    .append("\"><v>1</v></c></row>");
        }
        byte[] bytes = zip(
                withSheet("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows + "</sheetData></worksheet>"));

        try (Workbook workbook = Workbook.open(Readings.file("a.xlsx", bytes))) {
            assertThatThrownBy(() -> workbook.sheet("S"))
                    .isInstanceOf(InputException.class)
                    .hasMessage("a.xlsx: has more than 5000000 cells; this is not such a workbook");
        }
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertRefused(
                zip(withSheet("<!DOCTYPE x [<!ENTITY e \"17\">]>" + cells("<c r=\"A1\"><v>&e;</v></c>"))),
                "a.xlsx: declares a document type, which no workbook does; it may not be opened");
    }

    /** The second line of defence: what the library would do with a document type if it were let through. */
    @Test
    void theParserUnderTheLibraryReadsNoEntitiesOfItsOwnNorFromFiles(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "1234567");
        for (String entity : new String[] {"\"1234567\"", "SYSTEM \"" + secret.toUri() + "\""}) {
            byte[] bytes = zip(withSheet("<!DOCTYPE x [<!ENTITY e " + entity + ">]>"
                    + cells("<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c>")));
            String text;
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                Row row = workbook.getFirstSheet().read().get(0);
                text = row.getCellText(0);
            } catch (RuntimeException e) {
                text = String.valueOf(e.getMessage());
            }
            assertThat(text).doesNotContain("1234567");
        }
    }

    @Test
    void brokenMarkupIsADamagedFile() {
        byte[] bytes = zip(withSheet(cells("<c r=\"A1\"><v>1</c>")));
        try (Workbook workbook = Workbook.open(Readings.file("a.xlsx", bytes))) {
            assertThatThrownBy(() -> workbook.sheet("S"))
                    .isInstanceOf(InputException.class)
                    .hasMessage("a.xlsx: is damaged or no xlsx workbook; download it again");
        }
        assertRefused(zip(Map.of(TYPES, "<Types/>")), "a.xlsx: is damaged or no xlsx workbook; download it again");
    }

    private static void open(byte[] bytes) {
        Workbook.open(Readings.file("a.xlsx", bytes)).close();
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> open(bytes)).isInstanceOf(InputException.class).hasMessage(message);
    }

    private static String cells(String cells) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + cells + "</row></sheetData></worksheet>";
    }

    /** A workbook of one sheet S. */
    static Map<String, String> withSheet(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(TYPES, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(SHEET, sheet);
        return parts;
    }

    private static byte[] stored(Map<String, String> parts) {
        return zip(parts, 0);
    }

    static byte[] zip(Map<String, String> parts) {
        return zip(parts, 9);
    }

    private static byte[] zip(Map<String, String> parts, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(level);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
