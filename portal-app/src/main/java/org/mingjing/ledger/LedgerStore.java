package org.mingjing.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The ledger's tables. */
@Repository
class LedgerStore {

    /** 16 MiB. */
    private static final int AT_HAND = 2048;

    private final JdbcTemplate jdbc;
    private final Cache<Published, byte[]> lately =
            Caffeine.newBuilder().maximumSize(AT_HAND).build();

    LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The log that goes on; empty before the first start. */
    Optional<LogState> current() {
        return jdbc
                .query(
                        "select number, origin, sequenced, integrated, published, checkpoint from ledger_log"
                                + " order by number desc limit 1",
                        LedgerStore::state)
                .stream()
                .findFirst();
    }

    private static LogState state(ResultSet row, int index) throws SQLException {
        return new LogState(
                row.getInt(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getString(6));
    }

    void open(int number, String origin) {
        jdbc.update(
                "insert into ledger_log (number, origin) values (?, ?) on conflict (number) do nothing",
                number,
                origin);
    }

    void append(List<LedgerEntry> entries) {
        jdbc.batchUpdate(
                "insert into ledger_entry (subject, kind, version, content) values (?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {entry.id(), entry.kind().name(), entry.version(), entry.bytes()})
                        .toList());
    }

    /** Gives the oldest entries without an index the next ones. @return how many */
    int sequence(LogState log, int limit) {
        int sequenced = jdbc.update("""
                update ledger_entry e set log = ?, leaf = ? + waiting.place - 1
                from (select seq, row_number() over (order by seq) as place from ledger_entry
                      where leaf is null order by seq limit ?) waiting
                where e.seq = waiting.seq
                """, log.number(), log.sequenced(), limit);
        if (sequenced > 0) {
            jdbc.update("update ledger_log set sequenced = sequenced + ? where number = ?", sequenced, log.number());
        }
        return sequenced;
    }

    /** Entries {@code from} to {@code to} of a log, in their order. */
    List<byte[]> entries(int log, long from, long to) {
        return jdbc.query(
                "select content from ledger_entry where log = ? and leaf >= ? and leaf < ? order by leaf",
                (row, n) -> row.getBytes(1),
                log,
                from,
                to);
    }

    void integrated(int log, long size) {
        jdbc.update("update ledger_log set integrated = ? where number = ?", size, log);
    }

    void published(int log, long size, String checkpoint) {
        jdbc.update(
                "update ledger_log set published = ?, checkpoint = ?, published_at = now() where number = ?",
                size,
                checkpoint,
                log);
    }

    /**
     * The tiles that a signed checkpoint covers. They don't change any more, so the ones asked for lately are at hand.
     */
    Tiles published(int log) {
        Tiles tiles = tiles(log);
        return tile ->
                lately.get(new Published(log, tile), any -> tiles.read(tile)).clone();
    }

    private record Published(int log, TilePath tile) {}

    /** The first {@code tile.width()} hashes of what is kept of a tile. */
    Tiles tiles(int log) {
        return tile -> {
            byte[] kept = tile(log, tile.level(), tile.index());
            int length = tile.width() * Hashes.SIZE;
            if (kept.length < length) {
                throw new Malformed("tile " + tile.path() + " is missing");
            }
            return Arrays.copyOf(kept, length);
        };
    }

    /** All hashes that are kept of a tile; none where there is none. */
    byte[] tile(int log, int level, long index) {
        return jdbc
                .query(
                        "select hashes from ledger_tile where log = ? and level = ? and index = ?",
                        (row, n) -> row.getBytes(1),
                        log,
                        level,
                        index)
                .stream()
                .findFirst()
                .orElse(new byte[0]);
    }

    void keep(int log, int level, long index, byte[] hashes) {
        jdbc.update(
                "insert into ledger_tile (log, level, index, hashes) values (?, ?, ?, ?)"
                        + " on conflict (log, level, index) do update set hashes = excluded.hashes",
                log,
                level,
                index,
                hashes);
    }

    /** Whether this transaction alone may sequence, integrate and publish, over all nodes. */
    boolean alone() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, 0x6c6564676572L));
    }
}
