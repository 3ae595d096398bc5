package org.lanthanet.source.published;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Annual trade as the UN Comtrade API returns it, JSON or CSV. The weight column is {@code netWgt}, in some years
 * {@code netWeight}. Breakdowns by second partner, customs procedure or mode of transport are marked, not summed.
 */
public final class ComtradeFile {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /**
     * One row.
     *
     * @param reporter numeric code of the declaring country
     * @param partner numeric code of the partner, 0 for the world
     * @param flow {@code M} for imports, {@code X} for exports
     * @param valueUsd primary value: CIF for imports, FOB for exports
     * @param netKilograms weight; null or zero where none is stated
     * @param weightEstimated whether the UN estimated the weight
     * @param breakdown whether the row is part of another row's total
     */
    public record Entry(
            int year,
            int reporter,
            int partner,
            String flow,
            String hs,
            BigDecimal valueUsd,
            @Nullable BigDecimal netKilograms,
            boolean weightEstimated,
            boolean breakdown) {}

    private ComtradeFile() {}

    /**
     * Reads a file by its extension.
     *
     * @throws LayoutException if a column is missing or the API returned an error
     */
    public static List<Entry> read(Path file) {
        return file.toString().endsWith(".json") ? readJson(file) : readCsv(file);
    }

    private static List<Entry> readCsv(Path file) {
        List<Entry> entries = new ArrayList<>();
        for (NamedCsvRecord line : CsvTexts.read(file)) {
            String weight = line.getHeader().contains("netWgt") ? "netWgt" : "netWeight";
            entries.add(entry(CsvTexts.place(file, line), weight, column -> CsvTexts.field(file, line, column)));
        }
        return entries;
    }

    private static List<Entry> readJson(Path file) {
        JsonNode root;
        try {
            root = JSON.readTree(CsvTexts.text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": is not JSON", e);
        }
        if (!root.path("error").asText().isEmpty()) {
            throw new LayoutException(file.getFileName() + ": the API returned \""
                    + root.path("error").asText() + "\"");
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode row : root.path("data")) {
            String where = file.getFileName() + ", record " + (entries.size() + 1);
            entries.add(entry(where, "netWgt", column -> text(row, column, where)));
        }
        return entries;
    }

    private static String text(JsonNode row, String column, String where) {
        JsonNode value = row.get(column);
        if (value == null) {
            throw new LayoutException(where + ": has no field " + column);
        }
        if (value.isNull()) {
            return "";
        }
        return value.isBigDecimal()
                ? value.decimalValue().toPlainString()
                : value.asText().strip();
    }

    private static Entry entry(String where, String weight, UnaryOperator<String> field) {
        return new Entry(
                Numbers.whole(field.apply("refYear"), where),
                Numbers.whole(field.apply("reporterCode"), where),
                Numbers.whole(field.apply("partnerCode"), where),
                field.apply("flowCode"),
                field.apply("cmdCode"),
                Numbers.require(field.apply("primaryValue"), where),
                Numbers.parse(field.apply(weight), where),
                Boolean.parseBoolean(field.apply("isNetWgtEstimated")),
                isBreakdown(field));
    }

    private static boolean isBreakdown(UnaryOperator<String> field) {
        return !(field.apply("partner2Code").equals("0")
                && field.apply("customsCode").equals("C00")
                && field.apply("motCode").equals("0")
                && field.apply("mosCode").equals("0"));
    }
}
