package org.mingjing.staff;

/** What a member of staff may do. A role's name is what {@code @RolesAllowed} takes and what Keycloak's realm calls it. */
public enum StaffRole {
    /** Imports, corrects and prepares decisions. */
    PUBLISHER,
    /** Approves what somebody else prepared, withdraws what is published. */
    APPROVER,
    /** 受理台: receives, accepts and routes what the public sends. */
    INTAKE,
    /** Works the cases of one department. */
    HANDLER,
    /** Sees figures, never contents. */
    LEADER,
    /** Reads who opened what and who did what; changes nothing, sees no contents. */
    AUDITOR,
    /** The agency's case system: a machine that works a case in place of the department whose it is. */
    CASE_SYSTEM,
    /** Manages settings and reads the audit trail; prepares and approves nothing. */
    ADMIN;

    String authority() {
        return "ROLE_" + name();
    }
}
