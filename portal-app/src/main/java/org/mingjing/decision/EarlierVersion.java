package org.mingjing.decision;

import org.mingjing.ledger.Recorded;

/**
 * A version that is or was public, for telling what a copy of it is; to be compared with, not to be shown.
 *
 * @param contentJson as it was served
 * @param salt opens {@code entry}: its commitment is SHA-256(salt ‖ RFC 8785 of {@code contentJson})
 */
public record EarlierVersion(DecisionContent content, String contentJson, byte[] salt, Recorded entry) {}
