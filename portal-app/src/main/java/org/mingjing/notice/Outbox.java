package org.mingjing.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.notice.Notice.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Notices in the database. */
@Repository
class Outbox {

    static final String COLUMNS = "id, channel, topic, case_id, step_id, created_at, state, attempts, done_at, error";

    private final JdbcTemplate jdbc;

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a notice; once for each event and recipient, however often it is asked.
     *
     * @param notBefore the event can't be undone any more
     */
    void add(
            String event,
            Recipient to,
            Topic topic,
            UUID caseId,
            @Nullable Long stepId,
            Instant createdAt,
            Instant notBefore) {
        jdbc.update(
                """
                insert into notice (event, recipient, channel, topic, case_id, step_id, created_at, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (event, recipient) do nothing
                """,
                event,
                to.key(),
                to.channel().name(),
                topic.name(),
                caseId,
                stepId,
                utc(createdAt),
                utc(notBefore));
    }

    /**
     * Takes due ones and marks them as being sent, committed before anything is handed over.
     *
     * @param withChannel also those that waited for a mail server, where there is one now
     */
    List<Notice> take(Instant now, boolean withChannel, Duration notOlderThan, int limit) {
        return jdbc.query(
                "update notice set state = 'SENDING', next_at = ?, attempts = attempts + 1 where id in (" + """
                        select id from notice where next_at <= ?
                          and (state = 'PENDING' or ? and state = 'NO_CHANNEL' and created_at > ?)
                        order by next_at limit ? for update skip locked) returning\s"""
                        + COLUMNS,
                Outbox::of,
                utc(now),
                utc(now),
                withChannel,
                utc(now.minus(notOlderThan)),
                limit);
    }

    /** The last word on a notice that this process took. */
    void done(long id, State state, @Nullable String error, Instant now) {
        jdbc.update(
                "update notice set state = ?, error = ?, done_at = ? where id = ? and state = 'SENDING'",
                state.name(),
                error,
                utc(now),
                id);
    }

    /** Tried again later. */
    void again(long id, String error, Instant nextAt) {
        jdbc.update(
                "update notice set state = 'PENDING', error = ?, next_at = ? where id = ? and state = 'SENDING'",
                error,
                utc(nextAt),
                id);
    }

    /** Sends that nobody finished: whoever began them died, or hangs. Portal notices need no handing over and are simply done again. */
    int cutOff(Instant begunBefore, Instant now) {
        jdbc.update(
                "update notice set state = 'PENDING' where state = 'SENDING' and channel = 'PORTAL' and next_at < ?",
                utc(begunBefore));
        return jdbc.update(
                "update notice set state = 'UNKNOWN', error = 'CUT_OFF', done_at = ? where state = 'SENDING' and next_at < ?",
                utc(now),
                utc(begunBefore));
    }

    static Notice of(ResultSet row, int index) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new Notice(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                Topic.valueOf(row.getString("topic")),
                row.getObject("case_id", UUID.class),
                row.getObject("step_id", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                done == null ? null : done.toInstant(),
                row.getString("error"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
