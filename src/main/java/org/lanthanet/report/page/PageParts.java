package org.lanthanet.report.page;

import java.util.List;
import java.util.Map;
import org.lanthanet.report.Result;
import org.lanthanet.report.chart.Chart;

/**
 * What a page is made of.
 *
 * @param title what the page is about
 * @param story its first sentence, and the paragraphs after it
 * @param pair charts of the pair, the first of which stands with the story
 * @param world charts of the whole chain and of all countries
 * @param shift every indicator before and after
 * @param tally how many claims hold, fail and cannot be said
 * @param claims the claims and what came of them, a table a topic
 * @param sources tables of datasets, editions, coverage and imputed shares
 * @param definitions metrics shown, with formula, unit, range and where they are not defined
 * @param maps outlines of maps by name, as GeoJSON
 * @param command the command that makes the page
 * @param version of the program
 */
public record PageParts(
        String title,
        List<String> story,
        List<Chart> pair,
        List<Chart> world,
        Result shift,
        String tally,
        List<Result> claims,
        List<Result> sources,
        Result definitions,
        Map<String, Map<String, ?>> maps,
        String command,
        String version) {}
