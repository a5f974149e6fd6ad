package org.mingjing.staff;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mingjing.ledger.CanonicalJson;
import org.mingjing.shared.Shanghai;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The digests in the database, and what they are made of. */
@Repository
class AuditDigests {

    /** Transactions around midnight give ids and times in slightly different orders. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String SELECT =
            "select day, first_id, last_id, lines, digest, salt, entry_id from staff_audit_digest";
    private static final long LOCK = 0x6175646974L;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    AuditDigests(DataSource record, JsonMapper json) {
        // Lines are streamed.
        this.jdbc = new JdbcTemplate(record);
        jdbc.setFetchSize(1000);
        this.json = json;
    }

    /** In the order of their days. */
    List<AuditDigest> all() {
        return jdbc.query(SELECT + " order by day", AuditDigests::digest);
    }

    Optional<AuditDigest> newest() {
        return jdbc.query(SELECT + " order by day desc limit 1", AuditDigests::digest).stream()
                .findFirst();
    }

    private static AuditDigest digest(ResultSet row, int index) throws SQLException {
        return new AuditDigest(
                row.getObject(1, LocalDate.class),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getBytes(5),
                row.getBytes(6),
                row.getObject(7, UUID.class));
    }

    void keep(AuditDigest digest) {
        jdbc.update(
                "insert into staff_audit_digest (day, first_id, last_id, lines, digest, salt, entry_id) values (?, ?, ?, ?, ?, ?, ?)",
                digest.day(),
                digest.firstId(),
                digest.lastId(),
                digest.lines(),
                digest.digest(),
                digest.salt(),
                digest.entryId());
    }

    /** The day of the first line; empty before there is one. */
    Optional<LocalDate> firstDay() {
        return jdbc
                .query(
                        "select at from staff_audit order by id limit 1",
                        (row, n) -> day(row.getObject(1, OffsetDateTime.class)))
                .stream()
                .findFirst();
    }

    /** The last line of a day, over those that come after a line; that line where there is none. */
    long lastOf(LocalDate day, long after) {
        Long last = jdbc.queryForObject(
                "select max(id) from staff_audit where id > ? and at < ?",
                Long.class,
                after,
                AuditDigest.start(day.plusDays(1)));
        return last == null ? after : last;
    }

    /** The day it is by the database's clock, which gives lines their times. */
    LocalDate today() {
        return jdbc.query("select clock_timestamp()", (row, n) -> day(row.getObject(1, OffsetDateTime.class)))
                .getFirst();
    }

    /** Whether this transaction alone may seal, over all nodes. With it no line is being written: whatever has an id is there to be read. */
    boolean alone() {
        if (!Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
            return false;
        }
        jdbc.execute("lock table staff_audit in share mode");
        return true;
    }

    /** @param stray lines whose time is of another day */
    record Sum(int lines, byte[] digest, int stray) {}

    /** Over the lines from one id to another. */
    Sum sum(byte[] before, LocalDate day, long firstId, long lastId) {
        MessageDigest sha256 = sha256();
        sha256.update(before);
        OffsetDateTime from = AuditDigest.start(day).minus(TOLERANCE);
        OffsetDateTime until = AuditDigest.start(day.plusDays(1)).plus(TOLERANCE);
        int[] counted = new int[2];
        jdbc.query(
                "select id, at, staff_id, action, subject, detail from staff_audit where id between ? and ? order by id",
                row -> {
                    OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("id", row.getLong(1));
                    line.put("at", at.toInstant().toString());
                    line.put("staff", row.getString(3));
                    line.put("action", row.getString(4));
                    line.put("subject", row.getString(5));
                    line.put("detail", json.readTree(row.getString(6)));
                    sha256.update(CanonicalJson.of(json.writeValueAsString(line)));
                    sha256.update((byte) '\n');
                    counted[0]++;
                    counted[1] += at.isBefore(from) || !at.isBefore(until) ? 1 : 0;
                },
                firstId,
                lastId);
        return new Sum(counted[0], sha256.digest(), counted[1]);
    }

    /** Days of lines that came after the last digest, though they say they are older. */
    List<LocalDate> backdated(AuditDigest last) {
        return jdbc.query(
                "select distinct (at at time zone 'Asia/Shanghai')::date as day from staff_audit where id > ? and at < ? order by day",
                (row, n) -> row.getObject(1, LocalDate.class),
                last.lastId(),
                AuditDigest.start(last.day().plusDays(1)).minus(TOLERANCE));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(Shanghai.ZONE).toLocalDate();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
