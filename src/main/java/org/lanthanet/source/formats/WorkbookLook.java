package org.lanthanet.source.formats;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/** Recognises xlsx workbooks by the names of their sheets and, where those do not tell, by their first texts. */
final class WorkbookLook {
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_TEXTS = 2_000;
    private static final int MOST_SHEETS = 200;
    private static final int LONGEST_SHOWN = 100;
    private static final int LOOKED_AT = 1 << 19;
    private static final long MOST_BYTES = 2L << 30;
    private static final Pattern TEXTS = Pattern.compile("xl/(sharedStrings|worksheets/[^/]+)\\.xml");

    private final Set<String> sheets = new LinkedHashSet<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private boolean isWorkbook;

    private WorkbookLook() {}

    static Format recognise(SourceFile file) {
        WorkbookLook look = new WorkbookLook();
        Format format = look.look(file);
        if (format != null) {
            return format;
        }
        if (!look.isWorkbook) {
            throw new InputException(file
                    + ": is an archive or document, not a workbook; name the files it holds, or the archive itself");
        }
        throw new InputException(file + ": is a workbook not known here, its sheets are \""
                + Printable.of(String.join(",", look.sheets), LONGEST_SHOWN) + "\"; " + Recognition.whatToDo());
    }

    private @Nullable Format look(SourceFile file) {
        try (InputStream in = file.open();
                ZipInputStream zip = new ZipInputStream(in)) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("xl/workbook.xml")) {
                    isWorkbook = true;
                    readSheets(zip);
                } else if (TEXTS.matcher(part.getName()).matches()) {
                    readTexts(zip);
                }
                Format format = format();
                if (format != null) {
                    return format;
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                }
                if (++parts > MOST_PARTS || bytes > MOST_BYTES) {
                    throw new InputException(file + ": is too large a workbook; save the table as CSV");
                }
            }
            return null;
        } catch (ZipException | IllegalArgumentException | XMLStreamException | UncheckedStreamException e) {
            throw new InputException(file + ": is a damaged workbook; download it again", e);
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
    }

    private @Nullable Format format() {
        if (sheets.contains("Query Parameters")
                && sheets.stream().anyMatch(s -> s.equals("FAS Value") || s.equals("Customs Value"))) {
            return Format.USITC;
        }
        if (sheets.contains("final_panel_observed") || sheets.contains("raw_observed_partner_year")) {
            return Format.WITS;
        }
        if (sheets.contains("Rare earths")) {
            return Format.USGS;
        }
        if (!isWorkbook) {
            return null;
        }
        if (texts.contains("export_value_usd") && texts.contains("quantity_kg")) {
            return Format.WITS;
        }
        return sheets.contains("T1") && sheets.contains("T8") && texts.stream().anyMatch(t -> t.contains("RARE EARTH"))
                ? Format.USGS
                : null;
    }

    private void readSheets(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = reader(part);
        while (xml.hasNext() && sheets.size() < MOST_SHEETS) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                sheets.add(String.valueOf(xml.getAttributeValue(null, "name")));
            }
        }
    }

    private void readTexts(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = reader(part);
        int seen = 0;
        try {
            while (xml.hasNext() && seen < MOST_TEXTS) {
                if (xml.next() == XMLStreamReader.CHARACTERS && !xml.isWhiteSpace()) {
                    texts.add(xml.getText().strip());
                    seen++;
                }
            }
        } catch (XMLStreamException | UncheckedStreamException e) {
            if (seen == 0) {
                throw e;
            }
        }
    }

    private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new Beginning(part));
    }

    /** The first bytes of a part; closing it leaves the workbook open. */
    private static final class Beginning extends FilterInputStream {
        private int left = LOOKED_AT;

        Beginning(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int count) throws IOException {
            int read = left <= 0 ? -1 : super.read(buffer, from, Math.min(count, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public void close() {
            // the workbook is read on
        }
    }
}
