package org.lanthanet.source.published;

import java.util.List;
import java.util.Locale;

/** What a column of a UN Comtrade file says, and the names it goes by: those of the API, and those of the site before it. */
enum ComtradeColumn {
    TYPE("typeCode"),
    FREQUENCY("freqCode"),
    YEAR(List.of("refYear", "period"), List.of("Year")),
    PERIOD("period", "Period"),
    MONTH("refMonth"),
    CLASSIFICATION("classificationCode", "Classification"),
    REPORTER("reporterCode", "Reporter Code"),
    REPORTER_ISO("reporterISO", "Reporter ISO"),
    REPORTER_IS_GROUP("aggregate_reporter"),
    FLOW(List.of("flowCode", "flowDesc"), List.of("Trade Flow Code", "Trade Flow")),
    PARTNER("partnerCode", "Partner Code"),
    PARTNER_ISO("partnerISO", "Partner ISO"),
    PARTNER_2(List.of("partner2Code", "partner2ISO"), List.of("2nd Partner Code", "2nd Partner ISO")),
    CUSTOMS("customsCode", "Customs Proc. Code"),
    TRANSPORT("motCode", "Mode of Transport Code"),
    SUPPLY("mosCode"),
    CODE("cmdCode", "Commodity Code"),
    VALUE("primaryValue", "Trade Value (US$)"),
    WEIGHT(List.of("netWgt", "netWeight"), List.of("Netweight (kg)")),
    WEIGHT_ESTIMATED("isNetWgtEstimated"),
    FLAG("legacyEstimationFlag", "Flag");

    private final List<String> api;
    private final List<String> legacy;

    ComtradeColumn(String api) {
        this(List.of(api), List.of());
    }

    ComtradeColumn(String api, String legacy) {
        this(List.of(api), List.of(legacy));
    }

    ComtradeColumn(List<String> api, List<String> legacy) {
        this.api = api;
        this.legacy = legacy;
    }

    /** Names of the column in a layout, the preferred one first. */
    List<String> names(ComtradeLayout layout) {
        return layout == ComtradeLayout.API ? api : legacy;
    }

    /** A name as it is compared: without case, blanks and underscores, so that {@code net_wgt} is {@code netWgt}. */
    static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
    }
}
