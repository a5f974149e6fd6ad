package org.mingjing.submission.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingjing.submission.open311.ApiKeys.Admission;
import org.springframework.context.support.StaticMessageSource;

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
        assertThatThrownBy(() -> keys(10, "short")).hasMessageContaining("shorter than 16");
        assertThatThrownBy(() -> keys(10, ONE, ONE))
                .hasMessageContaining("twice")
                .hasMessageNotContaining(ONE);
    }

    @Test
    void anotherJurisdictionIsElsewhere() {
        Edge ours = new Edge(settings(10, "mingzhou.example"), new StaticMessageSource());
        assertThat(ours.elsewhere("sfgov.org")).isTrue();
        assertThat(ours.elsewhere("mingzhou.example")).isFalse();
        assertThat(ours.elsewhere(" ")).isFalse();
        assertThat(ours.elsewhere(null)).isFalse();
        Edge single = new Edge(settings(10, null), new StaticMessageSource());
        assertThat(single.elsewhere("sfgov.org")).isFalse();
    }

    @Test
    void settingsDontTellTheirKeys() {
        assertThat(settings(10, null, ONE).toString()).doesNotContain(ONE);
    }

    private ApiKeys keys(int perHour, String... keys) {
        return new ApiKeys(settings(perHour, null, keys), clock);
    }

    private static Open311Settings settings(int perHour, @Nullable String jurisdiction, String... keys) {
        return new Open311Settings(
                List.of(keys), perHour, jurisdiction, OffsetDateTime.parse("2026-01-01T00:00:00+08:00"), "OTHER");
    }
}
