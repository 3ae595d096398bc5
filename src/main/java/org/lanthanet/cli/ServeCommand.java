package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphServer;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.ServeOptions;
import org.lanthanet.store.ServedStore;
import org.lanthanet.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Serves the store with Neo4j Browser, to this machine only, until Ctrl-C. Other commands, in other terminals,"
                        + " find the server by themselves.",
        footer = {"  lanthanet serve", "  lanthanet serve --port 0 --bolt-port 0 --auth"})
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + ServeOptions.HTTP_PORT,
            description = "port of Neo4j Browser, 0 for any that is free (default: ${DEFAULT-VALUE})")
    private int port = ServeOptions.HTTP_PORT;

    @Option(
            names = "--bolt-port",
            paramLabel = "PORT",
            defaultValue = "" + ServeOptions.BOLT_PORT,
            description = "port for drivers and for the browser's queries, 0 for any that is free"
                    + " (default: ${DEFAULT-VALUE})")
    private int boltPort = ServeOptions.BOLT_PORT;

    @Option(
            names = "--auth",
            description = "ask for a password, made anew at each start; without it every program on this machine, and"
                    + " every page open in its browsers, can use the store")
    private boolean auth;

    @ParentCommand
    private LanthaNetCommand root = new LanthaNetCommand(Map.of());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        requirePort("--port", port);
        requirePort("--bolt-port", boltPort);
        StoreAddress address = storeOptions.address(root.environment);
        if (address.uri() != null) {
            throw new UsageException(address.label()
                    + " is running already; serve takes a store directory: leave out --uri, unset NEO4J_URI, or name"
                    + " one with --store");
        }
        try (Terminal terminal = new Terminal(spec.commandLine().getErr(), root.quiet)) {
            terminal.say("Starting Neo4j over " + address.directory() + " …");
            try (GraphServer server = GraphServer.start(address.directory(), new ServeOptions(port, boltPort, auth))) {
                Thread end = new Thread(() -> stop(server, terminal));
                Runtime.getRuntime().addShutdownHook(end);
                introduce(server.address(), address, terminal);
                await();
                Runtime.getRuntime().removeShutdownHook(end);
            }
        }
        return ExitCodes.OK;
    }

    /** Ends the process as a command that has done what it should: being stopped is how this one ends. */
    private static void stop(GraphServer server, Terminal terminal) {
        server.close();
        terminal.say("Stopped.");
        Runtime.getRuntime().halt(ExitCodes.OK);
    }

    /** Waits until the process is told to stop, or this thread; it closes the store undisturbed then. */
    private static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            // this is how it ends
        }
    }

    private static void requirePort(String option, int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageException(option + " " + port + " is no port; use 1 to " + HIGHEST_PORT + ", or 0");
        }
    }

    private void introduce(ServedStore served, StoreAddress address, Terminal terminal) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Neo4j Browser  " + served.browser());
        out.println("Bolt           " + served.bolt());
        if (served.password() != null) {
            out.println("User           " + ServedStore.USER);
            // shown to a person, and left in no log
            out.println("Password       "
                    + (System.console() == null
                            ? "in " + ServedStore.note(address.directory()) + ", which you alone can read"
                            : served.password()));
        }
        out.flush();
        if (isEmpty(address)) {
            terminal.say("The store is empty: 'lanthanet import bundled' in another terminal fills it.");
        }
        terminal.say("Other commands find this server by themselves. Ctrl-C stops it.");
    }

    private static boolean isEmpty(StoreAddress address) {
        try (GraphStore store = GraphStore.open(address)) {
            return new GraphReader(store).isEmpty();
        }
    }
}
