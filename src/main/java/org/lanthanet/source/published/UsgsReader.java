package org.lanthanet.source.published;

import java.io.IOException;
import java.util.List;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.FormatReader;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;

/**
 * Reads rare earths from what the USGS publishes, told apart by content: the world table or the long table of the Mineral
 * Commodity Summaries (CSV), tables 1 and 8 of the Minerals Yearbook, or Data Series 140 (workbooks). Production and US
 * totals in tonnes of rare-earth oxide, all years. Datasets are {@code usgs-mcs-}, {@code usgs-myb-} and {@code usgs-ds140-}
 * with the year of the edition.
 */
public final class UsgsReader implements FormatReader {
    private static final String UNKNOWN = "is not a country name in country_codes.csv; add a row of scheme name for it";

    @Override
    public void read(SourceFile file, ReferenceTables tables, Intake intake) {
        SurveyIntake records = new SurveyIntake(intake, tables.countries()::byName, UNKNOWN);
        SurveyEdition edition = isWorkbook(file) ? workbook(file, tables, records) : table(file, records);
        records.handOn(Datasets.survey(edition, model(edition), file, tables));
    }

    private static boolean isWorkbook(SourceFile file) {
        try {
            return XlsxCheck.isWorkbook(file.head(4));
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }

    private static SurveyEdition workbook(SourceFile file, ReferenceTables tables, SurveyIntake records) {
        try (Workbook book = Workbook.open(file)) {
            if (book.has(MineralsYearbook.WORLD)) {
                return MineralsYearbook.read(file, book, tables.countries()::isName, records);
            }
            if (book.has(Ds140Workbook.SHEET)) {
                return Ds140Workbook.read(file, book, records);
            }
            throw new InputException(
                    file + ": has neither a sheet " + MineralsYearbook.WORLD + " (Minerals Yearbook) nor "
                            + Ds140Workbook.SHEET + " (Data Series 140), only " + String.join(", ", book.names())
                            + "; name the workbook as USGS posted it");
        }
    }

    private static SurveyEdition table(SourceFile file, SurveyIntake records) {
        List<String> header = SurveyCsv.header(file);
        if (header.contains("MCS chapter")) {
            return CommoditySummaries.longTable(file, records);
        }
        if (header.contains("COMMODITY")) {
            return CommoditySummaries.worldTable(file, records);
        }
        throw new InputException(file + ":1: has neither a column COMMODITY nor MCS chapter; name a data release of the"
                + " Mineral Commodity Summaries as it was downloaded");
    }

    /** The edition in {@code sources.csv} that others are described like. */
    private static String model(SurveyEdition edition) {
        return switch (edition.series()) {
            case "usgs-mcs" -> edition.year() <= 2025 ? "usgs-mcs-2025" : "usgs-mcs-2026";
            case "usgs-myb" -> "usgs-myb-2022";
            default -> "usgs-ds140-2020";
        };
    }
}
