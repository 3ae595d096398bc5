package org.lanthanet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Inputs;
import org.lanthanet.source.Intake;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.formats.Format;
import org.lanthanet.source.formats.Readers;
import org.lanthanet.source.formats.Recognition;
import org.lanthanet.source.published.BaciCountryTable;
import org.lanthanet.store.ImportProgress;

/** Reads the files an import names, before any graph is opened: what each came to, and which could not be used. */
final class FileReading implements AutoCloseable {
    /** What publishers put beside their tables. */
    private static final Pattern COMPANION =
            Pattern.compile("(?i)(^|[/!])(readme|licen[cs]e)[^/]*$|\\.(txt|md|pdf|docx?|html?)$");

    private final Terminal terminal;
    private final Quarantine quarantine = new Quarantine();
    private final List<Intake> intakes = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Map<String, String> claimed = new HashMap<>();
    private int files;

    FileReading(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Reads all files; with {@code as} they are taken to be of that format. */
    void read(List<Path> named, @Nullable Format as) {
        Inputs inputs = Inputs.expand(named);
        inputs.refused().forEach(e -> refused.add(String.valueOf(e.getMessage())));
        files = inputs.files().size() + refused.size();
        Map<SourceFile, Format> formats = recognise(inputs.files(), as);
        ReferenceTables tables = tables(formats);
        ImportProgress progress = terminal.progress("Reading", " files");
        int done = 0;
        for (Map.Entry<SourceFile, Format> entry : formats.entrySet()) {
            if (files > 1) {
                progress.at(entry.getKey().name(), done++, formats.size());
            }
            read(entry.getKey(), entry.getValue(), tables);
        }
        if (files > 1) {
            progress.at("", done, formats.size());
        }
        terminal.close();
    }

    private Map<SourceFile, Format> recognise(List<SourceFile> sources, @Nullable Format as) {
        Map<SourceFile, Format> formats = new LinkedHashMap<>();
        for (SourceFile source : sources) {
            try {
                Format found = as != null && sources.size() == 1 ? as : formatOf(source, as);
                formats.put(source, found);
            } catch (InputException e) {
                if (sources.size() > 1 && COMPANION.matcher(source.name()).find()) {
                    terminal.say(source + ": passed over, a text that comes along with the data");
                } else {
                    refused.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return formats;
    }

    /** The format named by the user, but for the code tables that come along with data files. */
    private static Format formatOf(SourceFile source, @Nullable Format as) {
        if (as == null) {
            return Recognition.recognise(source);
        }
        try {
            Format found = Recognition.recognise(source);
            return found.isImported() ? as : found;
        } catch (InputException e) {
            return as;
        }
    }

    private ReferenceTables tables(Map<SourceFile, Format> formats) {
        ReferenceTables tables = ReferenceTables.of(BundleReader.shipped());
        for (Map.Entry<SourceFile, Format> entry : formats.entrySet()) {
            if (entry.getValue() == Format.BACI_COUNTRIES) {
                try {
                    tables = tables.withBaciCountries(BaciCountryTable.read(entry.getKey()));
                    terminal.say(entry.getKey() + ": country codes of BACI, used for its files");
                } catch (InputException e) {
                    refused.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return tables;
    }

    private void read(SourceFile source, Format format, ReferenceTables tables) {
        if (format == Format.BACI_PRODUCTS) {
            terminal.say(
                    source + ": product codes of BACI; the codes that carry rare earths are known, nothing to import");
        }
        if (!format.isImported()) {
            return;
        }
        Intake intake = new Intake(source, quarantine);
        try {
            Readers.reader(format).read(source, tables, intake);
            source.requireUnchanged();
            claim(intake);
        } catch (InputException e) {
            refused.add(String.valueOf(e.getMessage()));
            return;
        }
        intakes.add(intake);
    }

    /** Two tables of one name would take each other's place in the years both hold. */
    private void claim(Intake intake) {
        for (String dataset : intake.replaced()) {
            Stream.of(
                            intake.declarations().stream().map(Declaration::year),
                            intake.flows().stream().map(Flow::year),
                            intake.productions().stream().map(Production::year))
                    .flatMap(years -> years)
                    .distinct()
                    .sorted()
                    .forEach(year -> {
                        String holder = claimed.putIfAbsent(
                                dataset + " " + year, intake.file().name());
                        if (holder != null) {
                            throw new InputException(intake.file() + ": is " + dataset + " of " + year + " as is "
                                    + holder + "; a table is known by its file's name, rename one of them");
                        }
                    });
        }
    }

    /** Tells what was read: rows of every file, the first rejected ones, what could not be used. */
    void tell() {
        refused.forEach(terminal::warn);
        quarantine.messages().forEach(terminal::warn);
        if (quarantine.rows() > quarantine.messages().size()) {
            terminal.warn("and " + (quarantine.rows() - quarantine.messages().size()) + " more rows rejected");
        }
        for (Intake intake : intakes) {
            terminal.say(accounting(intake));
            intake.notes().forEach(note -> terminal.say("  " + note));
        }
    }

    private static String accounting(Intake intake) {
        StringJoiner reasons = new StringJoiner(", ", " (", ")").setEmptyValue("");
        intake.skipped().forEach((reason, rows) -> reasons.add(reason + " " + rows));
        String line = intake.file() + ": " + intake.readRecords() + " rows read = " + intake.acceptedRecords()
                + " accepted + " + intake.rejectedRecords() + " rejected + " + intake.skippedRecords() + " skipped"
                + reasons;
        return intake.rejectedUsd() > 0
                ? line + "; rejected rows hold " + share(intake.rejectedShareOfValue()) + " of the value"
                : line;
    }

    private static String share(double share) {
        String percent = String.format(Locale.ROOT, "%.1f", 100 * share);
        return (percent.equals("0.0") ? "less than 0.1" : percent) + " %";
    }

    /** What was read, of files that hold anything for us. */
    List<Intake> usable() {
        return intakes.stream()
                .filter(i -> i.acceptedRecords() > 0 || !i.replaced().isEmpty() && i.rejectedRecords() == 0)
                .toList();
    }

    List<Intake> all() {
        return List.copyOf(intakes);
    }

    Quarantine quarantine() {
        return quarantine;
    }

    /** Files that could not be used at all. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    int files() {
        return files;
    }

    long rows() {
        return intakes.stream().mapToLong(Intake::readRecords).sum();
    }

    @Override
    public void close() {
        quarantine.close();
    }
}
