package org.lanthanet.report.trace;

import java.util.List;
import java.util.Locale;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;

/**
 * What is asked of a trace.
 *
 * @param country iso3 of the country asked about
 * @param stages stages of use, in the order of processing
 * @param years calendar years
 * @param direction which way
 */
public record TraceQuestion(String country, List<Stage> stages, YearRange years, Direction direction) {
    /** Which way a trace goes. */
    public enum Direction {
        /** Where what the country uses comes from. */
        FROM,
        /** Where what the country mines is used. */
        TO;

        /** Name on the command line and in tidy rows, lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TraceQuestion {
        stages = List.copyOf(stages);
    }

    boolean isBackward() {
        return direction == Direction.FROM;
    }

    /** Why it cannot be answered for a stage and year; empty if it can. */
    String fault(TracedYear year, Stage stage) {
        String ofStage = year.fault(stage);
        return ofStage.isEmpty() && isBackward() ? year.fault(stage, country) : ofStage;
    }
}
