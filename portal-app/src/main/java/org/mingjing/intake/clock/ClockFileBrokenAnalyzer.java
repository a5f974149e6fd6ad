package org.mingjing.intake.clock;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which cell to mend instead of printing a stack trace. */
final class ClockFileBrokenAnalyzer extends AbstractFailureAnalyzer<ClockFileBroken> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ClockFileBroken cause) {
        return new FailureAnalysis(
                "期限数据文件有误 (the file of deadlines has an error): " + cause.getMessage(),
                "请改正该行;文件由 mingjing.intake.clocks 指定 (mend that line; mingjing.intake.clocks names the file)",
                cause);
    }
}
