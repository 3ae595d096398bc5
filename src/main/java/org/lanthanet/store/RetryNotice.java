package org.lanthanet.store;

import java.util.function.Consumer;
import org.neo4j.driver.Logger;
import org.neo4j.driver.Logging;

/** Hears from the driver that a transaction is being tried again, and passes it on; everything else it is told it forgets. */
final class RetryNotice implements Logging {
    /** The only part of the driver that knows, and it tells its log alone. */
    private static final String TELLER = "RetryLogic";

    private final String label;
    private volatile Consumer<String> listener = message -> {};

    /** @param label what the server is called in messages */
    RetryNotice(String label) {
        this.label = label;
    }

    void tell(Consumer<String> whom) {
        listener = whom;
    }

    @Override
    public Logger getLog(String name) {
        return name.endsWith(TELLER) ? new Teller() : Logging.none().getLog(name);
    }

    private final class Teller implements Logger {
        @Override
        public void warn(String message, Throwable cause) {
            listener.accept(label + ": the transaction broke off (" + FirstLine.of(cause) + "); trying again");
        }

        @Override
        public void error(String message, Throwable cause) {}

        @Override
        public void info(String message, Object... params) {}

        @Override
        public void warn(String message, Object... params) {}

        @Override
        public void debug(String message, Object... params) {}

        @Override
        public void debug(String message, Throwable throwable) {}

        @Override
        public void trace(String message, Object... params) {}

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }
    }
}
