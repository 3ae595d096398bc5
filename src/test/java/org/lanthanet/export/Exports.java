package org.lanthanet.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Country;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.Sides;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;
import org.lanthanet.store.BundledTrade;

/** Exports for tests. */
final class Exports {
    /** Names nobody should have. */
    static final Map<String, Country> NAMES = Map.of(
            "AAA", new Country("AAA", "<script>alert(1)</script> & \"A\" 'B'", "001", Country.Kind.COUNTRY),
            "BBB", new Country("BBB", "中国, \uD83C\uDDE8 é", null, Country.Kind.AREA),
            "CCC", new Country("CCC", "a\u0000b\u001Bc\uD800d\nnext\tlast]]>", null, Country.Kind.FORMER));

    static final Dataset SOURCE =
            new Dataset("test", "Test <figures>", "Nobody", "2", "CC0-1.0", "https://example.org/?a=1&b=2");

    private static final Dataset UNUSED = new Dataset("unused", "Not used", "Nobody", "1", "CC0-1.0", "");

    private Exports() {}

    static Flow flow(
            int year,
            Stage stage,
            String exporter,
            String importer,
            @Nullable Double reoTonnes,
            @Nullable Double valueUsd) {
        return new Flow(
                year,
                exporter,
                importer,
                stage,
                reoTonnes,
                null,
                valueUsd,
                Sides.stated(reoTonnes),
                Sides.stated(reoTonnes == null ? null : reoTonnes + 1),
                Flow.Method.MIRRORED,
                0.25,
                EnumSet.of(Flow.Flag.MASS_IMPUTED, Flow.Flag.MIRROR_GAP),
                List.of("test"));
    }

    /** Three countries, two stages, two years; one flow without a weight, one of zero, one producer that trades nothing. */
    static List<Flow> flows() {
        return List.of(
                flow(2018, Stage.ORE, "AAA", "BBB", 1.5, 10.0),
                flow(2019, Stage.ORE, "AAA", "BBB", 0.1, 1e7),
                flow(2019, Stage.ORE, "BBB", "AAA", 1e-7, null),
                flow(2019, Stage.MAGNET, "BBB", "CCC", 123456789.125, 20.0),
                flow(2019, Stage.MAGNET, "CCC", "AAA", null, 30.0),
                flow(2019, Stage.MAGNET, "CCC", "BBB", 0.0, 40.0));
    }

    static TradeExport small() {
        return of(Basis.REO, flows());
    }

    static TradeExport of(Basis basis, Collection<Flow> flows) {
        return new TradeExport(
                basis,
                flows,
                Set.of("DDD"),
                NAMES,
                new Provenance(List.of(UNUSED, SOURCE), "The declaration stands", "HKG=CHN"));
    }

    /** Read and settled once. */
    static final class Bundled {
        static final TradeData TRADE = BundledTrade.read();
        static final List<Production> PRODUCTION = BundledTrade.production();

        private Bundled() {}
    }

    /** The shipped flows. */
    static TradeExport bundled(Basis basis) {
        return new TradeExport(basis, Bundled.TRADE.flows(), Set.of(), Map.of(), new Provenance(List.of(), null, ""));
    }

    static String text(ExportFormat format, TradeExport export) {
        StringWriter out = new StringWriter();
        try {
            format.write(export, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
