package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.Words;

/** What happened between two countries around the split, in sentences made of the report's own figures. */
final class PairStory {
    private static final String RAW = "ore, compounds and metal";

    private final PairQuestion question;
    private final CountryNames names;
    private final List<Series> series;
    private final BreakNotes tests;
    private final @Nullable PairBands bands;

    /**
     * @param names what countries are called, by code
     */
    PairStory(
            PairQuestion question,
            CountryNames names,
            List<Series> series,
            BreakNotes tests,
            @Nullable PairBands bands) {
        this.question = question;
        this.names = names;
        this.series = series;
        this.tests = tests;
        this.bands = bands;
    }

    /** The shift in one sentence. */
    String headline() {
        return "From " + PairReport.span(question.before()) + " to " + PairReport.span(question.after()) + ", "
                + flow(question.a(), question.b()) + "; " + flow(question.b(), question.a()) + ".";
    }

    /** What else the figures say, a paragraph each. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(net(question.a()) + " " + net(question.b()));
        paragraphs.add(dependence(question.a(), question.b()) + " " + dependence(question.b(), question.a()));
        paragraphs.add(interdependence());
        paragraphs.add(breaks());
        return paragraphs;
    }

    private String name(String code) {
        return names.of(code);
    }

    private Optional<Series> find(String indicator) {
        return series.stream()
                .filter(s ->
                        s.stage().equals(PairIndicators.ALL) && s.indicator().equals(indicator))
                .filter(s -> !s.values().isEmpty())
                .findFirst();
    }

    private String flow(String from, String to) {
        String what = "what " + name(from) + " sells " + name(to) + " of " + RAW;
        return find("flow_" + from + "_to_" + to)
                .map(s -> what + " " + change(s, "REO t a year"))
                .orElse(what + " is unknown");
    }

    /** "rose from x to y", with bands; says what is unknown. */
    private String change(Series s, String unit) {
        Double before = PairReport.boxed(s.mean(question.before()));
        Double after = PairReport.boxed(s.mean(question.after()));
        if (before == null) {
            return after == null ? "is unknown" : "was unknown and then " + figure(s, question.after()) + " " + unit;
        }
        if (after == null) {
            return "was " + figure(s, question.before()) + " " + unit + " and then unknown";
        }
        String verb = after > before ? "rose" : after < before ? "fell" : "stayed";
        return verb + " from " + figure(s, question.before()) + " to " + figure(s, question.after()) + " " + unit;
    }

    private String figure(Series s, YearRange period) {
        Double mean = PairReport.boxed(s.mean(period));
        if (mean == null) {
            return "unknown";
        }
        String known = s.known(period) == period.length()
                ? ""
                : ", " + s.known(period) + " of " + period.length() + " years known";
        return round(mean, s) + band(s, period, known);
    }

    private String band(Series s, YearRange period, String known) {
        PairBands.Of of = bands == null ? null : bands.find(s);
        Band band = of == null ? null : period.equals(question.before()) ? of.before() : of.after();
        Double low = band == null ? null : band.low();
        Double high = band == null ? null : band.high();
        if (low == null || high == null || round(low, s).equals(round(high, s))) {
            return known.isEmpty() ? "" : " (" + known.substring(2) + ")";
        }
        return " (5–95 %: " + round(low, s) + " to " + round(high, s) + known + ")";
    }

    private static String round(double value, Series s) {
        return s.unit().equals("share")
                ? Numbers.fixed(100 * value, 1) + " %"
                : Numbers.rounded(value, Column.Kind.BY_UNIT, s.unit());
    }

    private String net(String country) {
        Optional<Series> net = find("net_trade_" + country);
        if (net.isEmpty()) {
            return "Net trade of " + name(country) + " is unknown.";
        }
        SortedMap<Integer, Double> values = net.get().values();
        String years = Words.runs(
                values.keySet().stream().filter(year -> values.get(year) > 0).toList());
        String unknown = values.size() == question.years().length()
                ? ""
                : " (" + values.size() + " of " + question.years().length() + " years known)";
        return Words.capital(name(country))
                + (years.isEmpty()
                        ? " was a net exporter of these in no year known"
                        : " was a net exporter of these in " + years)
                + unknown + ".";
    }

    /** What the one is to the other as a supplier. */
    private String dependence(String supplier, String buyer) {
        String share = find("import_share_" + buyer + "_from_" + supplier)
                .map(s -> names.possessive(supplier) + " share of " + names.possessive(buyer) + " imports "
                        + change(s, "").stripTrailing())
                .orElse(names.possessive(supplier) + " share of " + names.possessive(buyer) + " imports is unknown");
        String market = find("market_share_" + supplier + "_to_" + buyer)
                .map(s -> names.possessive(buyer) + " share of " + names.possessive(supplier) + " exports "
                        + change(s, "").stripTrailing())
                .orElse(names.possessive(buyer) + " share of " + names.possessive(supplier) + " exports is unknown");
        return Words.capital(share) + "; " + market + rank(supplier, buyer) + ".";
    }

    private String rank(String supplier, String buyer) {
        return find("supplier_rank_" + supplier + "_for_" + buyer)
                .map(s -> {
                    long first = s
                            .values()
                            .subMap(question.split(), question.years().to() + 1)
                            .values()
                            .stream()
                            .filter(r -> r == 1)
                            .count();
                    return "; " + name(supplier) + " was the largest supplier in " + first + " of "
                            + s.known(question.after()) + " years known since " + question.split();
                })
                .orElse("");
    }

    private String interdependence() {
        return find("interdependence")
                .map(s -> "Interdependence (Barbieri's index of both countries' shares, 0 to 1) "
                        + change(s, "").stripTrailing() + ".")
                .orElse("Interdependence cannot be computed: the trade of one of the two is not covered.");
    }

    private String breaks() {
        String named = tests.namedCount();
        return "A test that asks without a year in mind and allows for years that resemble each other (sup-F, a change of level)"
                + " places the break within a year of " + question.split() + " for " + tests.near() + "."
                + (named.isEmpty() ? "" : " " + Words.capital(named) + ".");
    }
}
