package org.mingjing.ledger;

/** The signing key at hand isn't this log's: put back the right one before going on. */
final class WrongLogKey extends RuntimeException {

    /** @param wanted a verifier key, or a log's origin; never a secret */
    WrongLogKey(String wanted, String found) {
        super("找到 (found) " + found + ", 应为 (should be) " + wanted);
    }
}
