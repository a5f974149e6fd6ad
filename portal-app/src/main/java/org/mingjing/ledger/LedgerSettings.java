package org.mingjing.ledger;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param origin names a log that is opened; an open one keeps its own. Should be the public address without its scheme, with {@code /ledger}
 * @param key the signing key as {@code ./portal} writes it; null: {@code keys/ledger.key}, made at the first start
 * @param olderKey the one that {@code key} takes over from, until it has
 * @param every how often entries are sequenced, integrated and published
 * @param witnesses who cosigns checkpoints
 * @param mirrors addresses under which others keep copies of this log's files, for the day that the database loses some
 */
@ConfigurationProperties("mingjing.ledger")
record LedgerSettings(
        @DefaultValue("localhost/ledger") String origin,
        @Nullable String key,
        @Nullable String olderKey,
        @DefaultValue("1s") Duration every,
        @DefaultValue List<Witness> witnesses,
        @DefaultValue List<URI> mirrors) {

    /**
     * @param url the submission prefix (C2SP tlog-witness)
     * @param verifier {@code name+hash+base64}
     */
    record Witness(URI url, String verifier) {}
}
