package org.mingjing.vault;

/** The content was altered, or the master key that sealed it isn't at hand: restore the right key before going on. */
public final class SealBroken extends RuntimeException {
    SealBroken(Exception cause) {
        super("sealed content does not open with this key", cause);
    }

    SealBroken(String message) {
        super(message);
    }
}
