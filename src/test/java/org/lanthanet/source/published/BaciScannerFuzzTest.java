package org.lanthanet.source.published;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/**
 * Whatever the bytes, the scan finds what the CSV reader alone finds. A normal run replays the inputs beside this class;
 * {@code JAZZER_FUZZ=1 mvn -Dtest=BaciScannerFuzzTest test} looks for new ones.
 */
class BaciScannerFuzzTest {
    private static final int SHORTEST_BLOCK = 16;

    /** The first byte is the length of a block above the shortest, the rest is the file. */
    @FuzzTest(maxDuration = "30s")
    void theScanFindsWhatTheCsvReaderFinds(byte[] input) {
        if (input.length > 1) {
            int blockSize = SHORTEST_BLOCK + (input[0] & 0xFF);
            BaciScannerTest.assertAlike(
                    Arrays.copyOfRange(input, 1, input.length), blockSize, "block size " + blockSize);
        }
    }
}
