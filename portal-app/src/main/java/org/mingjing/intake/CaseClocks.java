package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingjing.intake.clock.ClockRule;
import org.mingjing.intake.clock.ClockRules;
import org.mingjing.intake.clock.ClockUnit;
import org.mingjing.intake.clock.Pause;
import org.mingjing.shared.Shanghai;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The deadlines of cases: started by what happens, met by what staff do, paused while the reporter is asked. */
@Component
class CaseClocks {

    private static final String PAUSABLE = "RESULT";

    private final JdbcTemplate jdbc;
    private final ClockRules rules;

    CaseClocks(JdbcTemplate jdbc, ClockRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** A deadline that a trigger sets off. */
    record Started(ClockRule rule, Instant at, Instant due, Instant warn) {}

    /** The deadlines that this trigger sets off for this kind, the nearest first. */
    List<Started> triggered(String trigger, CaseKind kind, Instant at) {
        LocalDate day = at.atZone(Shanghai.ZONE).toLocalDate();
        return rules.all().stream()
                .filter(rule -> rule.trigger().equals(trigger))
                .map(ClockRule::code)
                .distinct()
                .flatMap(code -> rules.find(code, kind.name(), day).stream())
                .filter(rule -> rule.trigger().equals(trigger))
                .map(rule -> started(rule, at))
                .sorted((a, b) -> a.due().compareTo(b.due()))
                .toList();
    }

    /** Of a case that is opened as accepted, the first response is owed too. */
    List<Started> atOpening(String trigger, CaseKind kind, Instant at) {
        if (!trigger.equals("ACCEPTED")) {
            return triggered(trigger, kind, at);
        }
        return Stream.concat(
                        triggered("RECEIVED", kind, at).stream()
                                .filter(one -> one.rule().code().equals("FIRST_RESPONSE")),
                        triggered("ACCEPTED", kind, at).stream())
                .toList();
    }

    private Started started(ClockRule rule, Instant at) {
        Instant due = rules.due(rule, at);
        return new Started(rule, at, due, rules.warning(rule, due));
    }

    void start(UUID caseId, List<Started> clocks) {
        jdbc.batchUpdate("""
                insert into intake_clock (case_id, rule, count, unit, source, extension, warn, triggered_at, due_at, warn_at,
                  pausable) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, clocks.stream().map(clock -> row(caseId, clock)).toList());
    }

    private static Object[] row(UUID caseId, Started clock) {
        ClockRule rule = clock.rule();
        return new Object[] {
            caseId,
            rule.code(),
            rule.count(),
            rule.unit().name(),
            rule.source(),
            rule.extension(),
            rule.warn(),
            utc(clock.at()),
            utc(clock.due()),
            utc(clock.warn()),
            rule.code().equals(PAUSABLE)
        };
    }

    /** Starts what the trigger sets off. */
    void trigger(String trigger, CaseRecord of, Instant at) {
        start(of.id(), triggered(trigger, of.kind(), at));
    }

    void meet(UUID caseId, Instant at, String... codes) {
        jdbc.update(
                "update intake_clock set met_at = ? where case_id = ? and met_at is null and rule = any (?)",
                utc(at),
                caseId,
                codes);
    }

    void meetAll(UUID caseId, Instant at) {
        jdbc.update("update intake_clock set met_at = ? where case_id = ? and met_at is null", utc(at), caseId);
    }

    void pause(UUID caseId, Instant at) {
        jdbc.update(
                "insert into intake_pause (case_id, since) select ?, ? where not exists"
                        + " (select 1 from intake_pause where case_id = ? and until is null)",
                caseId,
                utc(at),
                caseId);
    }

    void resume(UUID caseId, Instant at) {
        jdbc.update("update intake_pause set until = ? where case_id = ? and until is null", utc(at), caseId);
        List<Pause> pauses = pauses(caseId, at);
        for (CaseClock clock : of(caseId, at)) {
            if (clock.pausable() && clock.metAt() == null) {
                due(caseId, clock, rules.due(clock.asRule(), clock.triggeredAt(), clock.extendedBy(), pauses));
            }
        }
    }

    /** Extends a running deadline, once; false where its rule doesn't allow that. */
    boolean extend(UUID caseId, String code, UUID reason, Instant at) {
        Optional<CaseClock> running = of(caseId, at).stream()
                .filter(clock -> clock.rule().equals(code) && clock.metAt() == null)
                .findFirst();
        if (running.isEmpty() || !running.get().extensible()) {
            return false;
        }
        CaseClock clock = running.get();
        int by = clock.extension();
        jdbc.update(
                "update intake_clock set extended_by = ?, extension_reason = ? where case_id = ? and rule = ? and met_at is null",
                by,
                reason,
                caseId,
                code);
        due(caseId, clock, rules.due(clock.asRule(), clock.triggeredAt(), by, pauses(caseId, at)));
        return true;
    }

    private void due(UUID caseId, CaseClock clock, Instant due) {
        jdbc.update(
                "update intake_clock set due_at = ?, warn_at = ? where case_id = ? and rule = ? and triggered_at = ?",
                utc(due),
                utc(rules.warning(clock.asRule(), due)),
                caseId,
                clock.rule(),
                utc(clock.triggeredAt()));
    }

    private List<Pause> pauses(UUID caseId, Instant now) {
        return jdbc.query(
                "select since, until from intake_pause where case_id = ?",
                (row, n) -> {
                    Instant until = Objects.requireNonNullElse(CaseRecord.maybe(row, "until"), now);
                    return new Pause(CaseRecord.instant(row, "since"), until);
                },
                caseId);
    }

    /** All deadlines of a case, the nearest first. */
    List<CaseClock> of(UUID caseId, Instant now) {
        boolean standing = Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from intake_pause where case_id = ? and until is null)",
                Boolean.class,
                caseId));
        return jdbc.query(
                "select * from intake_clock where case_id = ? order by due_at",
                (row, n) -> clock(row, standing, now),
                caseId);
    }

    private CaseClock clock(ResultSet row, boolean standing, Instant now) throws SQLException {
        Instant due = CaseRecord.instant(row, "due_at");
        Instant met = CaseRecord.maybe(row, "met_at");
        boolean pausable = row.getBoolean("pausable");
        ClockRule rule = new ClockRule(
                row.getString("rule"),
                ClockRule.ANY_KIND,
                "RECEIVED",
                row.getInt("count"),
                ClockUnit.valueOf(row.getString("unit")),
                row.getInt("extension"),
                row.getInt("warn"),
                row.getString("source"),
                LocalDate.EPOCH,
                null,
                ClockRule.NATION);
        Instant seen = met == null ? now : met;
        return new CaseClock(
                rule,
                CaseRecord.instant(row, "triggered_at"),
                due,
                met,
                row.getInt("extended_by"),
                pausable,
                standing && pausable && met == null,
                rules.light(rule, due, seen),
                rules.left(rule, due, seen));
    }

    /** Writes the nearest running deadline to the case, by which desks sort. */
    void refresh(UUID caseId) {
        jdbc.update("""
                update intake_case set next_due = c.due_at, next_warn = c.warn_at, next_rule = c.rule
                from (select 1) one left join lateral (
                  select due_at, warn_at, rule from intake_clock where case_id = ? and met_at is null order by due_at limit 1) c on true
                where id = ?
                """, caseId, caseId);
    }

    /** For undo: what the deadlines were. */
    void restore(UUID caseId, Instant since) {
        jdbc.update("delete from intake_clock where case_id = ? and triggered_at >= ?", caseId, utc(since));
        jdbc.update("update intake_clock set met_at = null where case_id = ? and met_at >= ?", caseId, utc(since));
        jdbc.update("delete from intake_pause where case_id = ? and since >= ?", caseId, utc(since));
        jdbc.update("update intake_pause set until = null where case_id = ? and until >= ?", caseId, utc(since));
    }
}
