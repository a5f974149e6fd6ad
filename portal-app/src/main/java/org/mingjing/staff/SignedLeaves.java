package org.mingjing.staff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.LedgerStatus;
import org.mingjing.ledger.Recorded;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.Proof;
import org.mingjing.ledger.tlog.Tree;

/** The leaves under the newest signed checkpoint, checked as somebody outside would; tiles are read once. */
final class SignedLeaves {

    private final @Nullable Checkpoint checkpoint;
    private final @Nullable Tree tree;

    SignedLeaves(LedgerReader ledger) {
        LedgerStatus status = ledger.status();
        String signed = status.checkpoint();
        if (signed == null) {
            checkpoint = null;
            tree = null;
            return;
        }
        Note note = Note.parse(signed);
        if (!note.signedBy(status.key())) {
            throw new Malformed("the checkpoint isn't signed by the log's key");
        }
        checkpoint = Checkpoint.parse(note.text());
        tree = new Tree(checkpoint.size(), tile -> ledger.tile(tile).orElseThrow(() -> new Malformed(tile.path())));
    }

    /** Whether the entry is in the signed tree; true for one that no checkpoint covers yet. */
    boolean hold(Recorded recorded) {
        Long index = recorded.index();
        if (index == null || checkpoint == null || tree == null || index >= checkpoint.size()) {
            return true;
        }
        try {
            return Arrays.equals(tree.root(), checkpoint.root())
                    && Proof.includes(
                            recorded.entry().leafHash(),
                            index,
                            checkpoint.size(),
                            tree.inclusion(index),
                            checkpoint.root());
        } catch (Malformed brokenTile) {
            return false;
        }
    }
}
