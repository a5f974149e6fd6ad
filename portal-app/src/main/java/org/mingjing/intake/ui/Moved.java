package org.mingjing.intake.ui;

import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseRecord;

/** Told after a deed. */
@FunctionalInterface
interface Moved {

    /**
     * @param about the case as it was; null where several were done, which their own words tell
     * @param words what was done
     * @param undoable for some seconds, by the event
     */
    void done(@Nullable CaseRecord about, String words, long event, boolean undoable);
}
