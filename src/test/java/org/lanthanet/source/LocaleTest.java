package org.lanthanet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Language and default charset of the machine do not change what is read from our own tables. */
class LocaleTest {
    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void theSameIsReadInAnyLanguage(String tag) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        String expected = OwnFormatsDigest.digest();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(OwnFormatsDigest.digest()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, ar, EG", "windows-1254, tr, TR", "US-ASCII, de, DE"})
    void theSameIsReadUnderAnyDefaultCharset(String charset, String language, String country) throws Exception {
        List<String> options =
                List.of("-Dfile.encoding=" + charset, "-Duser.language=" + language, "-Duser.country=" + country);

        assertThat(ChildJvm.run(options, OwnFormatsDigest.class)).containsExactly(OwnFormatsDigest.digest());
    }
}
