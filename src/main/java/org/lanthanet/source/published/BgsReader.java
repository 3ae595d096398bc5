package org.lanthanet.source.published;

import org.lanthanet.source.FormatReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;

/**
 * Reads mine production from the BGS World Mineral Statistics CSV, tonnes of rare-earth oxide, all years of the series
 * "rare earth oxides". The dataset is {@code bgs-wms}.
 */
public final class BgsReader implements FormatReader {
    @Override
    public void read(SourceFile file, ReferenceTables tables, Intake intake) {
        SurveyIntake records = new SurveyIntake(
                intake,
                tables.countries()::byAlpha3,
                "is not a country code in countries.csv; give the three-letter ISO code");
        BgsProduction.read(file, records);
        records.handOn(tables.source("bgs-wms", Datasets.edition(file, "")));
        Long trade = intake.skipped().get(BgsProduction.TRADE);
        if (trade != null) {
            intake.note(trade + " rows of imports or exports were left out: BGS gives gross weights by country without"
                    + " partners, which are neither a declaration nor oxide");
        }
    }
}
