package org.lanthanet.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanthanet.source.formats.Format;
import org.lanthanet.source.formats.Readers;
import org.lanthanet.source.formats.Recognition;
import org.lanthanet.source.formats.Templates;

/** Reads a fixture of every format of our own and prints a digest of all that came of it. */
final class OwnFormatsDigest {
    private static final Map<String, String> FIXTURES =
            new TreeMap<>(Map.of("ivoire.csv", """
            year,exporter,importer,stage,reo_tonnes,value_usd,note
            2020,civ,CHN,MAGNET,1234.5,1e6,Côte d'Ivoire
            2020,Côte d'Ivoire,CHN,ore,1,,İstanbul
            2020,USA,IND,mıne,1,,
            """, "côte.csv", """
            year,country,stage,reo_tonnes,status,note
            2020,CIV,ore,12.25,Revised,Côte d'Ivoire
            2020,Côte d'Ivoire,ore,1,,
            ٢٠٢٠,USA,ore,1,,
            """, "декларации.csv", """
            year,exporter,importer,hs,side,value_usd,gross_tonnes,mass_status,note
            2020,CIV,ind,284690,IMPORT,1000.5,2.25,ESTIMATED,Côte d'Ivoire
            2020,Côte d'Ivoire,CHN,284690,import,7,1,,
            2020,USA,CHN,284690,import,"7,5",1,,
            """));

    private OwnFormatsDigest() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(digest());
    }

    static String digest() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> fixture : FIXTURES.entrySet()) {
            SourceFile file = Tables.file(fixture.getKey(), fixture.getValue());
            Format format = Recognition.recognise(file);
            List<String> rejected = new ArrayList<>();
            Intake intake = new Intake(file, r -> rejected.add(r.message() + r.rawText()));
            Readers.reader(format).read(file, Tables.REFERENCE, intake);
            all.append(format)
                    .append(intake.flows())
                    .append(intake.productions())
                    .append(intake.declarations())
                    .append(intake.datasets())
                    .append(rejected)
                    .append(Templates.describe(format));
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
