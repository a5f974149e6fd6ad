package org.mingjing.staff;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the audit trail.
 *
 * @param action what was done, e.g. {@code decision.approve}
 * @param subject id of what it was done to
 * @param detail ids and codes, never contents
 */
public record AuditEntry(
        long id, Instant at, StaffId staff, String action, String subject, Map<String, String> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}
