package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Shanghai;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** How the bureau works its cases, in figures alone: no contents, no numbers of cases. */
@Service
public class CaseFigures {

    /** How many days the figures look back, today included. */
    public static final int DAYS = 30;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CaseFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Open cases of a department by light. @param department code; null: not accepted yet */
    public record Load(@Nullable String department, int green, int yellow, int red) {
        public int all() {
            return green + yellow + red;
        }
    }

    public record Day(LocalDate day, int received, int closed) {}

    /**
     * Of the days looked back on.
     *
     * @param hoursToFirstResponse median; null where nothing was answered
     * @param onTime of the results that were due, 0 to 1; null where none was
     * @param disputed of the ended, how many were disputed
     * @param rating mean of 1 to 5; null where nobody rated
     */
    public record Quality(
            @Nullable Double hoursToFirstResponse,
            @Nullable Double onTime,
            int ended,
            int disputed,
            @Nullable Double rating,
            int ratings) {}

    /** The busiest first. */
    public List<Load> open() {
        OffsetDateTime now = utc(clock.instant());
        return jdbc.query(
                """
                select department,
                  count(*) filter (where next_due <= ?) as red,
                  count(*) filter (where next_due > ? and next_warn <= ?) as yellow,
                  count(*) as total
                from intake_case where closed_at is null and erased_at is null group by department order by total desc
                """,
                (row, n) -> {
                    int red = row.getInt("red");
                    int yellow = row.getInt("yellow");
                    return new Load(row.getString("department"), row.getInt("total") - red - yellow, yellow, red);
                },
                now,
                now,
                now);
    }

    /** Each day, the oldest first. */
    public List<Day> days() {
        LocalDate today = Shanghai.today(clock);
        return jdbc.query(
                """
                select d::date as day,
                  (select count(*) from intake_case where received_at >= d at time zone 'Asia/Shanghai'
                    and received_at < (d + interval '1 day') at time zone 'Asia/Shanghai') as received,
                  (select count(*) from intake_case where closed_at >= d at time zone 'Asia/Shanghai'
                    and closed_at < (d + interval '1 day') at time zone 'Asia/Shanghai') as closed
                from generate_series(?::timestamp, ?::timestamp, interval '1 day') d order by d
                """,
                (row, n) ->
                        new Day(row.getObject("day", LocalDate.class), row.getInt("received"), row.getInt("closed")),
                today.minusDays(DAYS - 1).atStartOfDay(),
                today.atStartOfDay());
    }

    public Quality quality() {
        Instant since = Shanghai.today(clock)
                .minusDays(DAYS - 1)
                .atStartOfDay(Shanghai.ZONE)
                .toInstant();
        OffsetDateTime from = utc(since);
        return jdbc.queryForObject(
                """
                select
                  (select percentile_cont(0.5) within group (order by extract(epoch from met_at - triggered_at) / 3600)
                    from intake_clock where rule = 'FIRST_RESPONSE' and met_at >= ?) as hours,
                  (select avg(case when met_at is not null and met_at <= due_at then 1.0 else 0 end)::float8
                    from intake_clock where rule = 'RESULT' and least(coalesce(met_at, due_at), due_at) between ? and ?) as on_time,
                  (select count(*) from intake_case where closed_at >= ?) as ended,
                  (select count(distinct case_id) from intake_event where deed = 'DISPUTE' and at >= ?) as disputed,
                  (select avg(rating)::float8 from intake_case where rating is not null and closed_at >= ?) as rating,
                  (select count(rating) from intake_case where closed_at >= ?) as ratings
                """,
                (row, n) -> new Quality(
                        row.getObject("hours", Double.class),
                        row.getObject("on_time", Double.class),
                        row.getInt("ended"),
                        row.getInt("disputed"),
                        row.getObject("rating", Double.class),
                        row.getInt("ratings")),
                from,
                from,
                utc(clock.instant()),
                from,
                from,
                from,
                from);
    }
}
