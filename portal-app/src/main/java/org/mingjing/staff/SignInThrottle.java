package org.mingjing.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts failed sign-ins of one name from one address and calls a pause after a few. Bounded, in memory, gone after the pause; a
 * stranger elsewhere can't lock a colleague out.
 */
final class SignInThrottle {

    private record Attempt(String name, String address) {}

    private final Cache<Attempt, Integer> failures;
    private final int allowed;

    SignInThrottle(int allowed, Duration pause) {
        this.allowed = allowed;
        this.failures = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(pause)
                .build();
    }

    boolean pauses(String name, String address) {
        Integer count = failures.getIfPresent(attempt(name, address));
        return count != null && count >= allowed;
    }

    void failed(String name, String address) {
        failures.asMap().merge(attempt(name, address), 1, Integer::sum);
    }

    void succeeded(String name, String address) {
        failures.invalidate(attempt(name, address));
    }

    private static Attempt attempt(String name, String address) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        return new Attempt(key.substring(0, Math.min(64, key.length())), address);
    }
}
