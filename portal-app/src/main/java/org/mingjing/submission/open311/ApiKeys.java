package org.mingjing.submission.open311;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may send reports, and how many an hour; counted in memory, by key, from the clock's full hours. */
@Component
class ApiKeys {

    private record Spent(Instant hour, int count) {}

    private record Holder(byte[] digest, AtomicReference<Spent> spent) {}

    /** What became of a key that was presented. */
    sealed interface Admission {

        /** @param client stands for the key, which is not to be kept */
        record Admitted(int client) implements Admission {}

        /** No key is issued at all. */
        record NoneIssued() implements Admission {}

        record Unknown() implements Admission {}

        /** @param retryAfter until the next hour */
        record Exhausted(Duration retryAfter) implements Admission {}
    }

    private final List<Holder> holders;
    private final int perHour;
    private final Clock clock;

    ApiKeys(Open311Settings settings, Clock clock) {
        this.holders = settings.keys().stream()
                .map(key -> new Holder(digest(key), new AtomicReference<>(new Spent(Instant.MIN, 0))))
                .toList();
        this.perHour = settings.perHour();
        this.clock = clock;
    }

    /** Takes one from the key's budget. As long for a near miss as for a far one. */
    Admission admit(@Nullable String presented) {
        if (holders.isEmpty()) {
            return new Admission.NoneIssued();
        }
        byte[] digest = digest(presented == null ? "" : presented);
        int found = -1;
        for (int i = 0; i < holders.size(); i++) {
            if (MessageDigest.isEqual(holders.get(i).digest(), digest)) {
                found = i;
            }
        }
        if (found < 0) {
            return new Admission.Unknown();
        }
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Spent spent = holders.get(found)
                .spent()
                .updateAndGet(before ->
                        before.hour().equals(hour) ? new Spent(hour, before.count() + 1) : new Spent(hour, 1));
        return spent.count() > perHour
                ? new Admission.Exhausted(Duration.between(now, hour.plus(1, ChronoUnit.HOURS)))
                : new Admission.Admitted(found);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
