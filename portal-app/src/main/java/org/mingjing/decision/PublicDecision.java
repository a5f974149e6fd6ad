package org.mingjing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.Commitment;

/** A decision as anyone may see it. Expired, repaired and unknown ones are not told apart: they are simply absent. */
public sealed interface PublicDecision {

    /** What addresses carry: 10 characters of {@code 0-9a-z}. */
    String id();

    /**
     * In publicity.
     *
     * @param version from 1; citations carry it
     * @param publishedUntil the last day, inclusive, Asia/Shanghai; null where there is no end
     * @param corrections the newest first
     * @param changedAt of the newest public change
     * @param salt opens this version's commitment, base64; null until the ledger holds it
     */
    record Published(
            String id,
            int version,
            DecisionContent content,
            Instant publishedAt,
            @Nullable LocalDate publishedUntil,
            List<Correction> corrections,
            Instant changedAt,
            @Nullable String salt)
            implements PublicDecision {

        /** What ties this content to the ledger; null until the ledger holds it. */
        public @Nullable Proof proof() {
            return salt == null ? null : Proof.of(salt, content);
        }

        public boolean corrected() {
            return !corrections.isEmpty();
        }
    }

    /** Taken back, with its reason (行政处罚法 Art. 48): a tombstone. It names no party. */
    record Withdrawn(
            String id,
            String documentNumber,
            String agency,
            LocalDate decisionDate,
            WithdrawalReason reason,
            String note,
            Instant withdrawnAt)
            implements PublicDecision {}

    /**
     * A published correction.
     *
     * @param version the version that it made
     * @param changes what differs from the version before; empty where the reason forbids showing it
     */
    record Correction(int version, Instant at, CorrectionReason reason, String note, List<FieldChange> changes) {}

    /**
     * Ties a content to the ledger's entry that commits to it.
     *
     * @param salt 32 bytes, base64
     * @param commitment SHA-256(salt ‖ {@link DecisionContent#canonical}), base64
     */
    record Proof(String salt, String commitment) {

        private static Proof of(String salt, DecisionContent content) {
            Commitment commitment = Commitment.to(Base64.getDecoder().decode(salt), content.canonical());
            return new Proof(salt, Base64.getEncoder().encodeToString(commitment.value()));
        }
    }

    /** @param field a component of {@link DecisionContent} */
    record FieldChange(String field, String before, String after) {}
}
