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
        if (needsTheStore() && !fillsTheStore() && address.isMissing()) {
            // looking must not make one
            throw new EmptyStoreException();
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Terminal terminal = new Terminal(spec.commandLine().getErr(), root.quiet)) {
            if (!prepare(address, terminal, out)) {
                return ExitCodes.OK;
            }
            try (GraphStore store = GraphStore.open(address)) {
                store.onRetry(terminal::warn);
                return run(store, terminal, out);
            }
        } finally {
            cleanUp();
        }
    }

    /** Checks the arguments that need no graph, before one is opened. */
    void check() {}

    /**
     * Does what comes before the graph is opened, such as reading files.
     *
     * @return whether the graph is needed at all
     */
    boolean prepare(StoreAddress address, Terminal terminal, PrintWriter out) {
        return true;
    }

    /** Lets go of what {@link #prepare} took, however the command ends. */
    void cleanUp() {}

    /** Whether the command, as it was called, looks at the graph at all. */
    boolean needsTheStore() {
        return true;
    }

    /** Whether this command may make a store where there is none. */
    boolean fillsTheStore() {
        return false;
    }

    abstract int run(GraphStore store, Terminal terminal, PrintWriter out);
}
