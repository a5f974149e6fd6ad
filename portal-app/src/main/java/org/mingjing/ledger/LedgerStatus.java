package org.mingjing.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.tlog.NoteVerifier;

/**
 * How the ledger stands.
 *
 * @param size leaves that the checkpoint covers
 * @param publishedAt when the checkpoint was signed; null before the first
 * @param checkpoint the signed note; null before the first
 * @param key who signs
 */
public record LedgerStatus(
        String origin,
        long size,
        @Nullable Instant publishedAt,
        @Nullable String checkpoint,
        NoteVerifier key,
        LedgerHealth health) {}
