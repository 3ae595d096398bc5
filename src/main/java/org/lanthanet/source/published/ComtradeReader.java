package org.lanthanet.source.published;

import java.io.IOException;
import java.io.InputStream;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.FormatReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;

/**
 * Annual trade of goods as UN Comtrade's API and site give it: JSON ({@code {"data":[…]}}) or CSV, or the CSV the R
 * package comtradr writes with the same names in snake case ({@code net_wgt}). Which one it is shows in the content;
 * columns are found by name. Values in US dollars, CIF for imports and FOB for exports; net weights in kilograms, of which
 * those the UN estimated are marked so, and zero is missing.
 *
 * <p>Totals alone are read: a row broken down by second partner, customs procedure, mode of transport or of supply is part
 * of another row. Refused as a whole, by an {@link org.lanthanet.source.InputException}, are files that hold only such
 * parts, several rows for one declaration with nothing to tell them apart, months only, a header shifted against the data,
 * or an error of the API in place of data. The World rows are not read as trade; where the partners come to them the file
 * covers every partner.
 */
public final class ComtradeReader implements FormatReader {
    @Override
    public void read(SourceFile file, ReferenceTables tables, Intake intake) {
        ComtradeTrade trade = new ComtradeTrade(file, tables, intake, ComtradeLayout.API);
        if (isJson(file)) {
            new ComtradeJson(file, trade).read();
        } else {
            ComtradeCsv.read(file, ComtradeLayout.API, trade);
        }
        trade.finish();
    }

    private static boolean isJson(SourceFile file) {
        try (InputStream in = file.open()) {
            int b = in.read();
            while (b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == 0xEF || b == 0xBB || b == 0xBF) {
                b = in.read();
            }
            return b == '{' || b == '[';
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }
}
