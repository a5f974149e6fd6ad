package org.mingjing.intake;

import org.mingjing.staff.StaffMember;
import org.mingjing.staff.StaffRole;

/** Who may see what of a case. Pure. */
final class CaseAccess {

    private CaseAccess() {}

    /** Never told of the case at all: a complaint is kept from the department that it is about (信访工作条例 Art. 30). */
    static boolean barred(CaseRecord one, StaffMember who) {
        return one.complainedAbout() != null && one.complainedAbout().equals(who.department());
    }

    /** Sees that the case exists, its codes and clocks. */
    static boolean lists(CaseRecord one, StaffMember who) {
        return works(who) && !barred(one, who) && (one.leakOf() == null || one.belongsTo(who.department()));
    }

    /** Reads its contents as a matter of course: the intake desk until somebody accepted it, then the departments that work it. */
    static boolean reads(CaseRecord one, StaffMember who) {
        if (!lists(one, who)) {
            return false;
        }
        return one.department() == null ? who.has(StaffRole.INTAKE) : one.belongsTo(who.department());
    }

    /** Reads it by breaking the glass, with a reason that is kept. */
    static boolean mayBreakGlass(CaseRecord one, StaffMember who) {
        return lists(one, who);
    }

    private static boolean works(StaffMember who) {
        return who.has(StaffRole.INTAKE) || who.has(StaffRole.HANDLER) || system(who);
    }

    /** The case system, in place of a department; without one it is nobody here. */
    static boolean system(StaffMember who) {
        return who.has(StaffRole.CASE_SYSTEM) && who.department() != null;
    }

    /** The role that the reporter is told. */
    static String role(StaffMember who) {
        if (system(who)) {
            return "CASE_SYSTEM";
        }
        return who.has(StaffRole.INTAKE) ? "INTAKE" : "HANDLER";
    }
}
