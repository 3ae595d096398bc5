package org.lanthanet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What counts as a number, against its definition. */
class RowTest {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    @Test
    void aNumberIsWhatItsDefinitionSays() {
        Random random = new Random(3);
        String characters = "0019.eE+-,x ٣";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(Row.isNumber(text.toString()))
                    .as("\"%s\", seed 3", text)
                    .isEqualTo(NUMBER.matcher(text).matches());
        }
    }
}
