package org.mingjing.intake.forwarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.forwarding.Forwarding.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The outbox to the case system. */
@Repository
class ForwardingStore {

    private static final String COLUMNS = "id, event_id, case_id, type, state, attempts, since, next_at, error";

    private final JdbcTemplate jdbc;

    ForwardingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for each step, however often it is asked. */
    void add(long eventId, UUID caseId, String type, Instant at) {
        jdbc.update(
                "insert into intake_forwarding (id, event_id, case_id, type, since, next_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (event_id) do nothing",
                UUID.randomUUID(),
                eventId,
                caseId,
                type,
                utc(at),
                utc(at));
    }

    /** Takes due ones for some time, a case's in their order; another node leaves them alone, and if this one dies they come again. */
    List<Forwarding> take(Instant now, Duration lease, int limit) {
        return jdbc.query(
                "update intake_forwarding set next_at = ? where id in (" + """
                        select id from intake_forwarding f where state = 'PENDING' and next_at <= ? and not exists (
                          select 1 from intake_forwarding e
                          where e.case_id = f.case_id and e.event_id < f.event_id and e.state = 'PENDING')
                        order by next_at limit ? for update skip locked) returning\s""" + COLUMNS,
                ForwardingStore::of,
                utc(now.plus(lease)),
                utc(now),
                limit);
    }

    void done(UUID id, State state, int attempts, @Nullable String error, Instant at) {
        jdbc.update(
                "update intake_forwarding set state = ?, attempts = ?, error = ?, done_at = ? where id = ?",
                state.name(),
                attempts,
                error,
                utc(at),
                id);
    }

    void again(UUID id, int attempts, String error, Instant nextAt) {
        jdbc.update(
                "update intake_forwarding set attempts = ?, error = ?, next_at = ? where id = ?",
                attempts,
                error,
                utc(nextAt),
                id);
    }

    /** Whether the case system was told anything of the case. */
    boolean told(UUID caseId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from intake_forwarding where case_id = ? and attempts > 0)",
                Boolean.class,
                caseId));
    }

    /** What waits after a failure, or is dead; the newest first. */
    List<Forwarding> troubled(int offset, int limit) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from intake_forwarding where state = 'DEAD' or state = 'PENDING' and error is not null"
                        + " order by state, since desc, id offset ? limit ?",
                ForwardingStore::of,
                offset,
                limit);
    }

    int troubled() {
        Integer count = jdbc.queryForObject(
                "select count(*) from intake_forwarding where state = 'DEAD' or state = 'PENDING' and error is not null",
                Integer.class);
        return count == null ? 0 : count;
    }

    /** Sends it again at once, with the whole time before it. */
    boolean resend(UUID id, Instant now) {
        return jdbc.update(
                        "update intake_forwarding set state = 'PENDING', since = ?, next_at = ?, done_at = null"
                                + " where id = ? and state in ('DEAD', 'PENDING')",
                        utc(now),
                        utc(now),
                        id)
                == 1;
    }

    boolean giveUp(UUID id, Instant now) {
        return jdbc.update(
                        "update intake_forwarding set state = 'GIVEN_UP', done_at = ? where id = ? and state in ('DEAD', 'PENDING')",
                        utc(now),
                        id)
                == 1;
    }

    private static Forwarding of(ResultSet row, int index) throws SQLException {
        return new Forwarding(
                row.getObject("id", UUID.class),
                row.getLong("event_id"),
                row.getObject("case_id", UUID.class),
                row.getString("type"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getString("error"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
