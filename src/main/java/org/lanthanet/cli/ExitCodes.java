package org.lanthanet.cli;

/** The exit codes scripts rely on. */
final class ExitCodes {
    static final int OK = 0;
    static final int FAILURE = 1;
    static final int USAGE = 2;
    static final int DATA_REJECTED = 3;
    static final int DATABASE = 4;
    static final int CHECK_FAILED = 5;

    private ExitCodes() {}
}
