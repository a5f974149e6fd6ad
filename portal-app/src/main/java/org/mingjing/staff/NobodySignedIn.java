package org.mingjing.staff;

import org.springframework.security.access.AccessDeniedException;

/** Code for staff was reached without a member of staff. Guard the route ({@code @RolesAllowed}) or the path instead of catching this. */
public class NobodySignedIn extends AccessDeniedException {

    NobodySignedIn() {
        super("nobody is signed in");
    }
}
