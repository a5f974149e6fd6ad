package org.mingjing.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** For auditors: who looked at which case, whose glass was broken and why, and which of staff's words asked who the reporter is. */
@Service
public class CaseLooks {

    private static final int LONGEST_PAGE = 500;

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final SealedJson json;

    CaseLooks(JdbcTemplate jdbc, Vault vault, SealedJson json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** What an auditor wants to see. */
    public enum What {
        ALL,
        GLASS_BROKEN,
        /** Words that asked an anonymous reporter who they are. */
        ASKED_IDENTITY
    }

    /**
     * @param reason why the glass was broken, in words; null else
     * @param what {@code GLASS_BROKEN}, {@code ASKED_IDENTITY}, or {@code ALL} for an ordinary look
     */
    public record Look(
            Instant at,
            String number,
            String staffId,
            @Nullable String department,
            What what,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Look[" + number + "]";
        }
    }

    /**
     * The newest first.
     *
     * @param words a part of the case number, or of the id of who looked; blank: all
     * @param limit at most 500
     */
    public List<Look> newest(What what, String words, int offset, int limit) {
        record Row(Look look, @Nullable UUID reason) {}
        List<Row> rows = jdbc.query(
                "select * from (" + UNION + ") l where " + MATCHES + " order by at desc, number offset ? limit ?",
                (row, n) -> new Row(
                        new Look(
                                CaseRecord.instant(row, "at"),
                                row.getString("number"),
                                row.getString("staff_id"),
                                row.getString("department"),
                                What.valueOf(row.getString("what")),
                                null),
                        row.getObject("reason", UUID.class)),
                what.name(),
                what.name(),
                words.strip(),
                offset,
                Math.clamp(limit, 0, LONGEST_PAGE));
        Map<UUID, byte[]> reasons = vault.openAll(
                rows.stream().map(Row::reason).filter(Objects::nonNull).toList());
        List<Look> looks = new ArrayList<>();
        for (Row row : rows) {
            byte[] reason = row.reason() == null ? null : reasons.get(row.reason());
            Look look = row.look();
            looks.add(new Look(
                    look.at(),
                    look.number(),
                    look.staffId(),
                    look.department(),
                    look.what(),
                    reason == null
                            ? null
                            : json.read(reason, CaseMessages.Body.class).words()));
        }
        return looks;
    }

    public int count(What what, String words) {
        Integer count = jdbc.queryForObject(
                "select count(*) from (" + UNION + ") l where " + MATCHES,
                Integer.class,
                what.name(),
                what.name(),
                words.strip());
        return count == null ? 0 : count;
    }

    private static final String UNION = """
            select k.at, c.number, k.staff_id, k.department, k.reason,
              case when k.glass_broken then 'GLASS_BROKEN' else 'ALL' end as what
            from intake_look k join intake_case c on c.id = k.case_id
            union all
            select m.at, c.number, m.staff_id, m.department, null, 'ASKED_IDENTITY'
            from intake_message m join intake_case c on c.id = m.case_id where m.asks_identity""";

    private static final String MATCHES =
            "(? = 'ALL' or what = ?) and position(lower(?) in lower(number) || ' ' || staff_id) > 0";
}
