package org.mingjing.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingjing.intake.CaseRecord;
import org.mingjing.intake.CaseSignals;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffMember;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What a department was told, the newest first; and what reporters couldn't be told. */
@Service
public class Inbox {

    private static final int LONGEST = 500;

    private final JdbcTemplate jdbc;
    private final CaseSignals signals;

    Inbox(JdbcTemplate jdbc, CaseSignals signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    /** @param one its case as it stands now */
    public record Line(Notice notice, CaseRecord one, boolean unread) {}

    /** Those of the person's department whose cases they may know of now. @param limit at most 500 */
    public List<Line> of(StaffMember who, int limit) {
        if (who.department() == null) {
            return List.of();
        }
        Instant read = readUpTo(who.id());
        return lines(newest(who.department(), limit), one -> signals.lists(one, who.id()), read);
    }

    /** A department's, for its feed. */
    public List<Line> of(String department, int limit) {
        return lines(newest(department, limit), one -> CaseSignals.mayTell(one, department), Instant.MAX);
    }

    public int unread(StaffMember who) {
        return (int) of(who, LONGEST).stream().filter(Line::unread).count();
    }

    /** Says that the person has seen everything that had arrived by then. */
    public void read(StaffId by, Instant upTo) {
        jdbc.update("""
                insert into notice_reading (staff_id, upto) values (?, ?)
                on conflict (staff_id) do update set upto = greatest(notice_reading.upto, excluded.upto)
                """, by.value(), Outbox.utc(upTo));
    }

    /** When the department was last told something: a view that polls compares it. */
    public Instant newest(StaffMember who) {
        return jdbc
                .queryForList(
                        "select max(done_at) from notice where recipient = ? and channel = 'PORTAL' and state = 'SENT'",
                        OffsetDateTime.class,
                        new Recipient.Department(String.valueOf(who.department())).key())
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    /** E-mails that didn't go out, or of which nobody knows; the newest first. @param limit at most 500 */
    public List<Line> troubled(int limit) {
        List<Notice> all = jdbc.query(
                "select " + Outbox.COLUMNS + " from notice where state in ('UNKNOWN', 'NO_CHANNEL', 'GIVEN_UP')"
                        + " order by id desc limit ?",
                Outbox::of,
                Math.clamp(limit, 0, LONGEST));
        return lines(all, one -> one.leakOf() == null, Instant.MAX);
    }

    private List<Notice> newest(String department, int limit) {
        return jdbc.query(
                "select " + Outbox.COLUMNS
                        + " from notice where recipient = ? and channel = 'PORTAL' and state = 'SENT'"
                        + " order by done_at desc, id desc limit ?",
                Outbox::of,
                new Recipient.Department(department).key(),
                Math.clamp(limit, 0, LONGEST));
    }

    private List<Line> lines(List<Notice> notices, Predicate<CaseRecord> mayKnow, Instant read) {
        Map<UUID, CaseRecord> cases = signals
                .findAll(notices.stream().map(Notice::caseId).distinct().toList())
                .stream()
                .filter(mayKnow)
                .collect(Collectors.toMap(CaseRecord::id, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (Notice notice : notices) {
            CaseRecord one = cases.get(notice.caseId());
            if (one != null) {
                lines.add(new Line(notice, one, unread(notice, read)));
            }
        }
        return lines;
    }

    private static boolean unread(Notice notice, Instant read) {
        return notice.doneAt() != null && notice.doneAt().isAfter(read);
    }

    private Instant readUpTo(StaffId who) {
        return jdbc
                .queryForList("select upto from notice_reading where staff_id = ?", OffsetDateTime.class, who.value())
                .stream()
                .findFirst()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }
}
