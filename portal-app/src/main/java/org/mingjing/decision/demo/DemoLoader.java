package org.mingjing.decision.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingjing.decision.Arrival;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.OriginalDecision;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a new data directory with fictitious decisions (演示数据), once in its life. */
@Component
@ConditionalOnProperty(name = "mingjing.demo", havingValue = "true", matchIfMissing = true)
@Order(20)
class DemoLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int COUNT = 2_000;
    private static final int WAITING = 12;
    private static final int BATCH = 250;
    private static final long SEED = 20_260_101;
    private static final StaffId PUBLISHER = new StaffId("publisher");
    private static final StaffId APPROVER = new StaffId("approver");

    private final DraftIntake intake;
    private final DemoStory story;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoLoader(DraftIntake intake, DemoStory story, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.intake = intake;
        this.story = story;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One transaction: a start that is killed half-way leaves none, and the next one loads them all. */
    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("lock table demo_marker in exclusive mode");
            Integer loaded = jdbc.queryForObject("select count(*) from demo_marker", Integer.class);
            if (loaded == null || loaded == 0) {
                load();
                backdate();
                jdbc.update("insert into demo_marker values (now())");
            }
        });
    }

    /** As if each had been published some days after its decision. */
    private void backdate() {
        jdbc.update("""
                update decision set published_at = least(now(), decision_date + (2 + ascii(id) % 5) * interval '1 day'
                    + interval '1 hour' * (ascii(right(id, 1)) % 8)),
                  changed_at = case when status = 'PUBLISHED' then least(now(), decision_date + (2 + ascii(id) % 5)
                    * interval '1 day' + interval '1 hour' * (ascii(right(id, 1)) % 8)) else changed_at end
                where public_version is not null and number_key like '演示%'
                """);
    }

    private void load() {
        LocalDate today = Shanghai.today(clock);
        List<OriginalDecision> all = DemoDecisions.of(SEED, COUNT, today).toList();
        UUID run = UUID.randomUUID();
        LOG.info("loading {} fictitious decisions (演示数据)", all.size());
        List<Arrival.Reception> receptions = new ArrayList<>(COUNT);
        for (int from = 0; from < all.size(); from += BATCH) {
            int to = Math.min(from + BATCH, all.size());
            List<Arrival> approved = new ArrayList<>();
            List<Arrival> waiting = new ArrayList<>();
            for (int i = from; i < to; i++) {
                (i < all.size() - WAITING ? approved : waiting).add(new Arrival(i + 1L, all.get(i), List.of()));
            }
            receptions.addAll(intake.receive(run, approved, PUBLISHER, APPROVER));
            intake.receive(run, waiting, PUBLISHER, null);
            LOG.info("demo data {} / {}", to, all.size());
        }
        story.tell(receptions, PUBLISHER, APPROVER);
    }
}
