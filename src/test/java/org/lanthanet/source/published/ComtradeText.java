package org.lanthanet.source.published;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.FormatReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.Rejected;
import org.lanthanet.source.SourceFile;

/** Invented files of UN Comtrade, read. */
final class ComtradeText {
    static final ReferenceTables TABLES = ReferenceTables.of(BundleReader.in(Path.of("import")));

    static final String API =
            "typeCode,freqCode,refYear,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,partnerDesc,"
                    + "partner2Code,cmdCode,customsCode,mosCode,motCode,netWgt,isNetWgtEstimated,primaryValue\n";

    /** What became of a file. */
    record Read(Intake intake, List<Rejected> rejected) {
        List<String> messages() {
            return rejected.stream().map(Rejected::message).toList();
        }
    }

    private ComtradeText() {}

    static Read api(String text) {
        return read(new ComtradeReader(), text.getBytes(StandardCharsets.UTF_8));
    }

    static Read legacy(String text) {
        return read(new ComtradeLegacyReader(), text.getBytes(StandardCharsets.UTF_8));
    }

    static Read read(FormatReader reader, byte[] bytes) {
        SourceFile file =
                new SourceFile("a.csv", null, () -> new ByteArrayInputStream(bytes), "0123456789abcdef".repeat(4));
        List<Rejected> rejected = new ArrayList<>();
        Intake intake = new Intake(file, rejected::add);
        reader.read(file, TABLES, intake);
        return new Read(intake, rejected);
    }

    /** A total row: China, 2020, imports of 2846. */
    static String row(int partner, String kilograms, String usd) {
        return row(partner, "0,C00,0,0", kilograms, usd);
    }

    /** The same with the keys of breakdowns: second partner, customs, supply, transport. */
    static String row(int partner, String keys, String kilograms, String usd) {
        String[] key = keys.split(",", -1);
        return "C,A,2020,156,CHN,M," + partner + ",,," + key[0] + ",2846," + key[1] + ',' + key[2] + ',' + key[3] + ','
                + kilograms + ",False," + usd + "\n";
    }
}
