package org.lanthanet.source.published;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.lanthanet.source.FormatReader;
import org.lanthanet.source.InputException;

/** Whatever a file holds, a reader takes it record by record or refuses it with an {@link InputException}. */
class PublishedFormatsFuzzTest {
    private static final List<FormatReader> READERS =
            List.of(new UsitcReader(), new WitsReader(), new UsgsReader(), new BgsReader());

    @FuzzTest(maxDuration = "30s")
    void anyBytes(byte[] data) {
        READERS.forEach(reader -> read(reader, data));
    }

    @FuzzTest(maxDuration = "30s")
    void anySheetInAWorkbook(byte[] data) {
        String[] names = {"S", "T8", "Rare earths", "final_panel_observed", "FAS Value", "Query Parameters"};
        String name = data.length == 0 ? "S" : names[(data[0] & 0xFF) % names.length];
        String sheet = new String(data, Math.min(1, data.length), Math.max(0, data.length - 1), StandardCharsets.UTF_8);
        var parts = XlsxCheckTest.withSheet(sheet);
        parts.computeIfPresent("xl/workbook.xml", (path, text) -> text.replace("\"S\"", '"' + name + '"'));
        byte[] workbook = XlsxCheckTest.zip(parts);
        READERS.forEach(reader -> read(reader, workbook));
    }

    @FuzzTest(maxDuration = "30s")
    void anyTextInACellOfATable(byte[] data) {
        int third = data.length / 3;
        String a = text(data, 0, third);
        String b = text(data, third, 2 * third);
        String c = text(data, 2 * third, data.length);
        read(
                new UsgsReader(),
                ("MCS chapter,Section,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes\n"
                                + "RARE EARTHS,World Mine Production," + a + ",Production,x,metric tons," + b + "," + c
                                + ",\n")
                        .getBytes(StandardCharsets.UTF_8));
        byte[] workbook = Readings.bytes(w -> Readings.sheet(
                w,
                "final_panel_observed",
                Readings.row("partner", "year", "hs_code", "export_value_usd", "quantity_kg", "quantity_unit"),
                Readings.row(a, b, "284690", c, b, "Kg")));
        read(new WitsReader(), workbook);
    }

    private static String text(byte[] data, int from, int to) {
        return new String(Arrays.copyOfRange(data, from, to), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF\",]", "");
    }

    private static void read(FormatReader reader, byte[] data) {
        try {
            Readings.read(reader, Readings.file("any", data));
        } catch (InputException refused) {
            if (refused.getMessage() == null || refused.getMessage().lines().count() != 1) {
                throw new AssertionError("not one line", refused);
            }
        }
    }
}
