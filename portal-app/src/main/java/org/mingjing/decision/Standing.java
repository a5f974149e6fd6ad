package org.mingjing.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.Inclusion;
import org.mingjing.ledger.Recorded;

/** How the decision behind an address stands, with what the ledger holds of it. Addresses that never were public have none. */
public sealed interface Standing {

    /** What the address carries. */
    String id();

    /** Everything that the ledger holds about it, the oldest first. */
    List<Recorded> history();

    /**
     * In publicity.
     *
     * @param salt opens the newest entry: its commitment is SHA-256(salt ‖ RFC 8785 of {@code content})
     * @param contentJson the content as {@code /decisions/{id}.json} serves it
     * @param entry the one that commits to this version
     * @param inclusion null for the seconds until a checkpoint covers it
     */
    record Current(
            PublicDecision.Published decision,
            String contentJson,
            byte[] salt,
            Recorded entry,
            @Nullable Inclusion inclusion,
            List<Recorded> history)
            implements Standing {
        @Override
        public String id() {
            return decision.id();
        }
    }

    /**
     * Taken back.
     *
     * @param contentJson reason and note, which the entry commits to
     */
    record Withdrawn(
            PublicDecision.Withdrawn decision,
            String contentJson,
            byte[] salt,
            Recorded entry,
            @Nullable Inclusion inclusion,
            List<Recorded> history)
            implements Standing {
        @Override
        public String id() {
            return decision.id();
        }
    }

    /** Out of publicity while it is being checked. */
    record Suspended(String id, List<Recorded> history) implements Standing {}

    /** Lawfully closed: its period is over or credit was repaired, which isn't told apart; its salts are destroyed. */
    record Closed(String id, List<Recorded> history) implements Standing {}
}
