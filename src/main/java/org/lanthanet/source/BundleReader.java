package org.lanthanet.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.AssumedNone;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Country;
import org.lanthanet.model.CountryOutline;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Product;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedEstimate;
import org.lanthanet.model.PublishedOutput;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/** Reads the data package under {@code import/}, from a directory or from the program's own resources. */
public final class BundleReader {
    private static final String DECLARATIONS = "declarations/";

    /** Where the tables are. */
    private interface Folder {
        InputStream open(String path) throws IOException;
    }

    private final Folder folder;

    private BundleReader(Folder folder) {
        this.folder = folder;
    }

    /** The tables shipped with the program. */
    public static BundleReader shipped() {
        return new BundleReader(path -> {
            InputStream in = BundleReader.class.getResourceAsStream("/import/" + path);
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return in;
        });
    }

    /** The tables in a directory of the user's. */
    public static BundleReader in(Path directory) {
        return new BundleReader(path -> Files.newInputStream(directory.resolve(path)));
    }

    /** SHA-256 of {@code datapackage.json}: changes whenever any table does. */
    public String sha256() {
        return Sha256.of(bytes("datapackage.json"));
    }

    /**
     * Reads every table.
     *
     * @throws InputException naming file, line, column and value of the first field that does not read
     */
    public Bundle read() {
        byte[] descriptor = bytes("datapackage.json");
        JsonNode json = json(descriptor);
        return new Bundle(
                json.path("version").asText(),
                Sha256.of(descriptor),
                countries(),
                stages(),
                products(),
                datasets(),
                coefficients(),
                rules(),
                coverages(),
                productions(),
                productionBasis(),
                totals(),
                declarations(json));
    }

    /** Reads what every import stands on (countries, stages, products, rules, coefficients) and no figures. */
    public Bundle reference() {
        byte[] descriptor = bytes("datapackage.json");
        return new Bundle(
                json(descriptor).path("version").asText(),
                Sha256.of(descriptor),
                countries(),
                stages(),
                products(),
                datasets(),
                coefficients(),
                rules(),
                List.of(),
                List.of(),
                productionBasis(),
                List.of(),
                List.of());
    }

    /** Reads the conversion factors alone. */
    public List<Coefficient> coefficients() {
        return table(
                "coefficients.csv",
                Set.of("id", "value", "low", "high", "unit", "basis", "source"),
                row -> new Coefficient(
                        row.required("id"),
                        row.requiredQuantity("value"),
                        row.requiredQuantity("low"),
                        row.requiredQuantity("high"),
                        row.required("unit"),
                        row.requiredWord("basis", Coefficient.Basis.class),
                        row.required("source")));
    }

    /** Reads the stage rules alone. */
    public List<StageRule> rules() {
        return table(
                "stage_rules.csv",
                Set.of("id", "hs", "exporter", "importer", "side", "year_from", "year_to", "stage", "reo_per_tonne"),
                row -> {
                    String coefficient = row.text("reo_per_tonne");
                    return new StageRule(
                            row.required("id"),
                            row.required("hs"),
                            row.required("exporter"),
                            row.required("importer"),
                            row.word("side", Declaration.Side.class),
                            row.year("year_from"),
                            row.year("year_to"),
                            row.word("stage", Stage.class),
                            coefficient.isEmpty() ? null : coefficient,
                            row.quantity("min_usd_per_tonne"),
                            row.quantity("max_usd_per_tonne"),
                            row.required("reason"));
                });
    }

    /** Reads this table alone. */
    public List<Country> countries() {
        return table("countries.csv", Set.of("iso3", "name", "m49", "kind"), row -> {
            String m49 = row.text("m49");
            return new Country(
                    row.required("iso3"),
                    row.required("name"),
                    m49.isEmpty() ? null : m49,
                    row.requiredWord("kind", Country.Kind.class));
        });
    }

    /** Reads what countries make of what they use, alone. */
    public List<Processing> processing() {
        return table(
                "processing.csv",
                Set.of("stage", "country", "year_from", "year_to", "share", "low", "high", "reason"),
                row -> new Processing(
                        row.requiredWord("stage", Stage.class),
                        row.required("country"),
                        row.year("year_from"),
                        row.year("year_to"),
                        row.requiredQuantity("share"),
                        row.requiredQuantity("low"),
                        row.requiredQuantity("high"),
                        row.required("reason")));
    }

    /** Reads the trades that are assumed, alone. */
    public List<AssumedFlow> assumedFlows() {
        return table(
                "assumed_flows.csv",
                Set.of("stage", "exporter", "importer", "year_from", "year_to", "share", "low", "high", "reason"),
                row -> new AssumedFlow(
                        row.requiredWord("stage", Stage.class),
                        row.required("exporter"),
                        row.required("importer"),
                        row.year("year_from"),
                        row.year("year_to"),
                        row.requiredQuantity("share"),
                        row.requiredQuantity("low"),
                        row.requiredQuantity("high"),
                        row.required("reason")));
    }

    /** Reads the sides of trade of which nothing is taken to have happened, alone. */
    public List<AssumedNone> assumedNone() {
        return table(
                "assumed_none.csv",
                Set.of("stage", "country", "side", "year_from", "year_to", "reason"),
                row -> new AssumedNone(
                        row.requiredWord("stage", Stage.class),
                        row.required("country"),
                        row.requiredWord("side", Declaration.Side.class) == Declaration.Side.EXPORT,
                        row.year("year_from"),
                        row.year("year_to"),
                        row.required("reason")));
    }

    /** Reads the outlines of countries alone; they are drawn and never stored. */
    public List<CountryOutline> outlines() {
        return OutlinesReader.read(this);
    }

    /** Reads other publishers' country codes and names alone. */
    public List<Bundle.CountryCode> countryCodes() {
        return table(
                "country_codes.csv",
                Set.of("scheme", "code", "iso3"),
                row -> new Bundle.CountryCode(row.required("scheme"), row.required("code"), row.required("iso3")));
    }

    private List<Bundle.StageInfo> stages() {
        return table(
                "stages.csv",
                Set.of("stage", "name", "description"),
                row -> new Bundle.StageInfo(
                        row.requiredWord("stage", Stage.class), row.required("name"), row.required("description")));
    }

    /** Reads this table alone. */
    public List<Product> products() {
        return table(
                "products.csv",
                Set.of("hs", "name", "stage", "role"),
                row -> new Product(
                        row.required("hs"),
                        row.required("name"),
                        row.requiredWord("stage", Stage.class),
                        row.requiredWord("role", Product.Role.class)));
    }

    /** Reads this table alone. */
    public List<Dataset> datasets() {
        return table(
                "sources.csv",
                Set.of("id", "edition", "title", "publisher", "licence", "url"),
                row -> new Dataset(
                        row.required("id"),
                        row.required("title"),
                        row.required("publisher"),
                        row.required("edition"),
                        row.required("licence"),
                        row.text("url")));
    }

    private List<Coverage> coverages() {
        return table(
                "coverage.csv",
                Set.of("reporter", "side", "hs", "extent", "partners", "year_from", "year_to", "source"),
                row -> {
                    String partners = row.text("partners");
                    return new Coverage(
                            row.required("source"),
                            row.required("reporter"),
                            row.requiredWord("side", Declaration.Side.class),
                            row.required("hs"),
                            row.requiredWord("extent", Coverage.Extent.class),
                            partners.isEmpty() ? Set.of() : Set.of(partners.split(" +")),
                            row.year("year_from"),
                            row.year("year_to"));
                });
    }

    private List<Production> productions() {
        return table(
                "production.csv",
                Set.of("year", "country", "stage", "reo_tonnes", "status", "source"),
                row -> new Production(
                        row.year("year"),
                        row.required("country"),
                        row.requiredWord("stage", Stage.class),
                        row.requiredQuantity("reo_tonnes"),
                        row.requiredWord("status", Production.Status.class),
                        row.required("source")));
    }

    private List<Bundle.ProductionBasis> productionBasis() {
        return table(
                "production_basis.csv",
                Set.of("country", "year_from", "year_to", "source"),
                row -> new Bundle.ProductionBasis(
                        row.required("country"), row.year("year_from"), row.year("year_to"), row.required("source")));
    }

    private List<PublishedTotal> totals() {
        return table(
                "published_totals.csv",
                Set.of("year", "country", "item", "form", "reo_tonnes", "status", "source"),
                row -> new PublishedTotal(
                        row.year("year"),
                        row.required("country"),
                        row.requiredWord("item", PublishedTotal.Item.class),
                        row.required("form"),
                        row.requiredQuantity("reo_tonnes"),
                        row.requiredWord("status", Production.Status.class),
                        row.required("source")));
    }

    /** Reads published estimates of unregistered trade alone; they are compared with and never stored. */
    public List<PublishedEstimate> estimates() {
        return ComparedTables.estimates(this);
    }

    /** Reads outputs as others state them alone; they are compared with and never stored. */
    public List<PublishedOutput> outputs() {
        return ComparedTables.outputs(this);
    }

    private List<Declaration> declarations(JsonNode descriptor) {
        List<Declaration> declarations = new ArrayList<>();
        for (JsonNode resource : descriptor.path("resources")) {
            String path = resource.path("path").asText();
            if (path.startsWith(DECLARATIONS)) {
                declarations.addAll(declarations(path));
            }
        }
        return List.copyOf(declarations);
    }

    private List<Declaration> declarations(String path) {
        return table(
                path,
                Set.of(
                        "year",
                        "exporter",
                        "importer",
                        "hs",
                        "side",
                        "value_usd",
                        "gross_tonnes",
                        "mass_status",
                        "valuation",
                        "source"),
                row -> new Declaration(
                        row.year("year"),
                        row.required("exporter"),
                        row.required("importer"),
                        row.required("hs"),
                        row.requiredWord("side", Declaration.Side.class),
                        row.quantity("value_usd"),
                        row.quantity("gross_tonnes"),
                        row.requiredWord("mass_status", Declaration.MassStatus.class),
                        row.requiredWord("valuation", Declaration.Valuation.class),
                        row.required("source")));
    }

    <T> List<T> table(String path, Set<String> columns, CsvFile.RowReader<T> reader) {
        try (InputStream in = folder.open(path)) {
            return CsvFile.readAll(new SourceFile("import/" + path, null, () -> in, ""), columns, reader);
        } catch (IOException e) {
            throw missing(path, e);
        }
    }

    private byte[] bytes(String path) {
        try (InputStream in = folder.open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw missing(path, e);
        }
    }

    private static InputException missing(String path, IOException e) {
        return new InputException("import/" + path + ": cannot be read; the data package is incomplete", e);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return new ObjectMapper().readTree(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new InputException("import/datapackage.json: is not JSON", e);
        }
    }
}
