package org.mingjing.site;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.DecisionCatalogue.SitemapEntry;
import org.mingjing.shared.Shanghai;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Files for crawlers and for those who found a weakness. The sitemap names organisations' decisions only. */
@Controller
class CrawlerFiles {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> PAGES = List.of(
            "/",
            "/decisions",
            "/withdrawals",
            "/disclosure",
            "/reports",
            "/verify",
            "/ledger",
            "/about/contact",
            "/api");

    private final DecisionCatalogue catalogue;
    private final Shell shell;
    private final Clock clock;

    CrawlerFiles(DecisionCatalogue catalogue, Shell shell, Clock clock) {
        this.catalogue = catalogue;
        this.shell = shell;
        this.clock = clock;
    }

    /** The index: one part of pages, and as many of decisions as there are. */
    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String index() {
        int parts = catalogue.sitemapParts();
        return xml("sitemapindex", out -> {
            entry(out, "sitemap", shell.absolute("/sitemap-pages.xml"), null);
            for (int part = 0; part < parts; part++) {
                entry(out, "sitemap", shell.absolute("/sitemap-" + part + ".xml"), null);
            }
        });
    }

    @GetMapping(path = "/sitemap-pages.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String pages() {
        return xml("urlset", out -> {
            for (String page : PAGES) {
                entry(out, "url", shell.absolute(page), null);
            }
        });
    }

    @GetMapping(path = "/sitemap-{part:\\d{1,6}}.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String part(@PathVariable int part) {
        List<SitemapEntry> entries = catalogue.sitemap(part);
        if (entries.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return xml("urlset", out -> {
            for (SitemapEntry entry : entries) {
                String changed = entry.changedAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(Shanghai.ZONE)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
                entry(out, "url", shell.absolute("/decisions/" + entry.id()), changed);
            }
        });
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String robots() {
        return """
                User-agent: *
                Disallow: /app
                Disallow: /api/v1/
                Disallow: /decisions?
                Disallow: /decisions.
                Disallow: /verify/
                Disallow: /verify?

                Sitemap: %s
                """.formatted(shell.absolute("/sitemap.xml"));
    }

    /** RFC 9116. It changes once a month. */
    @GetMapping(path = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String security() {
        ZonedDateTime end = Shanghai.today(clock)
                .plusMonths(6)
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(Shanghai.ZONE);
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: zh, en
                Canonical: %s
                """.formatted(
                        shell.bureau().securityContact(),
                        end.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                        shell.absolute("/.well-known/security.txt"));
    }

    private interface Body {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    private static String xml(String root, Body body) {
        try (StringWriter text = new StringWriter()) {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(NAMESPACE);
            body.write(out);
            out.writeEndElement();
            out.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException("A sitemap couldn't be written", e);
        }
    }

    private static void entry(XMLStreamWriter out, String name, String location, @Nullable String changed)
            throws XMLStreamException {
        out.writeStartElement(name);
        out.writeStartElement("loc");
        out.writeCharacters(location);
        out.writeEndElement();
        if (changed != null) {
            out.writeStartElement("lastmod");
            out.writeCharacters(changed);
            out.writeEndElement();
        }
        out.writeEndElement();
    }
}
