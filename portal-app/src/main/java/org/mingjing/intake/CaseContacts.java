package org.mingjing.intake;

import java.util.Optional;
import java.util.UUID;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How to reach a named reporter, for whoever carries a notice to them: read while it is sent, kept nowhere else. No person sees it
 * and no content is opened, so it is no look that the reporter is shown; the audit trail has it, under {@code system}.
 */
@Service
public class CaseContacts {

    private static final StaffId SYSTEM = new StaffId("system");

    private final CaseStore cases;
    private final SealedJson json;
    private final AuditTrail audit;

    CaseContacts(CaseStore cases, SealedJson json, AuditTrail audit) {
        this.cases = cases;
        this.json = json;
        this.audit = audit;
    }

    /** Empty for an anonymous case, and where its keys are destroyed. */
    @Transactional
    public Optional<Identity> of(UUID caseId) {
        return cases.find(caseId)
                .filter(one -> !one.anonymous() && one.state() != CaseState.ERASED)
                .flatMap(one -> {
                    Optional<Identity> identity = json.open(one.identity(), Identity.class);
                    identity.ifPresent(read -> audit.record(SYSTEM, "intake.read-contact", one.number()));
                    return identity;
                });
    }
}
