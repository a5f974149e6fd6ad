package org.mingjing.submission.web;

import java.util.Arrays;
import java.util.Locale;
import org.mingjing.intake.CaseKind;

/** The six forms; each address takes one kind of submission. */
enum Door {
    REPORT(CaseKind.REPORT, "/report"),
    COMPLAINT(CaseKind.COMPLAINT, "/complaint"),
    APPEAL(CaseKind.APPEAL, "/appeal"),
    CORRECTION(CaseKind.CORRECTION, "/correction"),
    SUGGESTION(CaseKind.SUGGESTION, "/suggestion"),
    FOOTAGE(CaseKind.FOOTAGE, "/footage-request");

    private final CaseKind kind;
    private final String path;

    Door(CaseKind kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    CaseKind kind() {
        return kind;
    }

    public String path() {
        return path;
    }

    /** The stem of its message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whom it comes from has to be known. */
    public boolean identityRequired() {
        return this == FOOTAGE;
    }

    /** It happened somewhere. */
    public boolean asksPlace() {
        return this == REPORT || this == SUGGESTION || this == FOOTAGE;
    }

    /** It is about one decision. */
    public boolean asksDecision() {
        return this == APPEAL || this == CORRECTION;
    }

    /** @throws java.util.NoSuchElementException for any other path */
    static Door at(String path) {
        return Arrays.stream(values())
                .filter(door -> door.path.equals(path))
                .findFirst()
                .orElseThrow();
    }
}
