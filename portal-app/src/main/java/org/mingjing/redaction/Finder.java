package org.mingjing.redaction;

import java.util.function.Consumer;

/** Finds one kind of personal data in one text; stateless. */
interface Finder {

    void find(Passage passage, CaseFile caseFile, Consumer<Hit> found);
}
