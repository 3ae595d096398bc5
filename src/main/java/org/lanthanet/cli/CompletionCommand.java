package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script with which bash and zsh complete commands, options and values at the Tab key.",
            "For this shell: . <(lanthanet completion)",
            "For every bash: lanthanet completion > ~/.local/share/bash-completion/completions/lanthanet",
            "For every zsh: put '. <(lanthanet completion)' into ~/.zshrc after compinit."
        },
        footer = {"  lanthanet completion", "  lanthanet completion zsh"})
final class CompletionCommand implements Callable<Integer> {
    /** Shells that read the script. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            description = "${COMPLETION-CANDIDATES}; both read the same script (default: ${DEFAULT-VALUE})",
            defaultValue = "bash")
    private Shell shell = Shell.BASH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(script());
        out.flush();
        return ExitCodes.OK;
    }

    /**
     * The script. Where nothing of ours matches, the shell completes names of files; a word counts as an option only if it is one, not
     * if it is part of one, as "ore" is of "--store".
     */
    static String script() {
        return AutoComplete.bash("lanthanet", CommandTree.of(Map.of()))
                .replace("compopt +o default", "compopt -o default")
                .replace("}\" =~ ${previousWord} ]]", "}\" == *\"'${previousWord}'\"* ]]");
    }
}
