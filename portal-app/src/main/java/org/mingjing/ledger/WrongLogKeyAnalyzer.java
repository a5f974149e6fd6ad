package org.mingjing.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says where the key belongs instead of printing a stack trace. */
final class WrongLogKeyAnalyzer extends AbstractFailureAnalyzer<WrongLogKey> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongLogKey cause) {
        return new FailureAnalysis(
                "账本的签名密钥不符 (the key at hand doesn't sign this ledger): " + cause.getMessage(),
                "把原来的 keys/ledger.key 放回数据目录,或写入 mingjing.ledger.key;要更换密钥,旧密钥写入 mingjing.ledger.older-key"
                        + " (put keys/ledger.key back into the data directory, or set mingjing.ledger.key; to change keys, pass"
                        + " the old one as mingjing.ledger.older-key)",
                cause);
    }
}
