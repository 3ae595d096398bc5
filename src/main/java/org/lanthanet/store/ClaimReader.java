package org.lanthanet.store;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.ClaimClass;
import org.lanthanet.claim.Expectation;
import org.lanthanet.claim.ExpectedNumber;
import org.lanthanet.claim.ExpectedWord;
import org.lanthanet.claim.Margin;
import org.lanthanet.claim.Tolerance;
import org.lanthanet.source.InputException;
import org.lanthanet.store.CypherHeader.Entry;

/** Reads a {@link Claim} from the text of its file. */
final class ClaimReader {
    private static final List<String> KEYS =
            List.of("topic", "class", "statement", "source", "expected", "tolerance", "margin", "rule", "unit", "note");

    private final String name;
    private final String text;
    private final CypherHeader header;

    private ClaimReader(String name, String text) {
        this.name = name;
        this.text = text;
        this.header = CypherHeader.of(name + ".cypher", text);
    }

    /**
     * The claim in a file.
     *
     * @param name name of the file without {@code .cypher}
     * @throws InputException if it is not as {@link Claim} says; the message is one line
     */
    static Claim read(String name, String text) {
        return new ClaimReader(name, text).claim();
    }

    private Claim claim() {
        header.requireKnown(KEYS);
        String statement = header.get("statement").text();
        String source = header.get("source").text();
        Expectation expected = parsed(header.get("expected"), Expectation::parse);
        Tolerance tolerance = tolerance(expected);
        Margin margin = margin(expected);
        String topic = optional("topic");
        Set<String> used = header.parametersUsed();
        if (!used.isEmpty()) {
            throw new InputException(header.file() + ": the query uses $" + String.join(", $", used)
                    + "; a claim takes no parameters, write the values");
        }
        return new Claim(
                name,
                topic == null ? Claim.NO_TOPIC : topic,
                statement,
                source,
                expected,
                tolerance,
                margin,
                rule(tolerance, margin),
                kind(),
                optional("unit"),
                optional("note"),
                text);
    }

    private Tolerance tolerance(Expectation expected) {
        Entry entry = header.find("tolerance");
        Tolerance tolerance = entry == null ? Tolerance.EXACT : parsed(entry, Tolerance::parse);
        if (entry != null && tolerance.kind() != Tolerance.Kind.EXACT && !(expected instanceof ExpectedNumber)) {
            throw header.fault(
                    entry,
                    "tolerance '" + tolerance.text() + "' goes with a number, and expected is " + expected.text()
                            + "; leave it out");
        }
        return tolerance;
    }

    private Margin margin(Expectation expected) {
        Entry entry = header.find("margin");
        Margin margin = entry == null ? Margin.NONE : parsed(entry, Margin::parse);
        if (entry != null && expected instanceof ExpectedWord) {
            throw header.fault(
                    entry,
                    "margin '" + margin.text() + "' goes with a number or limits, and expected is " + expected.text()
                            + "; leave it out");
        }
        return margin;
    }

    private @Nullable String rule(Tolerance tolerance, Margin margin) {
        Entry entry = header.find("rule");
        if (entry != null && tolerance.kind() == Tolerance.Kind.EXACT && margin.amount() == 0) {
            throw header.fault(entry, "rule says where a tolerance or a margin comes from, and there is neither");
        }
        return optional("rule");
    }

    private ClaimClass kind() {
        Entry entry = header.find("class");
        return entry == null ? Claim.DEFAULT_CLASS : parsed(entry, ClaimClass::parse);
    }

    private @Nullable String optional(String key) {
        Entry entry = header.find(key);
        return entry == null ? null : entry.text();
    }

    private <T> T parsed(Entry entry, Function<String, T> parser) {
        try {
            return parser.apply(entry.text());
        } catch (IllegalArgumentException e) {
            throw header.fault(entry, String.valueOf(e.getMessage()));
        }
    }
}
