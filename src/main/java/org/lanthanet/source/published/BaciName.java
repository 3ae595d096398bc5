package org.lanthanet.source.published;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.SourceFile;

/**
 * What the name of a BACI file says: {@code BACI_HS17_Y2022_V202401b.csv} is the year 2022 in HS 2017, release 202401b.
 *
 * @param edition the release, or the file's fingerprint where the name does not say it
 * @param year the year, null where the name does not say it
 */
record BaciName(String edition, @Nullable Integer year) {
    private static final Pattern RELEASE = Pattern.compile("(?i)(?:^|_)(HS\\d\\d)_(?:.*_)?(V\\d{6}[a-z]?)(?![a-z0-9])");
    private static final Pattern YEAR = Pattern.compile("(?i)(?:^|_)Y(\\d{4})(?!\\d)");
    private static final int FINGERPRINT = 12;

    static BaciName of(SourceFile file) {
        Matcher release = RELEASE.matcher(file.stem());
        Matcher year = YEAR.matcher(file.stem());
        return new BaciName(
                release.find()
                        ? "HS" + release.group(1).substring(2) + ", V"
                                + release.group(2).substring(1)
                        : "file " + file.sha256().substring(0, FINGERPRINT),
                year.find() ? Integer.valueOf(year.group(1)) : null);
    }
}
