package org.mingjing.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.redaction.Finding;

/**
 * What the vault keeps of a version: the original, and what was found in it.
 *
 * @param receipt the salt, 32 bytes, of the ledger's blinded commitment to what came in: SHA-256(salt ‖ {@link
 *     OriginalDecision#canonical}). It is destroyed with the dossier. Edits carry it on, but then the agency's own file opens the
 *     commitment, no more the edited original. Null where nothing came in: a correction made at the desk
 */
record Dossier(OriginalDecision original, List<Finding> findings, byte @Nullable [] receipt) {

    /** The same with other findings. */
    Dossier with(List<Finding> others) {
        return new Dossier(original, others, receipt);
    }
}
