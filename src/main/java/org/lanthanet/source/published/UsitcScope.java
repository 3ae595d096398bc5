package org.lanthanet.source.published;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lanthanet.model.Printable;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.Workbook.Line;

/**
 * What was asked of USITC DataWeb, from the sheet of query parameters: a workbook that holds another trade flow, a part of
 * the trade or figures in thousands would pass for the whole.
 */
final class UsitcScope {
    private static final Set<String> FLOWS = Set.of("domestic exports", "imports for consumption");

    /** Steps in which a choice other than "Use All …" leaves out a part of the trade. */
    private static final Set<String> WHOLE_STEPS = Set.of("programs", "rate provision codes", "districts");

    private static final int LONGEST = 60;

    private UsitcScope() {}

    /**
     * @throws InputException if the query was for less than all trade of the domestic exports or imports for consumption, or
     *     for scaled figures
     */
    static void check(SourceFile file, List<Line> parameters) {
        String step = "";
        for (Line line : parameters) {
            String question = line.cell(0);
            String answer = line.cell(1);
            if (question.startsWith("Step ")) {
                step = question.substring(question.indexOf(':') + 1).strip();
            } else if (question.equals("Select Type")
                    && WHOLE_STEPS.contains(step.toLowerCase(Locale.ROOT))
                    && !answer.startsWith("Use All")) {
                throw refused(file, "holds a part of the trade only, " + step, answer, "ask DataWeb for all of them");
            } else if (question.equals("Trade Flow") && !FLOWS.contains(answer.toLowerCase(Locale.ROOT))) {
                throw refused(
                        file,
                        "holds the trade flow",
                        answer,
                        "ask DataWeb for Domestic Exports or Imports For Consumption");
            } else if (question.equals("Data Format") && !answer.isEmpty() && !answer.equals("1")) {
                throw refused(file, "has figures in units of", answer, "ask DataWeb for actual figures");
            }
        }
    }

    private static InputException refused(SourceFile file, String what, String answer, String toDo) {
        return new InputException(file + ": " + what + " \"" + Printable.of(answer, LONGEST) + "\"; " + toDo);
    }
}
