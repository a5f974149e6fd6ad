package org.mingjing.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the embedded mode did not start, and what to do. */
final class StartFailures {

    private StartFailures() {}

    static final class InUse extends AbstractFailureAnalyzer<DirectoryLock.DirectoryInUse> {
        @Override
        protected FailureAnalysis analyze(Throwable root, DirectoryLock.DirectoryInUse cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "换一个数据目录(--data),或先停止那一个 (choose another --data, or stop the other one first)",
                    cause);
        }
    }

    static final class NoDatabase extends AbstractFailureAnalyzer<EmbeddedDatabase.DatabaseDidNotStart> {
        @Override
        protected FailureAnalysis analyze(Throwable root, EmbeddedDatabase.DatabaseDidNotStart cause) {
            return new FailureAnalysis(
                    "内置 PostgreSQL 未能启动 (the embedded PostgreSQL did not start)",
                    String.valueOf(cause.getMessage()),
                    cause);
        }
    }
}
