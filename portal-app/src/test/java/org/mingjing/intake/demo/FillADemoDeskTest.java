package org.mingjing.intake.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mingjing.intake.CaseFigures;
import org.mingjing.intake.CaseRehearsal;
import org.mingjing.intake.PublicLines;
import org.mingjing.intake.routing.Router;
import org.mingjing.shared.Places;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Fictitious cases come through the real services, at times of their own; nothing of them stays here. */
@PortalTest
class FillADemoDeskTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Router router;

    @Autowired
    Places places;

    @Autowired
    PublicLines lines;

    @Autowired
    CaseFigures figures;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void casesAreAsFarAsTheyAreOld() {
        var story = new DemoCaseStory(beans.createBean(CaseRehearsal.class), router, places);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            int before = count("true");
            int announced = jdbc.queryForObject("select count(*) from event_publication", Integer.class);
            Instant now = Instant.now();
            for (int i = 0; i < 60; i++) {
                story.tell(i, now.minus(Duration.ofHours(4L * (60 - i))), now);
            }
            story.tellOld(1, now);
            story.tellOld(2, now);
            story.tellOld(3, now);

            assertThat(count("true") - before).isEqualTo(63);
            assertThat(count("state = 'RECEIVED' and received_at > now() - interval '24 hours'"))
                    .isPositive();
            assertThat(count("state in ('CLOSED', 'IN_REVIEW') and received_at < now() - interval '5 days'"))
                    .isPositive();
            assertThat(count("complained_about is not null and complained_about = department"))
                    .isZero();
            assertThat(lines.newest(null, 0, 10)).isNotEmpty();
            assertThat(figures.open()).isNotEmpty();
            assertThat(figures.quality().hoursToFirstResponse()).isNotNull();
            assertThat(jdbc.queryForObject("select count(*) from event_publication", Integer.class))
                    .isEqualTo(announced);
        });
    }

    private int count(String where) {
        Integer count = jdbc.queryForObject("select count(*) from intake_case where " + where, Integer.class);
        return count == null ? 0 : count;
    }
}
