package org.lanthanet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Printable;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.formats.Format;
import org.lanthanet.source.formats.Templates;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.ImportPlan;
import org.lanthanet.store.ImportSummary;
import org.lanthanet.store.Imports;
import org.lanthanet.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Bring data into the store: each year of a file whole, or not at all.",
            "Files are read as downloaded from CEPII (BACI), UN Comtrade, USITC, WITS, USGS and BGS, packed or not; a table of"
                    + " your own takes the columns that --template prints. 'bundled' is the data package of the program."
        },
        footer = {
            "  lanthanet import bundled",
            "  lanthanet import --dry-run BACI_HS12_Y2022_V202401.csv",
            "  lanthanet import --template flows",
            "  lanthanet import my-flows.csv --as flows --strict"
        })
final class ImportCommand extends StoreCommand {
    private static final String BUNDLED = "bundled";
    private static final int REVISIONS_SHOWN = 10;
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,9})|(\\d{1,2}(?:\\.\\d+)?|100)%");

    @Parameters(
            paramLabel = "bundled|FILE",
            completionCandidates = Candidates.ToImport.class,
            arity = "0..*",
            description = "what to import: files, archives, folders")
    private List<String> what = List.of();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            completionCandidates = Candidates.Formats.class,
            description =
                    "what the file is, where its header does not tell: baci, comtrade, comtrade-legacy, usitc, wits,"
                            + " usgs, bgs, declarations, flows, production")
    private @Nullable String as;

    @Option(
            names = "--template",
            paramLabel = "TABLE",
            completionCandidates = Candidates.TemplateFormats.class,
            description = "print a template of our own formats (declarations, flows, production) and end")
    private @Nullable String template;

    @Option(names = "--dry-run", description = "print what would be added, changed and removed, and write nothing")
    private boolean dryRun;

    @Option(
            names = "--prefer",
            paramLabel = "WHOSE",
            completionCandidates = Candidates.Preferences.class,
            description =
                    "where a country's own declaration and a dataset that reconciled both sides state the same trade:"
                            + " ${COMPLETION-CANDIDATES} (default: as before, at first declared)")
    private @Nullable Prefer prefer;

    @Option(names = "--strict", description = "store nothing if any row is rejected or any file cannot be used")
    private boolean strict;

    @Option(
            names = "--max-rejects",
            paramLabel = "N|P%",
            description = "store nothing if more rows than N, or than P %% of those read, are rejected")
    private @Nullable String maxRejects;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "where rejected rows are written (default: lanthanet-rejected-TIME.csv in this folder)")
    private @Nullable Path rejects;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private @Nullable FileReading reading;

    @Override
    void check() {
        if (template != null) {
            if (!what.isEmpty()) {
                throw new UsageException(
                        "--template prints a template and imports nothing; leave '" + what.get(0) + "' out");
            }
            return;
        }
        if (what.isEmpty()) {
            throw new UsageException("name 'bundled' or the files to import");
        }
        if (maxRejects != null && !LIMIT.matcher(maxRejects).matches()) {
            throw new UsageException(
                    "--max-rejects takes a number of rows or a share such as 0.5%, not '" + maxRejects + "'");
        }
        format();
        if (what.contains(BUNDLED)) {
            if (as != null || what.size() > 1 || dryRun) {
                throw new UsageException("'bundled' is imported by itself, without --as and --dry-run");
            }
            return;
        }
        if (!dryRun && !output.isTable()) {
            throw new UsageException("--format goes with --dry-run; an import prints no table");
        }
        for (Path file : files()) {
            if (!Files.exists(file)) {
                throw new UsageException(
                        "there is no file '" + Printable.of(file.toString()) + "', or it may not be seen");
            }
            if (rejects != null && Files.exists(rejects) && isSame(file, rejects)) {
                throw new UsageException("--rejects names a file to import; rejected rows would take its place");
            }
        }
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String name : what) {
            if (name.isBlank()) {
                throw new UsageException("a file name is empty; is a variable not set?");
            }
            try {
                files.add(Path.of(name));
            } catch (InvalidPathException e) {
                throw new UsageException("'" + Printable.of(name) + "' cannot be a file name here; set a UTF-8 locale,"
                        + " or rename it");
            }
        }
        return files;
    }

    private @Nullable Format format() {
        if (as == null) {
            return null;
        }
        return Format.find(as)
                .orElseThrow(() -> new UsageException(
                        "unknown format '" + as + "'; --as takes " + String.join(", ", Format.ids())));
    }

    @Override
    boolean fillsTheStore() {
        // a dry run on nothing shows that all would be added, and makes no store
        return true;
    }

    @Override
    boolean prepare(StoreAddress address, Terminal terminal, PrintWriter out) {
        if (template != null) {
            print(template, terminal, out);
            out.flush();
            return false;
        }
        if (what.contains(BUNDLED)) {
            return true;
        }
        FileReading files = new FileReading(terminal);
        reading = files;
        files.read(files(), format());
        judge(files, terminal);
        if (dryRun && address.isMissing()) {
            show(Imports.planOnNothing(BundleReader.shipped().reference(), files.usable(), prefer), terminal, out);
            complain(files);
            return false;
        }
        return true;
    }

    @Override
    void cleanUp() {
        if (reading != null) {
            reading.close();
        }
    }

    private static void print(String of, Terminal terminal, PrintWriter out) {
        Format format = Format.find(of).orElse(null);
        if (format == null
                || !List.of(Format.DECLARATIONS, Format.FLOWS, Format.PRODUCTION)
                        .contains(format)) {
            throw new UsageException("there is no template '" + of + "'; there are declarations, flows and production");
        }
        out.print(Templates.template(format));
        terminal.say(Templates.describe(format).strip());
    }

    /** Tells what was read and stops where nothing of it, or not all of it, can be stored. */
    private void judge(FileReading files, Terminal terminal) {
        long rejected = files.quarantine().rows();
        if (files.files() == 1 && files.refused().size() == 1) {
            throw new DataRejectedException(files.refused().get(0));
        }
        files.tell();
        if (rejected > 0 && (!dryRun || rejects != null)) {
            Path to = rejects == null ? Path.of(defaultName()) : rejects;
            files.quarantine().save(to, files.all());
            terminal.warn("rejected rows are in " + to);
        }
        String nothing = "; nothing was stored";
        if (strict && (rejected > 0 || !files.refused().isEmpty())) {
            throw new DataRejectedException((rejected > 0
                            ? rejected + " of " + files.rows() + " rows rejected"
                            : files.refused().size() + " of " + files.files() + " files cannot be used")
                    + nothing + " (--strict)");
        }
        if (maxRejects != null && rejected > limit(maxRejects, files.rows())) {
            throw new DataRejectedException(rejected + " of " + files.rows()
                    + " rows rejected, more than --max-rejects " + maxRejects + nothing);
        }
        if (files.usable().isEmpty()) {
            throw new DataRejectedException(
                    (files.all().size() == 1 ? files.all().get(0).file() + ": " : "") + "no usable row among "
                            + files.rows() + nothing);
        }
    }

    private static String defaultName() {
        return "lanthanet-rejected-"
                + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT)) + ".csv";
    }

    private static double limit(String text, long rows) {
        Matcher limit = LIMIT.matcher(text);
        if (!limit.matches()) {
            throw new UsageException("--max-rejects " + text);
        }
        String share = limit.group(2);
        return share == null ? Double.parseDouble(limit.group(1)) : Double.parseDouble(share) / 100 * rows;
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        FileReading files = reading;
        if (files == null) {
            new BundleLoader(store, terminal).load(prefer);
            return ExitCodes.OK;
        }
        Imports imports = new Imports(store, BundleReader.shipped().reference(), terminal.progress());
        if (dryRun) {
            show(imports.plan(files.usable(), prefer), terminal, out);
        } else {
            store(imports, files.usable(), terminal);
        }
        complain(files);
        return ExitCodes.OK;
    }

    private void complain(FileReading files) {
        if (!files.refused().isEmpty()) {
            throw new DataRejectedException(files.refused().size() + " of " + files.files()
                    + " files could not be used, see above; " + (dryRun ? "the others can" : "the others are stored"));
        }
    }

    private void show(ImportPlan plan, Terminal terminal, PrintWriter out) {
        PlanReport report = new PlanReport(plan);
        plan.notes().forEach(terminal::warn);
        terminal.say(
                plan.changesNothing()
                        ? "In short: " + report.sentence() + "."
                        : "It would store " + report.sentence() + ".");
        report.elsewhere().forEach(terminal::say);
        if (plan.changesNothing() && output.isTable()) {
            return;
        }
        if (output.isTable()) {
            output.write(out, report.years(true), report.records(false));
        } else {
            output.write(out, report.records(true));
        }
    }

    private void store(Imports imports, List<Intake> intakes, Terminal terminal) {
        ImportSummary summary = imports.files(intakes, prefer, plan -> {
            PlanReport report = new PlanReport(plan);
            terminal.say((plan.changesNothing() ? "The store: " : "Storing ") + report.sentence() + ".");
            report.elsewhere().forEach(terminal::say);
            plan.notes().forEach(terminal::warn);
            report.revisions(REVISIONS_SHOWN).forEach(terminal::say);
        });
        if (summary.unchanged()) {
            terminal.say("The store holds " + (intakes.size() == 1 ? "this file" : "these files")
                    + " already, nothing changed.");
        } else {
            terminal.say("Stored.");
        }
    }
}
