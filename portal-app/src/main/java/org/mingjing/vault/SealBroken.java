package org.mingjing.vault;

/** The content was altered, or another master key sealed it: restore the right key before going on. */
public final class SealBroken extends RuntimeException {
    SealBroken(Exception cause) {
        super("sealed content does not open with this key", cause);
    }
}
