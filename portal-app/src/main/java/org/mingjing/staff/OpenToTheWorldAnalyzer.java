package org.mingjing.staff;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack trace. */
class OpenToTheWorldAnalyzer extends AbstractFailureAnalyzer<OpenToTheWorld> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OpenToTheWorld cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Either listen on this computer alone (server.address=127.0.0.1, or --bind 127.0.0.1), and put a proxy in"
                        + " front if only you use it; or run with mingjing.mode=production, which has no demo accounts.",
                cause);
    }
}
