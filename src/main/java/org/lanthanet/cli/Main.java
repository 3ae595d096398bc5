package org.lanthanet.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.lanthanet.model.Printable;
import org.lanthanet.source.InputException;
import org.lanthanet.store.EmptyStoreException;
import org.lanthanet.store.StoreException;
import picocli.CommandLine;

/** Entry point of the program. */
public final class Main {
    private static final int LONGEST_MESSAGE = 2000;

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        StandardOutput stdout = new StandardOutput();
        PrintWriter out = new PrintWriter(stdout, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, System.getenv(), args);
        out.flush();
        // a reader that has seen enough, such as head, closes the pipe: the command has not failed
        if (code == ExitCodes.OK && stdout.failed() && !stdout.readerLeft()) {
            err.println("lanthanet: standard output cannot be written; the result is incomplete");
            code = ExitCodes.FAILURE;
        }
        err.flush();
        Runtime.getRuntime().halt(code);
    }

    /** Runs the command line and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
        CommandLine line = CommandTree.of(environment)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, arguments) -> usage(e))
                .setExecutionExceptionHandler((e, command, result) -> failure(e, command));
        return line.execute(args);
    }

    private static int usage(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println("lanthanet: " + oneLine(e) + "; see '"
                        + command.getCommandSpec().qualifiedName() + " --help'");
        return ExitCodes.USAGE;
    }

    private static int failure(Exception e, CommandLine command) {
        PrintWriter err = command.getErr();
        int code = exitCode(e);
        err.println("lanthanet: "
                + (code == ExitCodes.FAILURE && !(e instanceof EmptyStoreException || e instanceof InputException)
                        ? unexpected(e)
                        : oneLine(e)));
        if (verbose(command)) {
            e.printStackTrace(err);
        }
        return code;
    }

    private static int exitCode(Exception e) {
        if (e instanceof UsageException) {
            return ExitCodes.USAGE;
        }
        if (e instanceof InputException || e instanceof DataRejectedException) {
            return ExitCodes.DATA_REJECTED;
        }
        return e instanceof StoreException ? ExitCodes.DATABASE : ExitCodes.FAILURE;
    }

    private static String unexpected(Exception e) {
        return "unexpected " + e.getClass().getSimpleName() + ": " + oneLine(e)
                + "; run again with --verbose and report it";
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : Printable.of(message.lines().findFirst().orElse("").strip(), LONGEST_MESSAGE);
    }

    private static boolean verbose(CommandLine command) {
        return command.getCommandSpec().root().userObject() instanceof LanthaNetCommand root && root.verbose;
    }
}
