package org.mingjing.submission.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever tries receipts waits longer and longer; whoever comes with their own is let through. */
class GuessReceiptsTest {

    private final MovableClock clock = new MovableClock();

    @Test
    void thirtyAreFreeThenTheWaitDoubles() {
        LookupThrottle throttle = throttle(1_200);
        for (int i = 0; i < 30; i++) {
            assertThat(throttle.admit("203.0.113.7")).isEmpty();
        }
        assertThat(throttle.admit("203.0.113.7"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6)));
        assertThat(throttle.admit("203.0.113.8")).isEmpty();
        clock.pass(Duration.ofSeconds(5));
        assertThat(throttle.admit("203.0.113.7")).isEmpty();
        clock.pass(Duration.ofSeconds(9));
        assertThat(throttle.admit("203.0.113.7")).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(throttle.admit("203.0.113.7")).isEmpty();
    }

    @Test
    void aDayOfTryingYieldsLittle() {
        LookupThrottle throttle = throttle(1_200);
        int answered = 0;
        for (int second = 0; second < 86_400; second++) {
            if (throttle.admit("203.0.113.7").isEmpty()) {
                answered++;
            }
            clock.pass(Duration.ofSeconds(1));
        }
        // An hour's key forgets the one before: 30 at once and then one every two minutes, each hour.
        assertThat(answered).isBetween(700, 1_700);
    }

    @Test
    void aNetworkOfIpv6IsOne() {
        LookupThrottle throttle = throttle(1_200);
        for (int i = 0; i < 30; i++) {
            assertThat(throttle.admit("2001:db8:0:7::" + i)).isEmpty();
        }
        assertThat(throttle.admit("2001:db8:0:7:ffff::1%eth0")).isPresent();
        assertThat(throttle.admit("2001:db8:0:8::1")).isEmpty();
    }

    @Test
    void inAFloodFromEverywhereTheFirstThreeOfEachAreAnswered() {
        LookupThrottle throttle = throttle(100);
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.admit("198.51.100." + i)).isEmpty();
        }
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.admit("203.0.113.7")).isEmpty();
        }
        assertThat(throttle.admit("203.0.113.7")).hasValue(Duration.ofSeconds(5));
        clock.pass(Duration.ofMinutes(2));
        assertThat(throttle.admit("203.0.113.7")).isEmpty();
    }

    @Test
    void namesAreNotAskedFor() {
        LookupThrottle throttle = throttle(1_200);
        for (int i = 0; i < 30; i++) {
            assertThat(throttle.admit("host-" + i + ".invalid")).isEmpty();
        }
        assertThat(throttle.admit("x".repeat(1_000_000))).isPresent();
    }

    private LookupThrottle throttle(int perMinute) {
        return new LookupThrottle(
                new GateSettings(
                        new GateSettings.Scripted(10, 100, 1_600, Duration.ofHours(1)),
                        new GateSettings.Plain(
                                10, 40, Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofHours(12)),
                        new GateSettings.Lookup(
                                30,
                                Duration.ofMinutes(10),
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(2),
                                perMinute,
                                3)),
                clock);
    }
}
