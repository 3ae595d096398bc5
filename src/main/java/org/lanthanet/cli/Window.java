package org.lanthanet.cli;

import java.util.Map;
import org.lanthanet.report.Format;
import picocli.CommandLine.Model.CommandSpec;

/** The window in which somebody reads standard output. */
final class Window {
    /** Set by the launcher to the columns of the terminal when stdout is one. */
    static final String COLUMNS_PROPERTY = "lanthanet.columns";

    private Window() {}

    /**
     * Its width: {@code COLUMNS} if somebody has set it, the terminal's if stdout is one, and no limit otherwise, so that a file or
     * another program gets whole lines.
     */
    static int columns(Map<String, String> environment) {
        int asked = number(environment.getOrDefault("COLUMNS", ""));
        int terminal = number(System.getProperty(COLUMNS_PROPERTY, ""));
        return asked > 0 ? asked : terminal > 0 ? terminal : Format.UNLIMITED;
    }

    /** A number of columns, 0 if it is none. */
    private static int number(String text) {
        return text.strip().matches("[1-9]\\d{0,4}") ? Integer.parseInt(text.strip()) : 0;
    }

    /** Columns of the window a command's tables are read in. */
    static int columns(CommandSpec command) {
        return command.root().userObject() instanceof LanthaNetCommand root
                ? columns(root.environment)
                : Format.UNLIMITED;
    }
}
