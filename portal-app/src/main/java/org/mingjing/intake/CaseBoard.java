package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.CaseQuery.Queue;
import org.mingjing.intake.clock.Light;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffMember;
import org.mingjing.staff.StaffRole;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What lies on a desk, sorted by deadline. Lists show codes and clocks alone. */
@Service
public class CaseBoard {

    private final JdbcTemplate jdbc;
    private final StaffDirectory staff;
    private final Clock clock;

    CaseBoard(JdbcTemplate jdbc, StaffDirectory staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /** Sorted by the nearest deadline; ended ones by their end, the newest first. @param limit at most 500 */
    public List<CaseRow> list(CaseQuery query, StaffId by, int offset, int limit) {
        Optional<StaffMember> who = staff.find(by);
        if (who.isEmpty()) {
            return List.of();
        }
        Where where = where(query, who.get());
        String order =
                query.queue() == Queue.ENDED ? "closed_at desc" : "emergency desc, next_due nulls last, received_at";
        List<Object> arguments = new ArrayList<>(where.arguments());
        arguments.add(offset);
        arguments.add(Math.clamp(limit, 0, 500));
        return jdbc.query(
                "select " + CaseRecord.COLUMNS + ", next_warn, " + UNREAD + " as unread from intake_case c"
                        + where.sql() + " order by " + order + ", id offset ? limit ?",
                this::row,
                arguments.toArray());
    }

    private CaseRow row(ResultSet row, int index) throws SQLException {
        CaseRecord one = CaseRecord.of(row, index);
        return new CaseRow(
                one, light(one, CaseRecord.maybe(row, "next_warn"), clock.instant()), row.getBoolean("unread"));
    }

    private static final String UNREAD = """
            coalesce((select m.author = 'REPORTER' from intake_message m where m.case_id = c.id order by m.at desc limit 1), false)""";

    private static @Nullable Light light(CaseRecord one, @Nullable Instant warned, Instant now) {
        if (one.nextDue() == null) {
            return null;
        }
        if (!now.isBefore(one.nextDue())) {
            return Light.RED;
        }
        return warned != null && !now.isBefore(warned) ? Light.YELLOW : Light.GREEN;
    }

    public int count(CaseQuery query, StaffId by) {
        return staff.find(by)
                .map(who -> {
                    Where where = where(query, who);
                    Integer count = jdbc.queryForObject(
                            "select count(*) from intake_case c" + where.sql(),
                            Integer.class,
                            where.arguments().toArray());
                    return count == null ? 0 : count;
                })
                .orElse(0);
    }

    /** How many lie in each queue. */
    public Map<Queue, Integer> counts(StaffId by) {
        Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            counts.put(queue, count(CaseQuery.of(queue), by));
        }
        return counts;
    }

    /** One row as it stands now, without looking inside; empty where the person may not know of it. */
    public Optional<CaseRow> find(UUID id, StaffId by) {
        return staff.find(by).flatMap(who -> jdbc
                .query(
                        "select " + CaseRecord.COLUMNS + ", next_warn, " + UNREAD
                                + " as unread from intake_case c where c.id = ? and erased_at is null",
                        this::row,
                        id)
                .stream()
                .filter(row -> CaseAccess.lists(row.record(), who))
                .findFirst());
    }

    /** Changes whenever a step was taken or taken back: a desk that polls compares it. */
    public long version() {
        Long version = jdbc.queryForObject("""
                select coalesce(max(id), 0) * 1000 + count(undone_at)
                from (select id, undone_at from intake_event order by id desc limit 500) newest
                """, Long.class);
        return version == null ? 0 : version;
    }

    private record Where(String sql, List<Object> arguments) {}

    private Where where(CaseQuery query, StaffMember who) {
        Instant now = clock.instant();
        StringBuilder sql = new StringBuilder(" where erased_at is null");
        List<Object> arguments = new ArrayList<>();
        String department = who.department() == null ? "" : who.department();
        if (!who.has(StaffRole.INTAKE) && !who.has(StaffRole.HANDLER)) {
            return new Where(" where false", List.of());
        }
        sql.append(" and complained_about is distinct from ? and (leak_of is null or department = ?)");
        arguments.add(department);
        arguments.add(department);
        switch (query.queue()) {
            case INBOX -> sql.append(who.has(StaffRole.INTAKE) ? " and state = 'RECEIVED'" : " and false");
            case DEPARTMENT -> {
                sql.append(" and closed_at is null and (department = ? or ? = any (joint))");
                arguments.add(department);
                arguments.add(department);
            }
            case MINE -> {
                sql.append(" and claimed_by = ? and claimed_until > ?");
                arguments.add(who.id().value());
                arguments.add(utc(now));
            }
            case NEARLY_LATE -> {
                reach(sql, arguments, who, department);
                sql.append(" and next_due > ? and next_warn <= ?");
                arguments.add(utc(now));
                arguments.add(utc(now));
            }
            case LATE -> {
                reach(sql, arguments, who, department);
                sql.append(" and next_due <= ?");
                arguments.add(utc(now));
            }
            case ENDED -> {
                sql.append(" and closed_at is not null and (department = ? or ? = any (joint) or ?)");
                arguments.add(department);
                arguments.add(department);
                arguments.add(who.has(StaffRole.INTAKE));
            }
            case ALL -> sql.append(" and closed_at is null");
        }
        filter(query, sql, arguments);
        return new Where(sql.toString(), arguments);
    }

    /** The open cases that the person works. */
    private static void reach(StringBuilder sql, List<Object> arguments, StaffMember who, String department) {
        sql.append(" and closed_at is null and (department = ? or ? = any (joint) or (? and state = 'RECEIVED'))");
        arguments.add(department);
        arguments.add(department);
        arguments.add(who.has(StaffRole.INTAKE));
    }

    private static void filter(CaseQuery query, StringBuilder sql, List<Object> arguments) {
        if (query.kind() != null) {
            sql.append(" and kind = ?");
            arguments.add(query.kind().name());
        }
        if (query.channel() != null) {
            sql.append(" and channel = ?");
            arguments.add(query.channel().name());
        }
        if (query.category() != null) {
            sql.append(" and coalesce(category, proposed_category) = ?");
            arguments.add(query.category());
        }
        if (!query.number().isBlank()) {
            sql.append(" and position(upper(?) in number) > 0");
            arguments.add(query.number().strip());
        }
    }
}
