package org.lanthanet.store;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Why a secure connection did not come about, and what to do, told from what the driver and Java throw. */
final class SecureConnection {
    /** What to do where {@link #isWanted}. */
    static final String WANTED =
            "does not talk in the clear; if it wants encryption, write the address with +s (or +ssc),"
                    + " if not, is this its Bolt port?";

    private SecureConnection() {}

    /** Whether a first connection failed as it does on a server that wants encryption and is not offered any. */
    static boolean isWanted(Throwable thrown) {
        // hung up on without a word, or answered with the alert of another protocol
        return any(
                withCauses(thrown), e -> mentions(e, "compatible encryption settings", "unexpected protocol version"));
    }

    /** What went wrong with the secure connection, or nothing if that was not it. */
    static Optional<String> failure(Throwable thrown) {
        List<Throwable> all = withCauses(thrown);
        if (any(all, CertificateExpiredException.class::isInstance)) {
            return Optional.of("its certificate has expired (" + said(all, CertificateExpiredException.class)
                    + "); whoever runs the server must renew it");
        }
        if (any(all, CertificateNotYetValidException.class::isInstance)) {
            return Optional.of("its certificate is not valid yet (" + said(all, CertificateNotYetValidException.class)
                    + "); is the clock of this machine right?");
        }
        if (any(all, CertPathBuilderException.class::isInstance)) {
            return Optional.of("its certificate is not trusted; if you trust it, write the address with +ssc instead of"
                    + " +s, or add it to Java's truststore");
        }
        // Java has no class of its own for a certificate of another host
        if (any(
                all,
                e -> e instanceof CertificateException && mentions(e, "No subject alternative", "No name matching"))) {
            return Optional.of("its certificate is for another host name (" + said(all, CertificateException.class)
                    + "); write the address with the name it is for");
        }
        if (any(
                all,
                e -> e instanceof SSLException && mentions(e, "not an SSL/TLS record", "unrecognized SSL message"))) {
            return Optional.of("speaks without encryption; write the address without +s or +ssc");
        }
        return any(all, SSLHandshakeException.class::isInstance)
                ? Optional.of("no secure connection (" + said(all, SSLHandshakeException.class) + ")")
                : Optional.empty();
    }

    private static boolean any(List<Throwable> all, Predicate<Throwable> what) {
        return all.stream().anyMatch(what);
    }

    private static boolean mentions(Throwable e, String... words) {
        String message = FirstLine.of(e);
        return List.of(words).stream().anyMatch(message::contains);
    }

    /** What the innermost exception of this kind says. */
    private static String said(List<Throwable> all, Class<? extends Throwable> kind) {
        String said = "";
        for (Throwable e : all) {
            if (kind.isInstance(e)) {
                said = FirstLine.of(e);
            }
        }
        return said;
    }

    /** The exception with all that caused it; the driver adds the failures of each address it tried as suppressed ones. */
    private static List<Throwable> withCauses(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> all = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
        while (!open.isEmpty()) {
            Throwable e = open.pop();
            if (seen.add(e)) {
                all.add(e);
                open.addAll(List.of(e.getSuppressed()));
                if (e.getCause() != null) {
                    open.add(e.getCause());
                }
            }
        }
        return all;
    }
}
