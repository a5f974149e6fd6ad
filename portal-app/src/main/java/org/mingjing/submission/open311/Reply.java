package org.mingjing.submission.open311;

import java.util.List;

/** What a call comes to. */
sealed interface Reply {

    /** @param root the XML document's root; the JSON one has none */
    record Document(String root, Object content) implements Reply {}

    /** @param reasons at least one; the first gives the HTTP status */
    record Refused(List<Refusal> reasons) implements Reply {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static Reply refused(Refusal reason) {
        return new Refused(List.of(reason));
    }
}
