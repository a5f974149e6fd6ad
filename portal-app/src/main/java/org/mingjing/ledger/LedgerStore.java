package org.mingjing.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.TileWriter;
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

    /** The tiles of a log, to write them. */
    TileWriter.Shelf shelf(int log) {
        return new TileWriter.Shelf() {
            @Override
            public byte[] tile(int level, long index) {
                return LedgerStore.this.tile(log, level, index);
            }

            @Override
            public void keep(int level, long index, byte[] hashes) {
                LedgerStore.this.keep(log, level, index, hashes);
            }
        };
    }

    /** All hashes that are kept of a tile; none where there is none. */
    private byte[] tile(int log, int level, long index) {
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

    private void keep(int log, int level, long index, byte[] hashes) {
        jdbc.update(
                "insert into ledger_tile (log, level, index, hashes) values (?, ?, ?, ?)"
                        + " on conflict (log, level, index) do update set hashes = excluded.hashes",
                log,
                level,
                index,
                hashes);
    }

    /** Whether the log that goes on has such an entry, or one waits. */
    boolean holds(EntryKind kind, String id) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from ledger_entry where subject = ? and kind = ?
                    and (log is null or log = (select max(number) from ledger_log)))
                """, Boolean.class, id, kind.name()));
    }

    /** Where an entry stands; {@link Long#MAX_VALUE} where it hasn't got an index. */
    long leaf(int log, EntryKind kind, String id) {
        return jdbc
                .queryForList(
                        "select leaf from ledger_entry where subject = ? and kind = ? and log = ?",
                        Long.class,
                        id,
                        kind.name(),
                        log)
                .stream()
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /** Appends the first entry of a log, past those that wait. */
    void appendFirst(int log, LedgerEntry entry) {
        jdbc.update(
                "insert into ledger_entry (subject, kind, version, content, log, leaf) values (?, ?, ?, ?, ?, 0)",
                entry.id(),
                entry.kind().name(),
                entry.version(),
                entry.bytes(),
                log);
        jdbc.update("update ledger_log set sequenced = 1 where number = ?", log);
    }

    /**
     * Puts entries back where they were. One that waits without an index is not appended a second time.
     *
     * @param first the leaf of the first of them
     * @return false: another entry has one of these places
     */
    boolean putBack(int log, long first, List<byte[]> contents) {
        List<byte[]> there = entries(log, first, first + contents.size());
        for (int i = 0; i < contents.size(); i++) {
            if (i < there.size()) {
                if (!Arrays.equals(there.get(i), contents.get(i))) {
                    return false;
                }
                continue;
            }
            byte[] content = contents.get(i);
            LedgerEntry entry = LedgerEntry.parse(content);
            int waited = jdbc.update("""
                    update ledger_entry set log = ?, leaf = ? where seq =
                        (select min(seq) from ledger_entry where subject = ? and leaf is null and content = ?)
                    """, log, first + i, entry.id(), content);
            if (waited == 0) {
                jdbc.update(
                        "insert into ledger_entry (subject, kind, version, content, log, leaf) values (?, ?, ?, ?, ?, ?)",
                        entry.id(),
                        entry.kind().name(),
                        entry.version(),
                        content,
                        log,
                        first + i);
            }
        }
        return true;
    }

    /** All entries up to this size were put back, and the checkpoint over them is known. */
    void caughtUp(int log, long size, String checkpoint) {
        jdbc.update("update ledger_log set sequenced = ?, integrated = ? where number = ?", size, size, log);
        published(log, size, checkpoint);
    }

    List<NoteVerifier> everyKey() {
        return jdbc.query(
                "select verifier from ledger_key order by log, place",
                (row, n) -> NoteVerifier.parse(row.getString(1)));
    }

    /** The keys of a log, the oldest first. */
    KeyChain keys(int log) {
        return new KeyChain(jdbc.query(
                "select verifier, handover from ledger_key where log = ? order by place",
                (row, n) -> new KeyChain.Link(NoteVerifier.parse(row.getString(1)), row.getString(2)),
                log));
    }

    /** Adds the key that signs from here on. */
    void addKey(int log, NoteVerifier verifier) {
        jdbc.update(
                "insert into ledger_key (log, place, verifier)"
                        + " select ?, coalesce(max(place), 0) + 1, ? from ledger_key where log = ?",
                log,
                verifier.toString(),
                log);
    }

    /** Keeps with the key that signed until now where it handed over. */
    void handOver(int log, NoteVerifier verifier, String handover) {
        jdbc.update(
                "update ledger_key set handover = ? where log = ? and verifier = ?",
                handover,
                log,
                verifier.toString());
    }

    /** What each witness last cosigned of a log, by its verifier key. */
    Map<String, WitnessStatus> witnesses(int log) {
        Map<String, WitnessStatus> witnesses = new HashMap<>();
        jdbc.query(
                "select verifier, size, cosigned_at, problem from ledger_witness where log = ?",
                row -> {
                    String verifier = row.getString(1);
                    OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
                    String problem = row.getString(4);
                    witnesses.put(
                            verifier,
                            new WitnessStatus(
                                    NoteVerifier.parse(verifier).name(),
                                    row.getLong(2),
                                    at == null ? null : at.toInstant(),
                                    problem == null ? null : WitnessProblem.valueOf(problem)));
                },
                log);
        return witnesses;
    }

    /** A witness cosigned so many leaves. */
    void cosigned(int log, NoteVerifier witness, long size) {
        jdbc.update("""
                insert into ledger_witness (log, verifier, size, cosigned_at) values (?, ?, ?, now())
                on conflict (log, verifier) do update set size = excluded.size, cosigned_at = now(), problem = null
                """, log, witness.toString(), size);
    }

    /** A witness didn't cosign. */
    void notCosigned(int log, NoteVerifier witness, WitnessProblem problem) {
        jdbc.update("""
                insert into ledger_witness (log, verifier, problem) values (?, ?, ?)
                on conflict (log, verifier) do update set problem = excluded.problem
                """, log, witness.toString(), problem.name());
    }

    /** Puts a note in the place of the one that is served. @return whether it was still that one */
    boolean replaceCheckpoint(int log, String served, String note) {
        return jdbc.update(
                        "update ledger_log set checkpoint = ? where number = ? and checkpoint = ?", note, log, served)
                == 1;
    }

    /** Logs that ended, the oldest first, each with the checkpoint that its successor begins with. */
    List<PastLog> past() {
        return jdbc.query("""
                select l.number, l.origin, l.opened_at, next.opened_at, e.content from ledger_log l
                join ledger_log next on next.number = (select min(number) from ledger_log where number > l.number)
                left join ledger_entry e on e.log = next.number and e.leaf = 0
                order by l.number
                """, (row, n) -> {
            byte[] first = row.getBytes(5);
            return new PastLog(
                    row.getInt(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    first == null ? null : LedgerEntry.parse(first).statement());
        });
    }

    /** Whether this transaction alone may sequence, integrate and publish, over all nodes. */
    boolean alone() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, 0x6c6564676572L));
    }
}
