package org.mingjing.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says where keys belong instead of printing a stack trace. */
final class WrongKeyAnalyzer extends AbstractFailureAnalyzer<WrongKey> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongKey cause) {
        return new FailureAnalysis(
                "密钥与数据库不符 (the keys don't belong to this database): " + cause.getMessage(),
                "把原来的密钥放回数据目录的 keys 文件夹,或写入 mingjing.vault.key、older-keys、lookup-key"
                        + " (put the right keys back into the data directory's keys folder, or into these settings)",
                cause);
    }
}
