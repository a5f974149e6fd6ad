package org.mingjing.staff.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.staff.AuditEntry;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.CurrentStaff;
import org.mingjing.staff.StaffMember;
import org.mingjing.staff.StaffRole;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who the bearer of a token is, and the audit trail for those who may read it. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffApi {

    record Me(String id, Set<StaffRole> roles) {}

    record Line(long id, String at, String staff, String action, String subject, Map<String, String> detail) {}

    record Trail(int total, List<Line> items) {}

    private final CurrentStaff current;
    private final AuditTrail trail;

    StaffApi(CurrentStaff current, AuditTrail trail) {
        this.current = current;
        this.trail = trail;
    }

    @GetMapping("me")
    Me me() {
        StaffMember me = current.get();
        return new Me(me.id().value(), new TreeSet<>(me.roles()));
    }

    @GetMapping("audit")
    @RolesAllowed("ADMIN")
    Trail audit(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        return new Trail(
                trail.count(q),
                trail.newest(q, offset, limit).stream().map(StaffApi::line).toList());
    }

    private static Line line(AuditEntry entry) {
        return new Line(
                entry.id(),
                entry.at().toString(),
                entry.staff().value(),
                entry.action(),
                entry.subject(),
                entry.detail());
    }
}
