package org.lanthanet.source;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;

/** Small tables of the user's, read as the command line reads them. */
final class Tables {
    static final String FLOWS = "year,exporter,importer,stage,reo_tonnes\n";
    static final String PRODUCTION = "year,country,stage,reo_tonnes,status\n";

    private static final Set<String> COUNTRIES = Set.of("USA", "CHN", "JPN", "CIV", "WLD");

    private Tables() {}

    static Reading<Flow> flows(String text) {
        return flows(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading<Flow> flows(byte[] bytes) {
        return FlowsFile.read("my.csv", new ByteArrayInputStream(bytes), "flows:my", Tables::find);
    }

    static Reading<Production> production(String text) {
        return ProductionFile.read(
                "mine.csv",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "production:mine",
                Tables::find);
    }

    static List<String> messages(Reading<?> reading) {
        return reading.rejected().stream().map(Rejected::message).toList();
    }

    private static Optional<String> find(String code) {
        String iso3 = code.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(iso3) ? Optional.of(iso3) : Optional.empty();
    }
}
