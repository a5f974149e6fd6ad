package org.mingjing.submission.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.mingjing.submission.Nonce;

/**
 * Which nonce came with which proof, as keyed hashes, in this node's memory alone. A proof may so be used once on every node, and once
 * more after a restart: the work was done, what is multiplied is small, and nothing about a sender has to be written down.
 */
final class UsedProofs {

    private static final int REMEMBERED = 200_000;

    private final Signing signing;
    private final Cache<String, String> nonces;

    UsedProofs(Signing signing, Duration lifetime) {
        this.signing = signing;
        this.nonces = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(lifetime)
                .build();
    }

    enum Use {
        FIRST,
        /** By the same nonce. */
        AGAIN,
        BY_ANOTHER
    }

    /** Binds the proof to the nonce, if it isn't bound. */
    Use use(String id, Nonce nonce) {
        String mine = hash(nonce.hex());
        String known = nonces.asMap().putIfAbsent(hash(id), mine);
        if (known == null) {
            return Use.FIRST;
        }
        return known.equals(mine) ? Use.AGAIN : Use.BY_ANOTHER;
    }

    /** Whether another nonce came with it. */
    Use look(String id, Nonce nonce) {
        String known = nonces.getIfPresent(hash(id));
        if (known == null) {
            return Use.FIRST;
        }
        return known.equals(hash(nonce.hex())) ? Use.AGAIN : Use.BY_ANOTHER;
    }

    private String hash(String value) {
        return signing.hex("gate-used", value, 16);
    }
}
