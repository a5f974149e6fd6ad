package org.mingjing.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mingjing.intake.RoutingTable;
import org.mingjing.notice.Inbox;
import org.mingjing.notice.Inbox.Line;
import org.mingjing.shared.Shanghai;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A department's notices as a feed (RFC 4287) for those who hold the staff token: numbers, states and times. */
@RestController
@RolesAllowed("CASE_SYSTEM")
class StaffNoticesFeed {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final int ENTRIES = 100;

    private final Inbox inbox;
    private final RoutingTable departments;
    private final MessageSource messages;

    StaffNoticesFeed(Inbox inbox, RoutingTable departments, MessageSource messages) {
        this.inbox = inbox;
        this.departments = departments;
        this.messages = messages;
    }

    /** @param department its code; unknown: 404 */
    @GetMapping("/api/v1/staff/notices.atom")
    ResponseEntity<String> feed(@RequestParam String department, HttpServletRequest request, Locale locale)
            throws XMLStreamException {
        if (departments.departments(locale).stream().noneMatch(one -> one.code().equals(department))) {
            return ResponseEntity.notFound().build();
        }
        String self = request.getRequestURL() + "?department=" + department;
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noStore())
                .body(xml(self, departments.departmentName(department, locale), inbox.of(department, ENTRIES), locale));
    }

    private String xml(String self, String name, List<Line> lines, Locale locale) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(out, "id", self);
        element(out, "title", say("notice.feed.title", locale, name));
        element(
                out,
                "updated",
                iso(lines.stream().map(StaffNoticesFeed::at).findFirst().orElse(Instant.EPOCH)));
        out.writeStartElement("author");
        element(out, "name", say("notice.feed.author", locale));
        out.writeEndElement();
        out.writeEmptyElement("link");
        out.writeAttribute("rel", "self");
        out.writeAttribute("href", self);
        for (Line line : lines) {
            entry(out, self, line, locale);
        }
        out.writeEndElement();
        out.writeEndDocument();
        return text.toString();
    }

    private void entry(XMLStreamWriter out, String self, Line line, Locale locale) throws XMLStreamException {
        out.writeStartElement("entry");
        element(out, "id", self + "#" + line.notice().id());
        element(
                out,
                "title",
                say("notice.feed." + line.notice().topic(), locale, line.one().number()));
        element(out, "updated", iso(at(line)));
        element(
                out,
                "summary",
                say(
                        "notice.feed.summary",
                        locale,
                        say("case.kind." + line.one().kind(), locale),
                        say("case.state." + line.one().state(), locale)));
        out.writeEndElement();
    }

    private static Instant at(Line line) {
        Instant done = line.notice().doneAt();
        return done == null ? line.notice().createdAt() : done;
    }

    private static String iso(Instant at) {
        return at.atZone(Shanghai.ZONE).toOffsetDateTime().toString();
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
