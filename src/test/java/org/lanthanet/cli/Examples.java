package org.lanthanet.cli;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine;

/** The examples in the help of each command, as a reader finds them. */
final class Examples {
    private static final String START = "  lanthanet ";

    private Examples() {}

    /** Help texts by the name of the command; that of the program under {@code lanthanet}. */
    static SortedMap<String, String> help() {
        SortedMap<String, String> help = new TreeMap<>();
        commands().forEach((name, command) -> help.put(name, command.getUsageMessage(CommandLine.Help.Ansi.OFF)));
        return help;
    }

    static SortedMap<String, CommandLine> commands() {
        CommandLine line = CommandTree.of(Map.of());
        SortedMap<String, CommandLine> commands = new TreeMap<>(line.getSubcommands());
        commands.put("lanthanet", line);
        return commands;
    }

    /** Command lines without the name of the program. */
    static List<String> of(String help) {
        return help.lines()
                .dropWhile(line -> !line.equals("Examples:"))
                .filter(line -> line.startsWith(START))
                .map(line -> line.substring(START.length()).strip())
                .toList();
    }
}
