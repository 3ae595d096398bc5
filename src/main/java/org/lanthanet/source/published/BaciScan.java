package org.lanthanet.source.published;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/**
 * Runs a scan: this thread reads (and inflates), others scan block by block, and what they find is booked in the order of the
 * file. A handful of blocks is all that is in memory.
 */
final class BaciScan {
    /** Bytes of a block: long enough to be worth handing over, short enough to keep a few. */
    static final int BLOCK = 1 << 22;

    /** How a scan ended. */
    enum End {
        /** The last line has its line feed. */
        WITH_A_LINE,
        /** The last line has none. */
        WITHIN_A_LINE,
        /** The lines after those booked cannot be scanned. */
        UNREADABLE
    }

    private static final int MOST_THREADS = 4;

    private final BaciScanner scanner;
    private final BaciBook book;
    private final int blockSize;

    private record Job(LineBlocks.Block block, Future<BaciScanner.Found> found) {}

    BaciScan(BaciScanner scanner, BaciBook book, int blockSize) {
        this.scanner = scanner;
        this.book = book;
        this.blockSize = blockSize;
    }

    /** Scans the file from the line after its header, which has {@code headerBytes}. */
    End run(SourceFile file, int headerBytes) throws IOException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "scan of " + file);
            thread.setDaemon(true);
            return thread;
        });
        try (InputStream in = file.open();
                LineBlocks blocks = new LineBlocks(in, blockSize)) {
            in.skipNBytes(headerBytes);
            return run(blocks, pool, threads + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException(file + ": reading was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private End run(LineBlocks blocks, ExecutorService pool, int most) throws IOException, InterruptedException {
        Deque<Job> jobs = new ArrayDeque<>();
        byte[] free = null;
        boolean more = true;
        End end = End.WITH_A_LINE;
        while (true) {
            while (more && jobs.size() < most) {
                LineBlocks.Block block = blocks.next(free);
                free = null;
                more = block != null;
                if (block != null) {
                    jobs.add(new Job(block, pool.submit(() -> scanner.scan(block))));
                }
            }
            Job job = jobs.poll();
            if (job == null) {
                return end;
            }
            BaciScanner.Found found = get(job.found());
            if (!found.isReadable()) {
                return End.UNREADABLE;
            }
            book.add(found);
            end = job.block().endsWithLine() ? End.WITH_A_LINE : End.WITHIN_A_LINE;
            free = job.block().bytes();
        }
    }

    private static BaciScanner.Found get(Future<BaciScanner.Found> found) throws InterruptedException {
        try {
            return found.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
