package org.mingjing.staff;

import java.util.Set;

/**
 * A person of the bureau, or a machine that acts for it.
 *
 * @param displayName what colleagues see; never logged
 */
public record StaffMember(StaffId id, String displayName, Set<StaffRole> roles) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    public boolean has(StaffRole role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }
}
