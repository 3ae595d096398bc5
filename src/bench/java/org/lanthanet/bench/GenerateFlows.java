package org.lanthanet.bench;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lanthanet.model.Country;
import org.lanthanet.source.BundleReader;

/** An invented flows table: {@code GenerateFlows ROWS FILE}; the same rows every time. */
public class GenerateFlows {
    private static final int PER_STAGE_AND_YEAR = 10_000;

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        List<String> countries = BundleReader.shipped().countries().stream()
                .filter(c -> c.kind() == Country.Kind.COUNTRY)
                .map(Country::iso3)
                .toList();
        List<String> pairs = new ArrayList<>();
        for (String exporter : countries) {
            for (String importer : countries) {
                if (!exporter.equals(importer)) {
                    pairs.add(exporter + "," + importer);
                }
            }
        }
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            out.write("year,exporter,importer,stage,reo_tonnes,value_usd\n");
            int written = 0;
            for (int year = 2000; written < rows; year++) {
                for (String stage : List.of("ore", "compound", "metal", "magnet")) {
                    Collections.shuffle(pairs, random);
                    for (String pair : pairs.subList(0, PER_STAGE_AND_YEAR)) {
                        if (written++ < rows) {
                            out.write(year + "," + pair + "," + stage + "," + random.nextInt(1_000_000) / 1000.0 + ","
                                    + random.nextInt(1_000_000_000) + "\n");
                        }
                    }
                }
            }
        }
    }
}
