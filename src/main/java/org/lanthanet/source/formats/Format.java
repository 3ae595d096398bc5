package org.lanthanet.source.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A layout of files that is known here, by publisher or our own. */
public enum Format {
    /** CEPII BACI, one year and nomenclature: {@code t,i,j,k,v,q}. */
    BACI("baci", true),
    /** UN Comtrade as its API returns it, CSV or JSON. */
    COMTRADE("comtrade", true),
    /** UN Comtrade's CSV until 2022, with columns such as {@code Trade Value (US$)}. */
    COMTRADE_LEGACY("comtrade-legacy", true),
    /** A workbook of USITC DataWeb. */
    USITC("usitc", true),
    /** A panel workbook made of WITS downloads. */
    WITS("wits", true),
    /** USGS: Mineral Commodity Summaries data releases, Minerals Yearbook tables, Data Series 140. */
    USGS("usgs", true),
    /** BGS World Mineral Statistics CSV. */
    BGS("bgs", true),
    /** Our own table of customs declarations. */
    DECLARATIONS("declarations", true),
    /** Our own table of settled flows. */
    FLOWS("flows", true),
    /** Our own table of production. */
    PRODUCTION("production", true),
    /** Country codes of a BACI release: helps to read BACI files, holds no data. */
    BACI_COUNTRIES("baci-countries", false),
    /** Product codes of a BACI release: holds no data. */
    BACI_PRODUCTS("baci-products", false);

    private final String id;
    private final boolean imported;

    Format(String id, boolean imported) {
        this.id = id;
        this.imported = imported;
    }

    /** Name on the command line and in messages. */
    public String id() {
        return id;
    }

    /** Whether files of this format hold data to import. */
    public boolean isImported() {
        return imported;
    }

    /** Ids of the formats that hold data, in the order of this type. */
    public static List<String> ids() {
        return Arrays.stream(values())
                .filter(Format::isImported)
                .map(Format::id)
                .toList();
    }

    /** The format with data of this id. */
    public static Optional<Format> find(String id) {
        return Arrays.stream(values())
                .filter(f -> f.imported && f.id.equals(id))
                .findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
