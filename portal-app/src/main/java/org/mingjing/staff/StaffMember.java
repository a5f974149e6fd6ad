package org.mingjing.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of the bureau, or a machine that acts for it.
 *
 * @param displayName what colleagues see; never logged
 * @param department code of the department whose cases are theirs; null for those who work none
 */
public record StaffMember(
        StaffId id,
        String displayName,
        Set<StaffRole> roles,
        @Nullable String department) {

    public StaffMember(StaffId id, String displayName, Set<StaffRole> roles) {
        this(id, displayName, roles, null);
    }

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
