package org.lanthanet.bundle;

/** Where the files of surveys stand in the source directory. */
final class PublishedFiles {
    static final String BGS = "bgs/BGS_REs_production.csv";
    static final String DS140 = "usgs/usgs_ds140_rare_earths_2020.xlsx";
    static final String MYB_2022 = "usgs/usgs_myb2022_rare_earths_tables.xlsx";
    static final String MCS_2025 = "usgs/MCS2025_World_Data.csv";
    static final String MCS_2026 = "usgs/usgs_mcs2026_commodities_data.csv";

    private PublishedFiles() {}
}
