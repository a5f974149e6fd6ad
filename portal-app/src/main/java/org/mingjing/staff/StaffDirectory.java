package org.mingjing.staff;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who may act for the bureau: does such a person exist, what are they called. */
public final class StaffDirectory {

    private final Map<StaffId, StaffMember> members;

    StaffDirectory(Collection<StaffMember> members) {
        this.members = members.stream().collect(Collectors.toUnmodifiableMap(StaffMember::id, Function.identity()));
    }

    public Optional<StaffMember> find(StaffId id) {
        return Optional.ofNullable(members.get(id));
    }

    public boolean exists(StaffId id) {
        return members.containsKey(id);
    }

    /** Whether somebody has a role; nobody who left has. */
    public boolean has(StaffId id, StaffRole role) {
        return find(id).filter(member -> member.has(role)).isPresent();
    }

    /** The name colleagues see; the id itself for somebody who has left. */
    public String displayName(StaffId id) {
        return find(id).map(StaffMember::displayName).orElse(id.value());
    }
}
