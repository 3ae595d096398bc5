package org.lanthanet.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Numbers;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Rejected;

/**
 * Keeps rejected rows, however many, in a file beside the memory until it is known what share of the value they hold; then
 * writes them where the user finds them.
 */
final class Quarantine implements Consumer<Rejected>, AutoCloseable {
    private static final int SHOWN = 10;
    private static final List<String> HEADER =
            List.of("file", "line", "column", "value", "rule", "raw_text", "value_usd", "share_of_value");

    private final List<String> messages = new ArrayList<>();
    private @Nullable Path spool;
    private @Nullable CsvWriter writer;
    private long rows;

    @Override
    public void accept(Rejected r) {
        if (messages.size() < SHOWN) {
            messages.add(r.message());
        }
        rows++;
        Double usd = r.valueUsd();
        open().writeRecord(
                        r.file(),
                        Long.toString(r.line()),
                        r.column(),
                        r.value(),
                        r.rule(),
                        r.rawText(),
                        usd == null ? "" : Numbers.plain(usd));
    }

    private CsvWriter open() {
        CsvWriter open = writer;
        if (open == null) {
            try {
                Path file = Files.createTempFile("lanthanet-rejected", ".csv");
                spool = file;
                open = csv(file);
                writer = open;
            } catch (IOException e) {
                throw new UsageException("rejected rows cannot be kept in the temporary folder "
                        + System.getProperty("java.io.tmpdir") + " ("
                        + e.getClass().getSimpleName()
                        + "); nothing was stored");
            }
        }
        return open;
    }

    private static CsvWriter csv(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    /** Rows rejected so far. */
    long rows() {
        return rows;
    }

    /** The first of them, one line each. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    /** Writes them to a file of the user's, each with its share of the value of its own file. */
    void save(Path to, List<Intake> intakes) {
        Path from = spool;
        if (from == null) {
            return;
        }
        Map<String, Intake> byName = new TreeMap<>();
        intakes.forEach(i -> byName.put(i.file().name(), i));
        try {
            if (writer != null) {
                writer.close();
            }
            try (CsvReader<CsvRecord> in = CsvReader.builder().ofCsvRecord(from, StandardCharsets.UTF_8);
                    CsvWriter out = csv(to)) {
                out.writeRecord(HEADER);
                for (CsvRecord row : in) {
                    List<String> fields = new ArrayList<>(row.getFields());
                    fields.add(share(fields.get(fields.size() - 1), byName.get(fields.get(0))));
                    out.writeRecord(fields);
                }
            }
        } catch (IOException e) {
            throw new UsageException(to + ": rejected rows cannot be written ("
                    + e.getClass().getSimpleName() + "); name another file with --rejects; nothing was stored");
        }
    }

    private static String share(String usd, @Nullable Intake intake) {
        if (usd.isEmpty() || intake == null || intake.rejectedUsd() <= 0) {
            return "";
        }
        return Numbers.plain(Double.parseDouble(usd) / intake.rejectedUsd() * intake.rejectedShareOfValue());
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
            if (spool != null) {
                Files.deleteIfExists(spool);
            }
        } catch (IOException e) {
            // the system clears its temporary folder
        }
    }
}
