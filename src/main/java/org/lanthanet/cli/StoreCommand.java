package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lanthanet.store.EmptyStoreException;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.StoreAddress;
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
        StoreAddress address = storeOptions.address(root.environment);
        if (!fillsTheStore() && address.isMissing()) {
            // looking must not make one
            throw new EmptyStoreException();
        }
        try (Terminal terminal = new Terminal(spec.commandLine().getErr(), root.quiet);
                GraphStore store = GraphStore.open(address)) {
            return run(store, terminal, spec.commandLine().getOut());
        }
    }

    /** Checks the arguments that need no graph, before one is opened. */
    void check() {}

    /** Whether this command may make a store where there is none. */
    boolean fillsTheStore() {
        return false;
    }

    abstract int run(GraphStore store, Terminal terminal, PrintWriter out);
}
