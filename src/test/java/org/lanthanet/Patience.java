package org.lanthanet;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** How long a test waits for what must come: a deadline that catches a hang, and measures nothing on a machine however busy. */
public final class Patience {
    /** Longer than anything takes that does not hang. */
    public static final Duration HANG = Duration.ofMinutes(5);

    private static final int POLL_MILLIS = 50;

    private Patience() {}

    /**
     * Waits until something is so.
     *
     * @param what what is waited for, in the words of a failure
     */
    public static void await(String what, BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + HANG.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still not so after " + HANG.toMinutes() + " minutes: " + what);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Waits until a process has ended. */
    public static void awaitEnd(Process process) throws InterruptedException {
        if (!process.waitFor(HANG.toMinutes(), TimeUnit.MINUTES)) {
            throw new AssertionError("still running after " + HANG.toMinutes() + " minutes: " + process.info());
        }
    }
}
