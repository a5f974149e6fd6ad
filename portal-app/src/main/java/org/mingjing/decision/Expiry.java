package org.mingjing.decision;

import java.time.Clock;
import java.util.List;
import org.mingjing.shared.Shanghai;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends publicity when its last day is over (到期下线). Readers already leave such decisions out, because every query compares with
 * today; this makes it lasting.
 */
@Component
public class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final JdbcTemplate jdbc;
    private final DecisionEvidence evidence;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Expiry(JdbcTemplate jdbc, DecisionEvidence evidence, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.clock = clock;
        this.events = events;
    }

    /** @return how many ended */
    @Scheduled(cron = "${mingjing.decision.expiry-cron:5 */10 * * * *}", zone = "Asia/Shanghai")
    @Transactional
    public int expire() {
        List<String> ids = jdbc.queryForList("""
                select id from decision
                where status in ('PUBLISHED', 'CORRECTED', 'SUSPENDED') and published_until < ? order by id for update
                """, String.class, Shanghai.today(clock));
        if (!ids.isEmpty()) {
            evidence.complete(ids);
            jdbc.update(
                    "update decision set status = 'EXPIRED', changed_at = ? where id = any(?)",
                    DraftStore.utc(clock.instant()),
                    ids.toArray(String[]::new));
            evidence.closed(ids);
            events.publishEvent(new DecisionsChanged(ids, false));
            LOG.info("publicity ended for {} decisions", ids.size());
        }
        return ids.size();
    }
}
