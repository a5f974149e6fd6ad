package org.mingjing.submission.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.submission.open311.ApiKeys.Admission;

/** Who may send, and how much. */
class AdmitAClientTest {

    private static final String ONE = "the-first-secret-key";
    private static final String TWO = "the-other-secret-key";

    private Instant now = Instant.parse("2026-05-01T08:40:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void nobodyWhereNoKeyIsIssued() {
        ApiKeys keys = keys(10);
        assertThat(keys.admit(null)).isEqualTo(new Admission.NoneIssued());
        assertThat(keys.admit("")).isEqualTo(new Admission.NoneIssued());
    }

    @Test
    void whoeverHoldsAKey() {
        ApiKeys keys = keys(10, ONE, TWO);
        assertThat(keys.admit(TWO)).isEqualTo(new Admission.Admitted(1));
        assertThat(keys.admit(ONE)).isEqualTo(new Admission.Admitted(0));
        assertThat(keys.admit(ONE + " ")).isEqualTo(new Admission.Unknown());
        assertThat(keys.admit(null)).isEqualTo(new Admission.Unknown());
    }

    @Test
    void soManyAnHourAndEachForItself() {
        ApiKeys keys = keys(2, ONE, TWO);
        keys.admit(ONE);
        keys.admit(ONE);
        assertThat(keys.admit(ONE)).isEqualTo(new Admission.Exhausted(Duration.ofMinutes(20)));
        assertThat(keys.admit(TWO)).isEqualTo(new Admission.Admitted(1));
        now = now.plus(Duration.ofMinutes(20));
        assertThat(keys.admit(ONE)).isEqualTo(new Admission.Admitted(0));
    }

    @Test
    void aWeakKeyIsNotTaken() {
        assertThatThrownBy(() -> keys(10, "short")).hasMessageContaining("16").hasMessageNotContaining("short\"");
        assertThatThrownBy(() -> keys(10, ONE, ONE))
                .hasMessageContaining("twice")
                .hasMessageNotContaining(ONE);
    }

    private ApiKeys keys(int perHour, String... keys) {
        return new ApiKeys(
                new Open311Settings(
                        List.of(keys), perHour, null, OffsetDateTime.parse("2026-01-01T00:00:00+08:00"), "OTHER"),
                clock);
    }
}
