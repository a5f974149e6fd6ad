package org.mingjing.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.mingjing.decision.DecisionCatalogue;
import org.mingjing.decision.Suspensions;
import org.mingjing.shared.Places;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.vault.KeyedHash;
import org.mingjing.vault.Vault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services of this room at another time, for demo data alone: what they do is recorded as if it had been done then, and nobody
 * outside is told. Call it in a transaction, from one thread.
 */
@Component
@ConditionalOnProperty(name = "mingjing.demo", havingValue = "true", matchIfMissing = true)
public class CaseRehearsal {

    private final Then then = new Then();
    private final CaseStore cases;
    private final CaseRegister register;
    private final CaseDesk desk;
    private final ReporterDesk reporter;

    CaseRehearsal(
            JdbcTemplate jdbc,
            JsonMapper mapper,
            Vault vault,
            SealedJson json,
            KeyedHash keyed,
            Places places,
            CaseStore cases,
            CaseClocks clocks,
            CaseMessages messages,
            CaseRules rules,
            ReporterViews views,
            RoutingFeedback feedback,
            Erasure erasure,
            DecisionCatalogue decisions,
            Suspensions suspensions,
            StaffDirectory staff,
            AuditTrail audit,
            IntakeSettings settings) {
        var events = new CaseEvents(jdbc, mapper, untold -> {});
        var lines = new PublicLines(jdbc, json, vault, places, then);
        var work = new DeedWork(
                cases,
                events,
                new DeedSteps(cases, events, messages, clocks),
                messages,
                clocks,
                feedback,
                lines,
                decisions,
                suspensions,
                json,
                settings);
        this.cases = cases;
        this.register = new CaseRegister(jdbc, vault, json, clocks, keyed, places, settings, then);
        this.desk = new CaseDesk(cases, events, rules, work, messages, clocks, staff, audit, settings, then);
        this.reporter = new ReporterDesk(
                cases, events, messages, clocks, views, register, lines, erasure, json, settings, then);
    }

    /** A clock that stands where it was set. */
    private static final class Then extends Clock {
        private volatile Instant at = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return Shanghai.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(at, zone);
        }

        @Override
        public Instant instant() {
            return at;
        }
    }

    public OpenedCase open(NewCase opening, Instant at) {
        then.at = at;
        return register.open(opening);
    }

    public DeedResult act(UUID id, Deed deed, StaffId by, Instant at) {
        then.at = at;
        return cases.find(id)
                .map(one -> desk.act(id, one.revision(), deed, by))
                .orElse(DeedResult.refused(DeedResult.Refusal.NOT_FOUND));
    }

    public void answer(UUID id, String words, Instant at) {
        then.at = at;
        reporter.answer(id, words, List.of());
    }

    public void dispute(UUID id, String words, Instant at) {
        then.at = at;
        reporter.dispute(id, words);
    }

    public void rate(UUID id, int stars, Instant at) {
        then.at = at;
        reporter.rate(id, stars);
    }

    public void approveLine(UUID id, Instant at) {
        then.at = at;
        reporter.approveLine(id, true);
    }
}
