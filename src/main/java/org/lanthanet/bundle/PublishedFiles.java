package org.lanthanet.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.Records;
import org.lanthanet.source.published.StrictRecords;
import org.lanthanet.source.published.SurveyEntry;

/** Where the files of surveys stand in the source directory. */
final class PublishedFiles {
    static final String BGS = "bgs/BGS_REs_production.csv";
    static final String DS140 = "usgs/usgs_ds140_rare_earths_2020.xlsx";
    static final String MYB_2022 = "usgs/usgs_myb2022_rare_earths_tables.xlsx";
    static final String MCS_2025 = "usgs/MCS2025_World_Data.csv";
    static final String MCS_2026 = "usgs/usgs_mcs2026_commodities_data.csv";

    private PublishedFiles() {}

    /** A file of the source directory. */
    static SourceFile open(Path source, String file) {
        try {
            return SourceFile.of(source.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /** Figures of a survey's file. */
    static StrictRecords<SurveyEntry> figures(
            Path source, String name, BiConsumer<SourceFile, Records<SurveyEntry>> reader) {
        SourceFile file = open(source, name);
        StrictRecords<SurveyEntry> records = new StrictRecords<>(file);
        reader.accept(file, records);
        return records;
    }
}
