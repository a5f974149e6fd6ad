package org.mingjing.staff;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Who is signed in, in a desk's session or by a request's staff token. */
@Component
public class CurrentStaff {

    private final StaffDirectory directory;
    private final SecurityContextHolderStrategy holder;

    /** @param holder this application's own: the static one belongs to whichever application of the process started last */
    CurrentStaff(StaffDirectory directory, SecurityContextHolderStrategy holder) {
        this.holder = holder;
        this.directory = directory;
    }

    /** Nobody for the public, and for somebody who left the directory while signed in. */
    public Optional<StaffMember> find() {
        Authentication who = holder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || !StaffId.isValid(who.getName())) {
            return Optional.empty();
        }
        return directory.find(new StaffId(who.getName()));
    }

    /** @throws NobodySignedIn if the public reached code for staff: the caller's route or path lacks its role */
    public StaffMember get() {
        return find().orElseThrow(NobodySignedIn::new);
    }

    public boolean has(StaffRole role) {
        return find().filter(member -> member.has(role)).isPresent();
    }
}
