package org.lanthanet.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.lanthanet.store.ImportProgress;

/**
 * Messages to the person at the terminal: notes and progress go to stderr, progress only where stderr is a terminal, none
 * of it with {@code --quiet}.
 */
final class Terminal implements AutoCloseable {
    /** Set by the launcher when stderr is a terminal. */
    static final String TERMINAL_PROPERTY = "lanthanet.terminal";

    private final PrintWriter err;
    private final boolean quiet;
    private @Nullable ProgressBar bar;

    Terminal(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    /** Tells the person something; a warning is told even when quiet. */
    void say(String message) {
        close();
        if (!quiet) {
            err.println(message);
        }
    }

    void warn(String message) {
        close();
        err.println("lanthanet: " + message);
    }

    /** Shows how far the writing of rows has come. */
    ImportProgress progress() {
        return progress("Importing", " rows");
    }

    /** Shows how far a task has come, in a unit of its own. */
    ImportProgress progress(String task, String unit) {
        return quiet || !Boolean.getBoolean(TERMINAL_PROPERTY)
                ? ImportProgress.NONE
                : (what, done, total) -> advance(task, unit, what, done, total);
    }

    static {
        // the bar's library would otherwise ask the terminal what it can do, and the answers would be taken for typed
        // text
        System.setProperty("org.jline.terminal.graphemeCluster", "false");
    }

    private void advance(String task, String unit, String what, long done, long total) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(
                            System.getenv("NO_COLOR") == null
                                    ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                                    : ProgressBarStyle.ASCII)
                    .setUnit(unit, 1)
                    .showSpeed()
                    .build();
        }
        bar.maxHint(Math.max(total, done));
        bar.stepTo(done);
        bar.setExtraMessage(" " + what);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
