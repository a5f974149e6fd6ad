package org.mingjing.decision.disclosure;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.decision.WithdrawalReason;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts the record. */
@Repository
class DisclosureStore {

    private static final String GROUND = """
            case when v.state = 'REJECTED' then 'REJECTED' when v.state in ('DRAFT', 'CHECKED') then v.hold_reason end
            """;

    private static final String FIGURES = """
            with due as (select * from unnest(?::date[], ?::date[]) as due (day, last)),
            corrected as (select distinct decision_id from decision_version
              where reason is not null and approved_at is not null and state in ('PUBLISHED', 'SUPERSEDED')),
            one as (
              select d.agency, date_trunc('month', d.decision_date)::date as month, d.withdrawal_reason,
                c.decision_id is not null as corrected, due.last, d.published_on,
                d.status = 'DRAFT' as waiting, %s as ground,
                d.status in ('EXPIRED', 'REPAIRED') or (d.status in ('PUBLISHED', 'CORRECTED', 'SUSPENDED')
                  and coalesce(d.published_until < ?, false)) as ended,
                d.status = 'SUSPENDED' as suspended,
                d.public_version is not null
                  and not (d.status = 'EXPIRED' and coalesce(d.published_until < d.published_on, false)) as published
              from (select *, (published_at at time zone 'Asia/Shanghai')::date as published_on from decision) d
              join due on due.day = d.decision_date
              left join decision_version v on d.status = 'DRAFT' and v.decision_id = d.id and v.version = d.latest_version
              left join corrected c on c.decision_id = d.id
            )
            select agency, month, count(*) as made,
              count(*) filter (where published) as published,
              count(*) filter (where published and published_on <= last) as on_time,
              count(*) filter (where published and published_on > last) as published_late,
              count(*) filter (where waiting and ground is null and last < ?) as overdue,
              count(*) filter (where waiting and ground is null) as preparing,
              count(*) filter (where corrected) as corrected,
              count(*) filter (where ended) as ended,
              count(*) filter (where suspended and not ended) as suspended,
              count(*) filter (where not waiting and not ended and not suspended and withdrawal_reason is null) as current,
            %s, %s
            from one group by agency, month order by month desc, agency collate "C"
            """.formatted(
                    GROUND, each(Ground.values(), "ground"), each(WithdrawalReason.values(), "withdrawal_reason"));

    private final JdbcTemplate jdbc;

    DisclosureStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static String each(Enum<?>[] values, String column) {
        return Arrays.stream(values)
                .map(value -> "count(*) filter (where %s = '%s') as %s".formatted(column, value.name(), value.name()))
                .collect(Collectors.joining(", "));
    }

    record Month(String agency, YearMonth month, Figures figures) {}

    /** The newest month first. @param lastDay of a decision date, the last day in time */
    List<Month> months(LocalDate today, Function<LocalDate, LocalDate> lastDay) {
        List<LocalDate> days = jdbc.queryForList("select distinct decision_date from decision", LocalDate.class);
        return jdbc.query(
                FIGURES,
                (row, n) -> new Month(
                        row.getString("agency"),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        figures(row)),
                days.stream().map(Date::valueOf).toArray(Date[]::new),
                days.stream().map(lastDay).map(Date::valueOf).toArray(Date[]::new),
                today,
                today);
    }

    private static Figures figures(ResultSet row) throws SQLException {
        long overdue = row.getLong("overdue");
        return new Figures(
                row.getLong("made"),
                row.getLong("published"),
                row.getLong("on_time"),
                row.getLong("published_late") + overdue,
                overdue,
                row.getLong("current"),
                row.getLong("preparing"),
                counts(Ground.class, row),
                row.getLong("corrected"),
                counts(WithdrawalReason.class, row),
                row.getLong("ended"),
                row.getLong("suspended"));
    }

    private static <K extends Enum<K>> Map<K, Long> counts(Class<K> type, ResultSet row) throws SQLException {
        Map<K, Long> counts = new EnumMap<>(type);
        for (K value : Objects.requireNonNull(type.getEnumConstants())) {
            counts.put(value, row.getLong(value.name()));
        }
        return counts;
    }

    long decisions() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from decision", Long.class));
    }

    /** When each month's figures were first seen as they are; notes those that are new. */
    List<MonthOfAgency> dated(List<Month> months, Instant now) {
        Map<String, Seen> seen = new HashMap<>();
        jdbc.query("select agency, month, figures, changed_at from disclosure_month", row -> {
            YearMonth month = YearMonth.from(row.getDate(2).toLocalDate());
            seen.put(month + row.getString(1), new Seen(row.getString(3), row.getObject(4, OffsetDateTime.class)));
        });
        Map<String, Object[]> changed = new LinkedHashMap<>();
        List<MonthOfAgency> dated = new ArrayList<>();
        for (Month one : months) {
            String key = one.month() + one.agency();
            String figures = one.figures().toString();
            Seen before = seen.get(key);
            Instant at = before == null || !before.figures.equals(figures) ? now : before.at.toInstant();
            dated.add(new MonthOfAgency(one.agency(), one.month(), one.figures(), at));
            if (at == now) {
                changed.put(
                        key, new Object[] {one.agency(), one.month().atDay(1), figures, now.atOffset(ZoneOffset.UTC)});
            }
        }
        jdbc.batchUpdate("""
                insert into disclosure_month (agency, month, figures, changed_at) values (?, ?, ?, ?)
                on conflict (agency, month) do update set figures = excluded.figures, changed_at = excluded.changed_at
                where disclosure_month.figures <> excluded.figures
                """, List.copyOf(changed.values()));
        return dated;
    }

    private record Seen(String figures, OffsetDateTime at) {}
}
