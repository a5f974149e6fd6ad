package org.mingjing.intake;

import java.time.Instant;

/** An internal note. @param by the id of who wrote it */
public record CaseNote(Instant at, String by, String words) {

    @Override
    public String toString() {
        return "CaseNote";
    }
}
