package org.lanthanet.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "lanthanet",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Network analysis of the rare-earth supply chain: who supplies whom, at which stage, since when.",
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            StatusCommand.class,
            ReportCommand.class,
            MetricsCommand.class,
            BalanceCommand.class,
            TraceCommand.class,
            VerifyCommand.class,
            CheckCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            CompletionCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failure, for example an empty store",
            "2:wrong use: unknown option, country, stage …",
            "3:data rejected: nothing usable in a file, or --strict",
            "4:database unreachable, locked or refused",
            "5:a check or claim does not hold"
        },
        footer = {"  lanthanet demo", "  lanthanet --version"})
final class LanthaNetCommand implements Runnable {
    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "show where an error came from")
    boolean verbose;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "no progress and no notes on stderr")
    boolean quiet;

    /** The process environment, or a test's. */
    final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LanthaNetCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
