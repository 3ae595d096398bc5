package org.lanthanet.bench;

import java.lang.management.ManagementFactory;

/** Takes the time of the runs of one reader: a first one (cold), five that are not shown, three more (warm). */
final class ScanClock {
    interface Run {
        /** Reads the file and returns the rows found. */
        long rows() throws Exception;
    }

    private static final String[] RUNS = "cold - - - - - warm warm warm".split(" ");

    private ScanClock() {}

    static void print(Run run) throws Exception {
        for (String name : RUNS) {
            print(name, run);
        }
    }

    /** Prints name, seconds, seconds of processor time and rows. */
    static void print(String name, Run run) throws Exception {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        long rows = run.rows();
        if (!name.equals("-")) {
            System.out.printf(
                    "%s %.3f %.3f %d%n",
                    name, (System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9, rows);
        }
    }
}
