package org.mingjing.ledger;

/** The signing key at hand is another log's: put back the right one before going on. */
final class WrongLogKey extends RuntimeException {

    WrongLogKey(String wanted, String found) {
        super("账本密钥属于另一日志 (the ledger's key belongs to another log): " + found + ", 应为 (should be) " + wanted);
    }
}
