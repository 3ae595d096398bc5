package org.lanthanet.source.published;

import org.lanthanet.source.FormatReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;

/**
 * Annual trade of goods as UN Comtrade's site and API gave it as CSV until 2022, with columns such as {@code Trade Flow
 * Code} and {@code Netweight (kg)}. The rules are those of {@link ComtradeReader}; a {@code Flag} of 4 or 6 says that the
 * UN estimated the weight.
 */
public final class ComtradeLegacyReader implements FormatReader {
    @Override
    public void read(SourceFile file, ReferenceTables tables, Intake intake) {
        ComtradeTrade trade = new ComtradeTrade(file, tables, intake, ComtradeLayout.LEGACY);
        ComtradeCsv.read(file, ComtradeLayout.LEGACY, trade);
        trade.finish();
    }
}
