package org.lanthanet.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands, their help in one layout: options, the exit codes they all share, and examples. */
final class CommandTree {
    private CommandTree() {}

    /** All commands. */
    static CommandLine of(Map<String, String> environment) {
        CommandLine line = new CommandLine(new LanthaNetCommand(environment)).setCaseInsensitiveEnumValuesAllowed(true);
        UsageMessageSpec root = line.getCommandSpec().usageMessage();
        layOut(root);
        for (CommandLine command : line.getSubcommands().values()) {
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            layOut(usage);
            usage.exitCodeListHeading(root.exitCodeListHeading());
            usage.exitCodeList(root.exitCodeList());
        }
        return line;
    }

    private static void layOut(UsageMessageSpec usage) {
        usage.parameterListHeading("%nArguments:%n");
        usage.optionListHeading("%nOptions:%n");
        usage.commandListHeading("%nCommands:%n");
        usage.footerHeading("%nExamples:%n");
    }
}
