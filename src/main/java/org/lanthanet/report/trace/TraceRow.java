package org.lanthanet.report.trace;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.trace.Origin;

/**
 * Part of a use: where it comes from, or where it goes, and beside it what the country trades with that partner directly.
 *
 * @param year calendar year
 * @param stage stage of use
 * @param origin where it entered the chain
 * @param partner the country of origin, or the country that uses it
 * @param reoTonnes how much, REO tonnes at the stage of use
 * @param share of all that the country uses, or of all that is used of what it mines
 * @param directReoTonnes what the country buys from the partner at the stage, or sells to it; null where that is unknown, and
 *     where it means nothing: the country itself, material that is unaccounted
 * @param directShare of all it buys or sells at the stage; null as above
 */
record TraceRow(
        int year,
        Stage stage,
        Origin origin,
        String partner,
        double reoTonnes,
        double share,
        @Nullable Double directReoTonnes,
        @Nullable Double directShare) {
    static List<Column> columns() {
        return Stream.concat(
                        keys().stream(),
                        Stream.of(
                                Column.text("partner"),
                                Column.text("kind"),
                                Column.text("entry_stage"),
                                Column.of("reo_tonnes", Kind.QUANTITY),
                                Column.of("share", Kind.RATIO),
                                Column.of("direct_reo_tonnes", Kind.QUANTITY),
                                Column.of("direct_share", Kind.RATIO)))
                .toList();
    }

    static List<Column> keys() {
        return List.of(
                Column.of("year", Kind.YEAR), Column.text("stage"), Column.text("country"), Column.text("direction"));
    }

    List<@Nullable Object> cells(TraceQuestion question) {
        return Arrays.asList(
                year,
                stage.id(),
                question.country(),
                question.direction().id(),
                partner,
                origin.kind().id(),
                origin.entry().id(),
                reoTonnes,
                share,
                directReoTonnes,
                directShare);
    }
}
