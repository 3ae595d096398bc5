package org.lanthanet.trace;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The supply chain of one year written down in a test.
 *
 * @param year calendar year
 * @param stages its stages in the order of processing; what a stage passes on is new supply at the one after it
 */
record ChainYear(int year, List<StageTrade> stages) {
    public ChainYear {
        stages = List.copyOf(stages);
    }

    ChainFrame frame() {
        List<String> countries = countries();
        int[][] exporters = new int[stages.size()][];
        int[][] importers = new int[stages.size()][];
        for (int s = 0; s < stages.size(); s++) {
            List<Link> links = stages.get(s).links();
            exporters[s] = links.stream()
                    .mapToInt(l -> countries.indexOf(l.exporter()))
                    .toArray();
            importers[s] = links.stream()
                    .mapToInt(l -> countries.indexOf(l.importer()))
                    .toArray();
        }
        return new ChainFrame(
                year, countries, stages.stream().map(StageTrade::stage).toList(), exporters, importers);
    }

    ChainAmounts amounts() {
        List<String> countries = countries();
        ChainAmounts amounts = new ChainAmounts(frame());
        for (int s = 0; s < stages.size(); s++) {
            StageTrade stage = stages.get(s);
            for (int k = 0; k < stage.links().size(); k++) {
                amounts.links(s)[k] = stage.links().get(k).reoTonnes();
            }
            write(countries, stage.produced(), amounts.produced(s));
            write(countries, stage.added(), amounts.added(s));
            write(countries, stage.passedOn(), amounts.passedOn(s));
        }
        return amounts;
    }

    private static void write(List<String> countries, Map<String, Double> values, double[] into) {
        values.forEach((code, value) -> {
            if (countries.contains(code)) {
                into[countries.indexOf(code)] = value;
            }
        });
    }

    /** Everybody who delivers, receives or is supplied at some stage, in the order of the codes. */
    List<String> countries() {
        TreeSet<String> countries = new TreeSet<>();
        for (StageTrade stage : stages) {
            stage.links().forEach(link -> {
                countries.add(link.exporter());
                countries.add(link.importer());
            });
            countries.addAll(stage.produced().keySet());
            countries.addAll(stage.added().keySet());
        }
        return List.copyOf(countries);
    }
}
