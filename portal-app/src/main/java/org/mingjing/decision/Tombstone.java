package org.mingjing.decision;

import org.mingjing.ledger.CanonicalJson;

/** What a withdrawal says in public, and the ledger commits to. */
record Tombstone(String note, WithdrawalReason reason) {

    static Tombstone of(PublicDecision.Withdrawn withdrawn) {
        return new Tombstone(withdrawn.note(), withdrawn.reason());
    }

    /** As it is served. */
    String json() {
        return DecisionJson.write(this);
    }

    byte[] canonical() {
        return CanonicalJson.of(json());
    }
}
