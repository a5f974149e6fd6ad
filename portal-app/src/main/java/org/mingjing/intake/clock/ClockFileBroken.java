package org.mingjing.intake.clock;

/** The data file of deadlines can't be used; the message names file, line, column and reason. */
final class ClockFileBroken extends RuntimeException {
    ClockFileBroken(String file, long line, String column, String reason) {
        super("%s, 第 %d 行, 列 %s (line %d, column %s): %s".formatted(file, line, column, line, column, reason));
    }
}
