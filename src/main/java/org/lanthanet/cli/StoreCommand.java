package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lanthanet.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that works on an open graph. */
@Command(mixinStandardHelpOptions = true)
abstract class StoreCommand implements Callable<Integer> {
    @Mixin
    StoreOptions storeOptions = new StoreOptions();

    @ParentCommand
    private LanthaNetCommand root = new LanthaNetCommand(Map.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public final Integer call() {
        check();
        try (Terminal terminal = new Terminal(spec.commandLine().getErr(), root.quiet);
                GraphStore store = GraphStore.open(storeOptions.address(root.environment))) {
            return run(store, terminal, spec.commandLine().getOut());
        }
    }

    /** Checks the arguments that need no graph, before one is opened. */
    void check() {}

    abstract int run(GraphStore store, Terminal terminal, PrintWriter out);
}
