package org.mingjing.decision.verification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.verification.Check.Result;
import org.mingjing.decision.verification.Check.Step;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.Proof;

/** Checks what a saved file carries as proof, against our own keys: never the key that the file brings along. */
final class ProofChecks {

    private static final String PROMISE = "/promise";

    private final SavedFile file;
    private final List<NoteVerifier> keys;

    /** @param keys that sign or signed this ledger */
    ProofChecks(SavedFile file, List<NoteVerifier> keys) {
        this.file = file;
        this.keys = List.copyOf(keys);
    }

    /** Of a decision's file; a plain {@code .json} has a commitment alone. */
    List<Check> ofDecision() throws Unfit {
        List<Check> checks = new ArrayList<>();
        checks.add(
                file.salt() == null && file.commitment() == null
                        ? new Check(Step.COMMITMENT, Result.MISSING)
                        : commitment());
        if (file.proofFile()) {
            inclusion(checks);
        }
        return checks;
    }

    /** Of a receipt's file. */
    ReceiptProof ofReceipt() throws Unfit {
        List<Check> checks = new ArrayList<>();
        Instant mergeBy = promised();
        checks.add(commitment());
        checks.add(Check.of(Step.PROMISE, mergeBy != null));
        LocalDate recorded = null;
        Long index = null;
        if (file.has("entry")) {
            inclusion(checks);
            if (checks.stream().allMatch(check -> check.result() == Result.RIGHT)) {
                recorded = file.entry().map(LedgerEntry::date).orElse(null);
                index = file.index();
            }
        } else {
            checks.add(new Check(Step.ENTRY, Result.MISSING));
        }
        return new ReceiptProof(checks, mergeBy, recorded, index);
    }

    private Check commitment() throws Unfit {
        return Check.of(Step.COMMITMENT, file.opens(file.canonical()));
    }

    private void inclusion(List<Check> checks) {
        if (!file.has("entry") || !file.has("checkpoint")) {
            checks.add(new Check(Step.INCLUSION, Result.MISSING));
            return;
        }
        Optional<LedgerEntry> entry = file.entry();
        String commitment = file.commitment();
        checks.add(Check.of(
                Step.ENTRY,
                entry.isPresent()
                        && commitment != null
                        && commitment.equals(entry.get().commitment())));
        Checkpoint checkpoint = checkpoint();
        checks.add(Check.of(Step.CHECKPOINT, checkpoint != null));
        List<byte[]> path = file.path();
        checks.add(Check.of(
                Step.INCLUSION,
                checkpoint != null
                        && entry.isPresent()
                        && path != null
                        && Proof.includes(
                                entry.get().leafHash(), file.index(), checkpoint.size(), path, checkpoint.root())));
    }

    private @Nullable Checkpoint checkpoint() {
        try {
            Note note = signed("checkpoint");
            Checkpoint checkpoint = note == null ? null : Checkpoint.parse(note.text());
            return checkpoint != null && ofOurs(checkpoint.origin()) ? checkpoint : null;
        } catch (Malformed no) {
            return null;
        }
    }

    /** By when the promise says; null where it isn't ours or promises something else. */
    private @Nullable Instant promised() {
        try {
            Note note = signed("promise");
            String[] lines = note == null ? new String[0] : note.text().split("\n");
            if (lines.length < 3
                    || !lines[0].endsWith(PROMISE)
                    || !ofOurs(lines[0].substring(0, lines[0].length() - PROMISE.length()))
                    || !lines[1].equals(file.commitment())) {
                return null;
            }
            return Instant.parse(lines[2]);
        } catch (Malformed | DateTimeException no) {
            return null;
        }
    }

    private boolean ofOurs(String origin) {
        return keys.stream().anyMatch(key -> key.name().equals(origin));
    }

    /** Null where none of our keys signed it. */
    private @Nullable Note signed(String field) {
        String text = file.text(field);
        if (text == null) {
            return null;
        }
        Note note = Note.parse(text);
        return note.signedBy(keys).isEmpty() ? null : note;
    }
}
