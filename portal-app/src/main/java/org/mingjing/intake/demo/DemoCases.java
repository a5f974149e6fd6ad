package org.mingjing.intake.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a demo portal that has no case with fictitious ones (演示), once it is up: nobody waits for them. */
@Component
@ConditionalOnProperty(name = "mingjing.demo", havingValue = "true", matchIfMissing = true)
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final int RECENT = 300;
    private static final int OLD = 16;
    private static final Duration BACK = Duration.ofDays(10);

    private final DemoCaseStory story;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoCases(DemoCaseStory story, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.story = story;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        Thread.ofVirtual().name("demo-cases").start(() -> {
            try {
                load();
            } catch (DataAccessException ended) {
                LOG.warn("demo cases were not loaded; the next start tries again");
            }
        });
    }

    /** One transaction: a portal that is killed half-way has none, and the next start loads them all. */
    void load() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("lock table demo_marker in exclusive mode");
            Boolean wanted = jdbc.queryForObject(
                    "select exists (select 1 from demo_marker) and not exists (select 1 from intake_case)",
                    Boolean.class);
            if (Boolean.TRUE.equals(wanted)) {
                tell();
            }
        });
    }

    private void tell() {
        Instant now = clock.instant();
        for (int i = 0; i < OLD; i++) {
            story.tellOld(i, now);
        }
        for (int i = 0; i < RECENT; i++) {
            story.tell(i, now.minus(BACK.multipliedBy(RECENT - i).dividedBy(RECENT)), now);
        }
        LOG.info("loaded {} fictitious cases (演示)", OLD + RECENT);
    }
}
