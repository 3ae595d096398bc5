package org.lanthanet.export;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML as it is written, element by element, a line each. What no XML document may hold (control characters, halves of a
 * surrogate pair) becomes U+FFFD; line ends in attributes, which every reader turns into spaces, are spaces at once.
 */
final class XmlOut {
    private static final char REPLACEMENT = '\uFFFD';

    private final XMLStreamWriter xml;

    /** Begins a document. The JDK's own writer, whatever else is on the class path: the same bytes everywhere. */
    XmlOut(Writer out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        step(() -> xml.writeStartDocument("UTF-8", "1.0")).line();
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private XmlOut step(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    XmlOut open(String name, String... attributes) throws IOException {
        return step(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** An element without content. */
    XmlOut empty(String name, String... attributes) throws IOException {
        return step(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    XmlOut text(String text) throws IOException {
        return step(() -> xml.writeCharacters(legal(text)));
    }

    XmlOut close() throws IOException {
        return step(xml::writeEndElement);
    }

    XmlOut line() throws IOException {
        return step(() -> xml.writeCharacters("\n"));
    }

    void end() throws IOException {
        step(() -> {
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(
                    attributes[i], legal(attributes[i + 1]).replace('\n', ' ').replace('\t', ' '));
        }
    }

    /** The text with what XML 1.0 does not allow replaced; line ends are line feeds. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\r') {
                legal.append(' ');
            } else if (isLegal(c)) {
                legal.appendCodePoint(c);
            } else {
                legal.append(REPLACEMENT);
            }
        });
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
