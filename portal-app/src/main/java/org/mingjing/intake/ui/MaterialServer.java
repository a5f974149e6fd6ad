package org.mingjing.intake.ui;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.awt.Font;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjing.intake.CaseFile.CaseMaterial;
import org.mingjing.intake.CaseReading;
import org.mingjing.staff.CurrentStaff;
import org.mingjing.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Material on its way to one member of staff's screen: by an address of their session alone, never stored, marked with who looks and
 * when. Each request asks anew whether they may.
 */
@Component
class MaterialServer {

    private final CaseReading reading;
    private final CurrentStaff staff;
    private final Clock clock;

    MaterialServer(CaseReading reading, CurrentStaff staff, Clock clock) {
        this.reading = reading;
        this.staff = staff;
        this.clock = clock;
    }

    /** A marked picture. */
    DownloadHandler picture(UUID caseId, CaseMaterial material) {
        StaffMember viewer = staff.get();
        return event -> {
            Optional<byte[]> content = reading.material(caseId, material.id(), viewer.id());
            Optional<byte[]> marked =
                    content.isEmpty() ? Optional.empty() : Watermark.picture(content.get(), mark(viewer));
            send(event.getResponse(), marked, "image/jpeg", "inline");
        };
    }

    /** A film as it is; the view lays the mark over it. */
    DownloadHandler film(UUID caseId, CaseMaterial material) {
        StaffMember viewer = staff.get();
        return event -> send(
                event.getResponse(),
                reading.material(caseId, material.id(), viewer.id()),
                material.kind().mediaType(),
                "inline");
    }

    /** A document's first pages, marked. */
    List<byte[]> pages(UUID caseId, CaseMaterial material) throws IOException {
        StaffMember viewer = staff.get();
        Optional<byte[]> content = reading.material(caseId, material.id(), viewer.id());
        return content.isEmpty() ? List.of() : Watermark.pages(content.get(), mark(viewer));
    }

    DownloadHandler page(byte[] marked) {
        return event -> send(event.getResponse(), Optional.of(marked), "image/jpeg", "inline");
    }

    /** The sealed original, once, as evidence. */
    DownloadHandler original(byte[] content, String name) {
        return event -> send(
                event.getResponse(),
                Optional.of(content),
                "application/octet-stream",
                "attachment; filename=\"" + name + "\"");
    }

    Optional<byte[]> openOriginal(UUID caseId, UUID materialId, String reason) {
        return reading.original(caseId, materialId, reason, staff.get().id());
    }

    /** Who looks, and when: by name where the machine can write it. */
    String mark(StaffMember viewer) {
        String name = viewer.displayName();
        boolean writable = new Font(Font.SANS_SERIF, Font.BOLD, 12).canDisplayUpTo(name) < 0;
        return (writable ? name + " · " : "") + viewer.id() + " · " + CaseWords.minute(clock.instant());
    }

    private static void send(VaadinResponse response, Optional<byte[]> content, String type, String disposition)
            throws IOException {
        if (content.isEmpty()) {
            response.setStatus(404);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", disposition);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Length", String.valueOf(content.get().length));
        response.getOutputStream().write(content.get());
    }
}
