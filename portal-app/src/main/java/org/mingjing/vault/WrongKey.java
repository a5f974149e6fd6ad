package org.mingjing.vault;

/** The keys at hand are not those of this database; the portal doesn't start. The message says which one is missing. */
final class WrongKey extends RuntimeException {
    WrongKey(String message) {
        super(message);
    }
}
