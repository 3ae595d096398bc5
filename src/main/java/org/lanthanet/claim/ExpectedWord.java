package org.lanthanet.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;

/**
 * A text or a truth, to be met exactly.
 *
 * @param word a {@link String} or {@link Boolean}
 * @param text as written
 */
public record ExpectedWord(Object word, String text) implements Expectation {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The value a JSON scalar stands for. */
    static Expectation orNumber(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isNumber() && Double.isFinite(node.doubleValue())) {
                // from the text: the reader drops trailing zeros, which are digits too
                return new ExpectedNumber(new BigDecimal(text.strip()), text);
            }
            if (node.isTextual() || node.isBoolean()) {
                return new ExpectedWord(node.isTextual() ? node.textValue() : node.booleanValue(), text);
            }
        } catch (JsonProcessingException e) {
            // said below
        }
        throw new IllegalArgumentException("expected '" + text + "' is neither a number, a \"text\", true, false, nor a"
                + " comparison: '>= 10', '> 0', '<= 5', '< 5', 'between 1 and 2'");
    }

    @Override
    public boolean accepts(Object value) {
        return value.getClass() == word.getClass();
    }

    @Override
    public String kind() {
        return word instanceof Boolean ? "true or false" : "a text";
    }

    @Override
    public Verdict judge(Object value, Tolerance tolerance, Margin margin) {
        if (!accepts(value)) {
            throw new IllegalArgumentException(value + " is not " + kind());
        }
        return value.equals(word) ? Verdict.HOLDS : Verdict.FAILS;
    }
}
