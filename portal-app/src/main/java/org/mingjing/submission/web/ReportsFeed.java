package org.mingjing.submission.web;

import java.io.StringWriter;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Shanghai;
import org.mingjing.submission.web.PublicReports.Report;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The feed of public lines (RFC 4287); times are midnights, for the hour isn't told. */
@Component
class ReportsFeed {

    static final String TYPE = "application/atom+xml;charset=UTF-8";

    private final @Nullable URI publicUrl;
    private final String author;

    ReportsFeed(
            @Value("${mingjing.public-url:#{null}}") @Nullable URI publicUrl,
            @Value("${mingjing.bureau.name}") String author) {
        this.publicUrl = publicUrl;
        this.author = author;
    }

    String xml(String title, PublicReports.Page reports) {
        String base = publicUrl != null
                ? publicUrl.toString().replaceFirst("/+$", "")
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(out, "id", base + "/reports.atom");
            element(out, "title", title);
            element(
                    out,
                    "updated",
                    midnight(reports.items().stream()
                            .map(Report::publishedOn)
                            .max(LocalDate::compareTo)
                            .orElse(LocalDate.EPOCH)));
            out.writeStartElement("author");
            element(out, "name", author);
            out.writeEndElement();
            link(out, "self", base + "/reports.atom");
            link(out, "alternate", base + "/reports");
            for (Report report : reports.items()) {
                entry(out, report, base);
            }
            out.writeEndElement();
            out.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed couldn't be written", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter out, Report report, String base) throws XMLStreamException {
        out.writeStartElement("entry");
        element(out, "id", "urn:uuid:" + report.id());
        element(out, "title", report.line());
        element(out, "updated", midnight(report.publishedOn()));
        link(out, "alternate", base + "/reports#" + report.id());
        element(out, "summary", report.line());
        out.writeEndElement();
    }

    private static String midnight(LocalDate day) {
        return day.atStartOfDay(Shanghai.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        // Without the characters that XML 1.0 can't hold.
        out.writeCharacters(
                text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", address);
    }
}
