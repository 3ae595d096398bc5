package org.lanthanet.source.formats;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.lanthanet.source.DeclarationsReader;
import org.lanthanet.source.FlowsReader;
import org.lanthanet.source.FormatReader;
import org.lanthanet.source.ProductionReader;
import org.lanthanet.source.published.BaciReader;
import org.lanthanet.source.published.BgsReader;
import org.lanthanet.source.published.ComtradeLegacyReader;
import org.lanthanet.source.published.ComtradeReader;
import org.lanthanet.source.published.UsgsReader;
import org.lanthanet.source.published.UsitcReader;
import org.lanthanet.source.published.WitsReader;

/** The reader of each format that holds data. */
public final class Readers {
    private static final Map<Format, Supplier<FormatReader>> READERS = new EnumMap<>(Format.class);

    static {
        READERS.put(Format.BACI, BaciReader::new);
        READERS.put(Format.COMTRADE, ComtradeReader::new);
        READERS.put(Format.COMTRADE_LEGACY, ComtradeLegacyReader::new);
        READERS.put(Format.USITC, UsitcReader::new);
        READERS.put(Format.WITS, WitsReader::new);
        READERS.put(Format.USGS, UsgsReader::new);
        READERS.put(Format.BGS, BgsReader::new);
        READERS.put(Format.DECLARATIONS, DeclarationsReader::new);
        READERS.put(Format.FLOWS, FlowsReader::new);
        READERS.put(Format.PRODUCTION, ProductionReader::new);
    }

    private Readers() {}

    /**
     * A reader of files of this format.
     *
     * @throws IllegalArgumentException if such files hold no data
     */
    public static FormatReader reader(Format format) {
        Supplier<FormatReader> reader = READERS.get(format);
        if (reader == null) {
            throw new IllegalArgumentException("files of format " + format + " are not imported");
        }
        return reader.get();
    }
}
