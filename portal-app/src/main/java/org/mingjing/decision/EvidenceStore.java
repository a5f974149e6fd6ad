package org.mingjing.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Salts, and what the record holds that the ledger should know. */
@Repository
class EvidenceStore {

    private static final String VERSIONS = """
            select d.id, d.status, d.public_version, d.withdrawal_reason, coalesce(d.withdrawal_note, '') as withdrawal_note,
              d.tombstone_salt, v.version, v.content, v.original, v.salt,
              v.reason is null or v.reason = 'SOURCE_UPDATED' as came_in,
              v.approved_at is not null and v.version <= d.public_version as was_public
            from decision d join decision_version v on v.decision_id = d.id
            where d.id = any(?) order by d.id, v.version
            """;

    private final JdbcTemplate jdbc;

    EvidenceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void lock(Collection<String> ids) {
        jdbc.queryForList("select 1 from decision where id = any(?) order by id for update", array(ids));
    }

    /** Those of the ids that nobody else is at work on, locked; one caller at a time, over all nodes. */
    List<String> lockFree(Collection<String> ids) {
        jdbc.queryForList("select pg_advisory_xact_lock(?)", 0x6261636b66696c6cL);
        return jdbc.queryForList(
                "select id from decision where id = any(?) order by id for update skip locked",
                String.class,
                array(ids));
    }

    /** Ids in their order, after this one. */
    List<String> after(String id, int limit) {
        return jdbc.queryForList("select id from decision where id > ? order by id limit ?", String.class, id, limit);
    }

    /** Everything about these, by their order. */
    List<Known> known(Collection<String> ids) {
        Map<String, Known> known = new LinkedHashMap<>();
        jdbc.query(
                VERSIONS,
                row -> {
                    String id = row.getString("id");
                    Known decision = known.get(id);
                    if (decision == null) {
                        decision = known(row);
                        known.put(id, decision);
                    }
                    decision.versions().add(version(row));
                },
                array(ids));
        return List.copyOf(known.values());
    }

    private static Known known(ResultSet row) throws SQLException {
        String reason = row.getString("withdrawal_reason");
        return new Known(
                row.getString("id"),
                row.getString("status"),
                row.getInt("public_version"),
                reason == null
                        ? null
                        : new Tombstone(row.getString("withdrawal_note"), WithdrawalReason.valueOf(reason)),
                row.getBytes("tombstone_salt"),
                new ArrayList<>());
    }

    private static Version version(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return new Version(
                row.getInt("version"),
                content == null ? null : DecisionJson.content(content),
                row.getBytes("salt"),
                row.getBoolean("came_in") ? row.getObject("original", UUID.class) : null,
                row.getBoolean("was_public"));
    }

    /** A version that is or was public and whose salt isn't destroyed. */
    Optional<Shown> shown(String id, int version) {
        return jdbc
                .query(
                        """
                        select content, salt from decision_version
                        where decision_id = ? and version = ? and content is not null and salt is not null
                        """,
                        (row, n) -> new Shown(version, DecisionJson.content(row.getString(1)), row.getBytes(2)),
                        id,
                        version)
                .stream()
                .findFirst();
    }

    Optional<byte[]> tombstoneSalt(String id) {
        return jdbc.query("select tombstone_salt from decision where id = ?", (row, n) -> row.getBytes(1), id).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What is or was public at last, by id; those that never were are left out. */
    Map<String, Integer> publicVersions(Collection<String> ids) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        jdbc.query(
                "select id, public_version from decision where id = any(?) and public_version is not null order by id",
                row -> {
                    versions.put(row.getString(1), row.getInt(2));
                },
                array(ids));
        return versions;
    }

    void keepAll(Recommitment fresh) {
        jdbc.batchUpdate("update decision_version set salt = ? where decision_id = ? and version = ?", fresh.salts());
        jdbc.batchUpdate("update decision set tombstone_salt = ? where id = ?", fresh.tombstoneSalts());
    }

    void keepSalt(String id, int version, byte[] salt) {
        jdbc.update("update decision_version set salt = ? where decision_id = ? and version = ?", salt, id, version);
    }

    void keepTombstoneSalt(String id, byte[] salt) {
        jdbc.update("update decision set tombstone_salt = ? where id = ?", salt, id);
    }

    /** @param before and {@code after}: ids in the vault, in the same order */
    void replaceOriginals(List<UUID> before, List<UUID> after) {
        List<Object[]> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            pairs.add(new Object[] {after.get(i), before.get(i)});
        }
        jdbc.batchUpdate("update decision_version set original = ? where original = ?", pairs);
    }

    void destroySalts(Collection<String> ids) {
        jdbc.update(
                "update decision_version set salt = null where decision_id = any(?) and salt is not null", array(ids));
    }

    private static Object array(Collection<String> ids) {
        return ids.toArray(String[]::new);
    }

    /** @param publicVersion 0 before publication */
    record Known(
            String id,
            String status,
            int publicVersion,
            @Nullable Tombstone tombstone,
            byte @Nullable [] tombstoneSalt,
            List<Version> versions) {

        boolean closed() {
            return status.equals("EXPIRED") || status.equals("REPAIRED");
        }
    }

    /**
     * @param content null once purged
     * @param original in the vault, where it came in from outside; null for the desk's own corrections, and once purged
     */
    record Version(
            int number,
            @Nullable DecisionContent content,
            byte @Nullable [] salt,
            @Nullable UUID original,
            boolean wasPublic) {}

    record Shown(int version, DecisionContent content, byte[] salt) {}
}
