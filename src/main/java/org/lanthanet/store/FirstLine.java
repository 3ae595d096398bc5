package org.lanthanet.store;

/** The first line of what an exception says, or what it is if it says nothing. */
final class FirstLine {
    private FirstLine() {}

    static String of(Throwable e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
