package org.lanthanet.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.ReferenceTables;

/**
 * Invents a year of BACI in the real layout: exporters, importers and products in order, some 5,000 products with the leading zero
 * lost, weights padded with blanks, 4 % of them NA. The same arguments give the same bytes. Arguments: rows, file to write.
 */
public class GenerateBaci {
    private static final int PRODUCTS = 5_000;

    public static void main(String[] args) throws IOException {
        long rows = Long.parseLong(args[0]);
        SplittableRandom random = new SplittableRandom(57);
        BundleReader bundle = BundleReader.shipped();
        int[] countries = bundle.countryCodes().stream()
                .filter(code -> code.scheme().equals("baci"))
                .mapToInt(code -> Integer.parseInt(code.code()))
                .sorted()
                .limit(220)
                .toArray();
        var products = new TreeSet<Integer>(ReferenceTables.of(bundle).sixDigitCodes());
        while (products.size() < PRODUCTS) {
            products.add(10_000 + random.nextInt(960_000));
        }
        int[] codes = products.stream().mapToInt(Integer::intValue).toArray();
        long pairs = (long) countries.length * (countries.length - 1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16)) {
            out.write("t,i,j,k,v,q\n".getBytes(StandardCharsets.US_ASCII));
            for (int i : countries) {
                for (int j : countries) {
                    if (i != j) {
                        rows -= pair(out, random, "2022," + i + "," + j + ",", codes, Math.min(rows, size(random, rows, pairs--)));
                    }
                }
            }
        }
    }

    /** Products of a pair: few of most pairs, thousands of some. */
    private static long size(SplittableRandom random, long rows, long pairs) {
        return pairs == 1 ? rows : Math.round(-Math.log(1 - random.nextDouble()) * rows / pairs);
    }

    private static long pair(OutputStream out, SplittableRandom random, String start, int[] codes, long size)
            throws IOException {
        long wanted = Math.min(size, codes.length);
        for (int n = 0; n < codes.length && wanted > 0; n++) {
            if (random.nextInt(codes.length - n) < wanted) {
                wanted--;
                double value = Math.exp(random.nextGaussian() * 2.5 + 3);
                double tonnes = value / 5 * Math.exp(random.nextGaussian());
                String q = random.nextInt(25) == 0 ? "NA" : decimal(tonnes);
                String line = start + codes[n] + "," + decimal(value) + "," + " ".repeat(Math.max(0, 13 - q.length())) + q;
                out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
        return Math.min(size, codes.length);
    }

    private static String decimal(double number) {
        long thousandths = Math.max(1, Math.round(number * 1000));
        return thousandths / 1000 + "." + Long.toString(1000 + thousandths % 1000).substring(1);
    }
}
