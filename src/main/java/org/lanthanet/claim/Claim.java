package org.lanthanet.claim;

import org.jspecify.annotations.Nullable;

/**
 * A statement about the rare-earth supply chain that a query of the graph can confirm or contradict.
 *
 * <p>A file holds one. It begins with a header of comments, each line a key and its text, a text going on in lines
 * indented by two spaces or more; then comes a single statement without parameters that only reads and returns one row with
 * a column {@code value} and, if it likes, {@code because}. A null or no row means that it cannot be said:
 *
 * <pre>
 * // topic: U.S. Geological Survey
 * // statement: China mined 70 % of the world's rare earths in 2022.
 * // source: USGS, Minerals Yearbook 2022, table 8
 * // expected: 70
 * // tolerance: 1
 * // rule: rounding of the publisher
 * // unit: %
 * // class: held
 * MATCH …
 * RETURN … AS value, … AS because
 * </pre>
 *
 * @param name name of its file without {@code .cypher}
 * @param topic what it is listed under, above all who says it
 * @param statement what is claimed, a sentence
 * @param source where it is claimed: publication, edition, table
 * @param expected what the value is if the claim holds
 * @param tolerance how far the value may be from it
 * @param margin how near the limit nothing can be said
 * @param rule where tolerance and margin come from; null if not stated
 * @param kind what it means that the claim holds
 * @param unit unit of the value; null if it has none
 * @param note what makes it doubtful, or what to know beside it; null if nothing
 * @param cypher the whole file, header and statement, so that a line in a message of the database is one of the file
 */
public record Claim(
        String name,
        String topic,
        String statement,
        String source,
        Expectation expected,
        Tolerance tolerance,
        Margin margin,
        @Nullable String rule,
        ClaimClass kind,
        @Nullable String unit,
        @Nullable String note,
        String cypher) {
    /** The topic of a claim that names none. */
    public static final String NO_TOPIC = "Other";

    /** The class of a claim that states none. */
    public static final ClaimClass DEFAULT_CLASS = ClaimClass.FINDING;
}
