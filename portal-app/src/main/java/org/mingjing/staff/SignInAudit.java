package org.mingjing.staff;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes sign-ins and sign-outs to the audit trail. Names that nobody has are not written: anyone can type them. */
@Component
class SignInAudit {

    private final AuditTrail trail;
    private final StaffDirectory directory;

    SignInAudit(AuditTrail trail, StaffDirectory directory) {
        this.trail = trail;
        this.directory = directory;
    }

    @EventListener
    @Transactional
    public void on(InteractiveAuthenticationSuccessEvent event) {
        write(event.getAuthentication(), "staff.sign-in", Map.of());
    }

    @EventListener
    @Transactional
    public void on(LogoutSuccessEvent event) {
        write(event.getAuthentication(), "staff.sign-out", Map.of());
    }

    @EventListener
    @Transactional
    public void on(AbstractAuthenticationFailureEvent event) {
        write(
                event.getAuthentication(),
                "staff.sign-in-refused",
                Map.of("reason", event.getException() instanceof LockedException ? "pause" : "password"));
    }

    private void write(Authentication who, String action, Map<String, String> detail) {
        if (!StaffId.isValid(who.getName())) {
            return;
        }
        StaffId id = new StaffId(who.getName());
        if (directory.exists(id)) {
            trail.record(id, action, id.value(), detail);
        }
    }
}
