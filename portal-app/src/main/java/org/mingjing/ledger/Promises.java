package org.mingjing.ledger;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Promises to merge, signed by the log's key: a note that says {@code <origin>/promise}, the commitment in base64 and the latest time of
 * merging (ISO 8601, UTC). Together with a checkpoint signed later, over a tree without the entry, it proves that the log broke its word.
 */
@Service
public class Promises {

    /** A key that was replaced by another process is noticed after this. */
    private static final Duration KNOWN = Duration.ofSeconds(10);

    private final LoadingCache<String, NoteSigner> signers;
    private final Clock clock;

    Promises(LedgerStore store, LogKey key, Clock clock) {
        this.clock = clock;
        this.signers = Caffeine.newBuilder()
                .expireAfterWrite(KNOWN)
                .build(current -> key.of(store.current().orElseThrow().origin()));
    }

    /**
     * The same bytes for the same arguments, as long as log and key are the same.
     *
     * @param commitment 32 bytes
     * @param mergeBy a full hour
     */
    public String promise(byte[] commitment, Instant mergeBy) {
        NoteSigner signer = signers.get("current");
        String text = signer.verifier().name() + "/promise\n"
                + Base64.getEncoder().encodeToString(commitment) + "\n" + mergeBy + "\n";
        return new Note(text, List.of(signer.sign(text, clock.instant()))).toString();
    }

    @EventListener
    void on(LogOpened opened) {
        signers.invalidateAll();
    }
}
