package org.lanthanet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanthanet.metric.Metric;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Production;

/**
 * A Frictionless tabular data package: flows, production and measures as CSV, and {@value #DESCRIPTOR} with types, units,
 * constraints, keys, sources and terms, and the size and SHA-256 of every table.
 *
 * <p>Frictionless Data Package specification 1 (2017), specs.frictionlessdata.io.
 */
public final class DataPackage {
    /** The file that describes the others. */
    public static final String DESCRIPTOR = "datapackage.json";

    private final TradeExport export;
    private final List<Table<?>> tables;

    /**
     * @param export the flows
     * @param production the production figures used, of the same stages and years
     * @param scores values of these measures in the same networks, none of pairs or of the chain
     * @param metrics the measures
     */
    public DataPackage(TradeExport export, List<Production> production, List<Measured> scores, List<Metric> metrics) {
        this.export = export;
        this.tables = new PackageTables(export, production, scores, metrics).all();
    }

    /** Rows of every table, by its name. */
    public Map<String, Integer> rows() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        tables.forEach(t -> rows.put(t.name(), t.records().size()));
        return rows;
    }

    /** Writes all files into a directory, the descriptor last. */
    public void write(Path directory) throws IOException {
        Map<String, String> keys = tables.stream()
                .collect(Collectors.toMap(Table::name, t -> t.key().get(0)));
        List<Map<String, Object>> resources = new ArrayList<>();
        for (Table<?> table : tables) {
            resources.add(resource(table, keys, directory));
        }
        try (Writer out = Files.newBufferedWriter(directory.resolve(DESCRIPTOR))) {
            try (JsonGenerator json = JsonOut.indented(out)) {
                json.writeStartObject();
                for (Map.Entry<String, Object> member : descriptor(resources).entrySet()) {
                    JsonOut.member(json, member.getKey(), member.getValue());
                }
                json.writeEndObject();
            }
            out.write('\n');
        }
    }

    private Map<String, Object> descriptor(List<Map<String, Object>> resources) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("profile", "tabular-data-package");
        descriptor.put("name", "lanthanet-export");
        descriptor.put("title", About.title(export));
        descriptor.put(
                "description",
                "Flows between countries, production, and measures of the trade networks. A field without a value is unknown,"
                        + " which is not zero.");
        descriptor.put("licenses", List.of(licence()));
        List<Dataset> sources = new ArrayList<>();
        tables.get(0).records().forEach(s -> sources.add((Dataset) s));
        descriptor.put("sources", sources.stream().map(DataPackage::source).toList());
        for (Map.Entry<String, String> fact : About.graph(export).entrySet()) {
            if (!List.of("title", "sources", "licence").contains(fact.getKey())) {
                descriptor.put(fact.getKey(), fact.getValue());
            }
        }
        descriptor.put("resources", resources);
        return descriptor;
    }

    private static Map<String, Object> licence() {
        Map<String, Object> licence = new LinkedHashMap<>();
        // no name of an open licence: what the sources allow differs
        licence.put("title", About.LICENCE + "; terms by source in sources.csv");
        licence.put("path", "https://www.gnu.org/licenses/gpl-3.0.txt");
        return licence;
    }

    private static Map<String, Object> source(Dataset source) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("title", source.title() + " (" + source.publisher() + ", " + source.edition() + ")");
        if (!source.url().isBlank()) {
            words.put("path", source.url());
        }
        return words;
    }

    private static Map<String, Object> resource(Table<?> table, Map<String, String> keys, Path directory)
            throws IOException {
        Path file = directory.resolve(table.path());
        String sha256 = write(table, file);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", table.name());
        resource.put("path", table.path());
        resource.put("title", table.title());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", Files.size(file));
        resource.put("hash", "sha256:" + sha256);
        resource.put("schema", table.schema(keys));
        return resource;
    }

    private static String write(Table<?> table, Path file) throws IOException {
        DigestOutputStream bytes = new DigestOutputStream(Files.newOutputStream(file), sha256());
        try (Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            table.write(out);
        }
        return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
