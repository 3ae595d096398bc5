package org.lanthanet.source.published;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;
import org.lanthanet.source.CsvInput;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

/**
 * Looks through an xlsx file before it is opened: a zip whose parts are whole, unpack within bounds, declare no document
 * type and hold no cell beyond the last column of a sheet. Every part is unpacked, since what an archive says of its sizes may be wrong.
 */
final class XlsxCheck {
    static final int LARGEST_FILE = 64 << 20;
    static final long LARGEST_CONTENT = 512L << 20;
    static final int HIGHEST_RATIO = 200;

    /** Digits of the highest number of a shared text: far more texts than these workbooks have. */
    private static final int LONGEST_TEXT_NUMBER = 7;

    static final int MOST_PARTS = 2_000;

    /** Small parts may well be all blanks. */
    private static final long RATIO_MATTERS_FROM = 1 << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    /** The content is not to be unpacked further; the message says why. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private final SourceFile file;
    private final int size;
    private long unpacked;

    private XlsxCheck(SourceFile file, int size) {
        this.file = file;
        this.size = size;
    }

    /**
     * The bytes of a file that may be opened.
     *
     * @throws InputException in one line, if it may not
     */
    static byte[] read(SourceFile file) {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(LARGEST_FILE + 1);
        } catch (IOException e) {
            throw CsvInput.broken(file, e);
        }
        if (bytes.length > LARGEST_FILE) {
            throw new InputException(
                    file + ": is larger than " + (LARGEST_FILE >> 20) + " MB; this is not such a workbook");
        }
        if (startsWith(bytes, COMPOUND)) {
            throw new InputException(
                    file + ": is an old .xls or an encrypted workbook; save it as .xlsx without a password");
        }
        if (!startsWith(bytes, ZIP)) {
            throw new InputException(file + ": is not an xlsx workbook; name the file as it was downloaded");
        }
        new XlsxCheck(file, bytes.length).check(bytes);
        return bytes;
    }

    static boolean isWorkbook(byte[] head) {
        return startsWith(head, ZIP) || startsWith(head, COMPOUND);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private void check(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new Refused("holds more than " + MOST_PARTS + " parts; this is not such a workbook");
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new Refused("is a zip file, not an xlsx workbook; name the file as it was downloaded");
            }
            for (ZipArchiveEntry part : parts) {
                check(zip, part);
            }
        } catch (Refused e) {
            throw new InputException(file + ": " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw new InputException(file + ": is damaged or cut short; download it again", e);
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry part) throws IOException {
        if (part.getGeneralPurposeBit().usesEncryption()) {
            throw new Refused("is encrypted; save it without a password");
        }
        CheckedInputStream sum = new CheckedInputStream(bounded(zip.getInputStream(part)), new CRC32());
        try (sum) {
            checkXml(keptOpen(sum));
            sum.transferTo(OutputStream.nullOutputStream());
        }
        if (sum.getChecksum().getValue() != part.getCrc()) {
            throw new IOException(part.getName() + ": check sum differs");
        }
    }

    private InputStream bounded(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }

    private void count(int bytes) throws Refused {
        unpacked += bytes;
        if (unpacked > LARGEST_CONTENT) {
            throw new Refused("unpacks to more than " + (LARGEST_CONTENT >> 20) + " MB; this is not such a workbook");
        }
        if (unpacked > RATIO_MATTERS_FROM && unpacked > (long) HIGHEST_RATIO * size) {
            throw new Refused("unpacks to more than " + HIGHEST_RATIO + " times its size; this is not such a workbook");
        }
    }

    /** The XML reader closes what it has read to its end. */
    private static InputStream keptOpen(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // the part is closed by who opened it
            }
        };
    }

    /** Pictures and the like are no XML; broken XML is found when the workbook is opened. */
    private static void checkXml(InputStream in) throws IOException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean sharedText = false;
            boolean inValue = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Refused("declares a document type, which no workbook does; it may not be opened");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("c")) {
                        checkCell(xml.getAttributeValue(null, "r"));
                        sharedText = "s".equals(xml.getAttributeValue(null, "t"));
                    }
                    inValue = xml.getLocalName().equals("v");
                } else if (event == XMLStreamConstants.CHARACTERS && inValue && sharedText) {
                    checkSharedText(xml.getText().strip());
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof Refused refused) {
                    throw refused;
                }
            }
        }
    }

    /** The library keeps shared texts in a list as long as the highest number a cell names. */
    private static void checkSharedText(String number) throws Refused {
        if (number.length() > LONGEST_TEXT_NUMBER) {
            throw new Refused("a cell names the shared text " + Printable.of(number, 20)
                    + ", which no workbook has; this is not such a workbook");
        }
    }

    private static void checkCell(@Nullable String address) throws Refused {
        if (address != null && !CELL.matcher(address).matches()) {
            throw new Refused(
                    "has a cell called \"" + Printable.of(address, 20) + "\", which no sheet has; download it again");
        }
    }
}
