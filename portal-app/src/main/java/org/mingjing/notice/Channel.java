package org.mingjing.notice;

/** How a notice reaches somebody. */
public enum Channel {
    /** A department's inbox in the portal, and its feed. */
    PORTAL,
    /** To a named reporter who left an address. */
    EMAIL
}
