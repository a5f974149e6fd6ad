package org.mingjing.submission.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever looks up many receipts. It knows an address only as a keyed hash under a key that is made anew each hour and never
 * leaves memory; nothing is logged.
 *
 * <p>Why guessing is hopeless: 15 free digits make 10¹⁵ receipts. With a million of them in use, a guess is right once in 10⁹. One
 * address gets 30 lookups, then at best one every two minutes, and starts anew with the hour's key: 1,500 a day, so once in 1,800
 * years. All addresses together get 1,200 a minute: once in 19 months, however many they are; beyond that only the first three of each
 * address are answered, so that a flood doesn't shut the door on those who come with their own receipt. Call it after {@code
 * Receipt.parse}: a typing error that the check digit finds isn't a guess.
 */
@Component
public class LookupThrottle {

    private static final int REMEMBERED = 100_000;

    /** @param until before this no lookup is answered */
    private record Visits(int count, Instant until) {}

    private final GateSettings.Lookup rules;
    private final Clock clock;
    private final Tide all;
    private final Cache<String, Visits> visits;
    private final AtomicReference<AddressHash> hash = new AtomicReference<>(AddressHash.fresh(0));

    LookupThrottle(GateSettings settings, Clock clock) {
        this.rules = settings.lookup();
        this.clock = clock;
        this.all = new Tide(rules.perMinute());
        this.visits = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(rules.window())
                .build();
    }

    /**
     * Empty: answer; else how long to wait.
     *
     * @param remoteAddress as the server names it, IPv4 or IPv6, of which the first 64 bits count
     */
    public Optional<Duration> admit(String remoteAddress) {
        Instant now = clock.instant();
        boolean flood = all.lastMinute(now) >= rules.perMinute();
        AtomicLong wait = new AtomicLong();
        visits.asMap().compute(current(now).of(remoteAddress), (address, known) -> {
            Visits before = known == null ? new Visits(0, Instant.EPOCH) : known;
            Duration left = Duration.between(now, before.until());
            if (left.isPositive()) {
                wait.set(left.toMillis() + 1);
                return before;
            }
            if (flood && before.count() >= rules.first()) {
                wait.set(rules.pause().toMillis());
                return before;
            }
            int count = before.count() + 1;
            return new Visits(count, count < rules.free() ? Instant.EPOCH : now.plus(pause(count - rules.free())));
        });
        if (wait.get() > 0) {
            return Optional.of(Duration.ofMillis(wait.get()));
        }
        all.count(now);
        return Optional.empty();
    }

    private Duration pause(int beyond) {
        Duration pause = rules.pause().multipliedBy(1L << Math.min(beyond, 20));
        return pause.compareTo(rules.longestPause()) < 0 ? pause : rules.longestPause();
    }

    private AddressHash current(Instant now) {
        long hour = now.getEpochSecond() / 3_600;
        return hash.updateAndGet(known -> known.hour() == hour ? known : AddressHash.fresh(hour));
    }
}
