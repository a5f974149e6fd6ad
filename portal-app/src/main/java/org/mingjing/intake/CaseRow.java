package org.mingjing.intake;

import org.jspecify.annotations.Nullable;
import org.mingjing.intake.clock.Light;

/**
 * A case in a desk's list: codes and clocks, no contents.
 *
 * @param light of the nearest deadline; null where none runs
 * @param unread the reporter said something that no member of staff has answered yet
 */
public record CaseRow(CaseRecord record, @Nullable Light light, boolean unread) {}
