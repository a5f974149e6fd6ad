package org.mingjing.vault;

import java.sql.Connection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.vault.Rotation.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the master key while the portal serves: the old key is kept beside, the new one made durable, every data key wrapped
 * anew, and only then the old key deleted. Killed at any moment everything opens, and running again finishes.
 */
@Service
public class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final long LOCK = 0x6d696e676a696e67L;
    private static final int BATCH = 500;
    private static final int PASSES = 50;
    private static final Duration BETWEEN_PASSES = Duration.ofMillis(200);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final KeyRing ring;
    private final KeyRegister register;

    KeyRotation(JdbcTemplate jdbc, PlatformTransactionManager transactions, KeyRing ring) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.ring = ring;
        this.register = new KeyRegister(jdbc);
    }

    /** Finishes an interrupted rotation, else makes a new key; returns when it is done. Call it outside a transaction. */
    public Rotation rotate() {
        Rotation result = jdbc.execute((ConnectionCallback<Rotation>) this::alone);
        if (result == null) {
            throw new IllegalStateException();
        }
        LOG.info(
                "主密钥轮换 (key rotation): {}, key {}, {} rewrapped", result.outcome(), result.keyId(), result.rewrapped());
        return result;
    }

    /** One at a time over all nodes; the database gives the lock back when this connection ends. */
    private Rotation alone(Connection connection) {
        JdbcTemplate held = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        if (!Boolean.TRUE.equals(held.queryForObject("select pg_try_advisory_lock(?)", Boolean.class, LOCK))) {
            return new Rotation(Outcome.BUSY, ring.current().id(), 0);
        }
        try {
            return begin();
        } finally {
            held.queryForObject("select pg_advisory_unlock(?)", Boolean.class, LOCK);
        }
    }

    private Rotation begin() {
        ring.reload();
        MasterKey current = ring.current();
        KeyFolder folder = ring.folder();
        if (folder == null) {
            register.add(current.id());
            return finish(current, null, Outcome.SETTLED);
        }
        if (ring.ids().size() > 1) {
            register.add(current.id());
            return finish(current, folder, Outcome.FINISHED);
        }
        MasterKey fresh = MasterKey.fresh();
        folder.keep(current);
        register.add(fresh.id());
        folder.replaceCurrent(fresh);
        ring.reload();
        return finish(fresh, folder, Outcome.ROTATED);
    }

    private Rotation finish(MasterKey current, @Nullable KeyFolder folder, Outcome whenDone) {
        long rewrapped = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            rewrapped += pass(current);
            if (retired(current)) {
                if (folder != null) {
                    ring.ids().stream().filter(id -> !id.equals(current.id())).forEach(folder::delete);
                    folder.delete(current.id());
                    ring.reload();
                }
                return new Rotation(whenDone, current.id(), rewrapped);
            }
            pause();
        }
        return new Rotation(Outcome.UNFINISHED, current.id(), rewrapped);
    }

    /** One walk over all contents; those that a transaction holds are left to the next. */
    private long pass(MasterKey current) {
        long rewrapped = 0;
        UUID after = BEFORE_ALL;
        while (after != null) {
            UUID from = after;
            Batch done = transactions.execute(status -> batch(current, from));
            rewrapped += done == null ? 0 : done.rewrapped();
            after = done == null ? null : done.last();
        }
        return rewrapped;
    }

    /** @param last where the next begins; null: this was the last */
    private record Batch(int rewrapped, @Nullable UUID last) {}

    private Batch batch(MasterKey current, UUID after) {
        List<Object @Nullable []> rows = jdbc.query(
                "select id, format, key_id, wrapped_key from vault_content where id > ? and key_id <> ?"
                        + " order by id limit ? for update skip locked",
                (row, n) -> {
                    UUID id = row.getObject(1, UUID.class);
                    byte @Nullable [] wrapped = row.getBytes(4);
                    return new Object[] {
                        current.id(),
                        wrapped == null
                                ? null
                                : Envelope.rewrap(id, row.getInt(2), wrapped, ring.get(row.getString(3)), current),
                        id
                    };
                },
                after,
                current.id(),
                BATCH);
        jdbc.batchUpdate("update vault_content set key_id = ?, wrapped_key = ? where id = ?", rows);
        return new Batch(rows.size(), rows.size() < BATCH ? null : (UUID) rows.getLast()[2]);
    }

    private boolean retired(MasterKey current) {
        Set<String> left = new HashSet<>(register.others(current.id()));
        left.removeIf(register::retire);
        return left.isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_PASSES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
