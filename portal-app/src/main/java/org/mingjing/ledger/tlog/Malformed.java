package org.mingjing.ledger.tlog;

/** What was read isn't what its specification says: don't believe any of it. */
public final class Malformed extends RuntimeException {

    public Malformed(String what) {
        super(what);
    }
}
