package org.mingjing.staff;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import org.mingjing.ledger.CanonicalJson;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.shared.Shanghai;

/**
 * A finished day of the audit trail. Lines belong to days by their ids, which only grow: a clock that goes back moves no line to a day
 * that is closed.
 *
 * @param day Asia/Shanghai
 * @param firstId the day before ended just below it
 * @param lastId one less than {@code firstId} where there are no lines
 * @param digest SHA-256 over the digest before (32 zero bytes before the first) and each line's canonical JSON with a newline
 * @param salt of the commitment in the ledger
 * @param entryId the ledger entry's
 */
record AuditDigest(LocalDate day, long firstId, long lastId, int lines, byte[] digest, byte[] salt, UUID entryId) {

    /** What the ledger commits to. */
    Commitment commitment() {
        Base64.Encoder base64 = Base64.getEncoder();
        return Commitment.to(
                salt,
                CanonicalJson.of("{\"day\":\"" + day + "\",\"digest\":\"" + base64.encodeToString(digest)
                        + "\",\"firstId\":" + firstId + ",\"lastId\":" + lastId + ",\"lines\":" + lines + "}"));
    }

    LedgerEntry entry(LocalDate today) {
        return LedgerEntry.of(EntryKind.AUDIT_DIGEST, entryId.toString(), 1, today, commitment());
    }

    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Shanghai.ZONE).toOffsetDateTime();
    }
}
