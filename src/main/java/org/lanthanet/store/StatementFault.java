package org.lanthanet.store;

import org.lanthanet.source.InputException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.graphdb.QueryExecutionException;

/** Tells a statement the database refuses, which is the fault of its file, from a database that cannot be used. */
final class StatementFault {
    private static final String STATEMENT = "Neo.ClientError.Statement";
    private static final String WRITES = "Neo.ClientError.Statement.AccessMode";

    private StatementFault() {}

    /**
     * What to throw.
     *
     * @param file name of the file
     * @param kind what the file holds, such as "a claim", which may only read
     * @return an {@link InputException} of one line that names the file; the failure itself if the statement is not the cause
     */
    static RuntimeException of(String file, String kind, StoreException e) {
        if (e.getCause() instanceof ClientException refused && refused.code().startsWith(STATEMENT)) {
            return new InputException(file + ": "
                    + (refused.code().equals(WRITES)
                            ? "writes to the graph; " + kind + " only reads"
                            : FirstLine.of(refused)));
        }
        return e;
    }

    /**
     * What to throw where a statement that ran on the data as stored fails on drawn ones.
     *
     * @return an {@link InputException} of one line that names the file; the failure itself if the statement is not the cause
     */
    static RuntimeException inADraw(String file, RuntimeException e) {
        boolean statement =
                e instanceof ClientException refused && refused.code().startsWith(STATEMENT)
                        || e instanceof QueryExecutionException failed
                                && failed.getStatusCode().startsWith(STATEMENT);
        return statement ? new InputException(file + ": in a draw: " + FirstLine.of(e)) : e;
    }
}
