package org.mingjing.ledger;

import java.util.Optional;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.springframework.stereotype.Service;

/** Changes the key that signs the ledger, while serving. */
@Service
public class LedgerKeyChange {

    private final LedgerKeeper keeper;
    private final LedgerReader reader;
    private final LogKey key;

    LedgerKeyChange(LedgerKeeper keeper, LedgerReader reader, LogKey key) {
        this.keeper = keeper;
        this.reader = reader;
        this.key = key;
    }

    /** What came of it. */
    public enum Outcome {
        /** A new key signs. */
        CHANGED,
        /** The key is a setting: the operator changes it. */
        IN_SETTINGS,
        /** Not now: the log isn't fine, or another node is at work. Nothing is lost; ask again. */
        NOT_NOW
    }

    /**
     * @param origin of the log
     * @param key who signs now, {@code name+hash+base64}
     * @param fingerprint of that key, 64 hexadecimal digits
     */
    public record Result(Outcome outcome, String origin, String key, String fingerprint) {}

    /** Answers when the new key signs and the old secret is gone. */
    public Result change() {
        Optional<NoteVerifier> changed = key.inSettings() ? Optional.empty() : keeper.changeKey();
        NoteVerifier signing = changed.orElseGet(() -> reader.keys().signing());
        Outcome outcome =
                changed.isPresent() ? Outcome.CHANGED : key.inSettings() ? Outcome.IN_SETTINGS : Outcome.NOT_NOW;
        return new Result(outcome, signing.name(), signing.toString(), signing.fingerprint());
    }
}
