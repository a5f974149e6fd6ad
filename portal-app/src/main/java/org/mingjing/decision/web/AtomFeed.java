package org.mingjing.decision.web;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed (RFC 4287).
 *
 * @param page what a reader opens
 * @param self the feed's own address, its id as well
 */
record AtomFeed(String title, String author, String page, String self, Instant fallback, List<Entry> entries) {

    static final String TYPE = "application/atom+xml;charset=UTF-8";

    /** @param id lasting, an address */
    record Entry(String id, String title, String url, Instant published, Instant updated, String summary) {}

    String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(out, "id", self);
            element(out, "title", title);
            Instant newest =
                    entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(fallback);
            element(out, "updated", Times.iso(newest));
            out.writeStartElement("author");
            element(out, "name", author);
            out.writeEndElement();
            link(out, "self", self);
            link(out, "alternate", page);
            for (Entry entry : entries) {
                out.writeStartElement("entry");
                element(out, "id", entry.id());
                element(out, "title", entry.title());
                element(out, "published", Times.iso(entry.published()));
                element(out, "updated", Times.iso(entry.updated()));
                link(out, "alternate", entry.url());
                element(out, "summary", entry.summary());
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed couldn't be written", e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", clean(address));
    }

    /** Without the characters that XML 1.0 can't hold. */
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
