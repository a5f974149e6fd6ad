package org.mingjing.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjing.ledger.tlog.Bundle;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tree;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Reads what the ledger holds and proves it. What no signed checkpoint covers yet has no index here. */
@Service
public class LedgerReader {

    private static final String SELECT = """
            select e.content, case when e.leaf < l.published then e.leaf end as leaf, e.subject from ledger_entry e
            cross join (select number, published from ledger_log order by number desc limit 1) l
            where (e.log = l.number or e.log is null)
            """;

    private final JdbcTemplate jdbc;
    private final LedgerStore store;
    private final LedgerKeeper keeper;
    private final LedgerSettings settings;
    private volatile Counted counted = new Counted(0, 0, new EnumMap<>(EntryKind.class));

    LedgerReader(JdbcTemplate jdbc, LedgerStore store, LedgerKeeper keeper, LedgerSettings settings) {
        this.jdbc = jdbc;
        this.store = store;
        this.keeper = keeper;
        this.settings = settings;
    }

    public LedgerStatus status() {
        LogState log = log();
        Instant at = jdbc
                .query(
                        "select published_at from ledger_log where number = ?",
                        (row, n) -> row.getObject(1, OffsetDateTime.class),
                        log.number())
                .stream()
                .filter(java.util.Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(null);
        return new LedgerStatus(log.origin(), log.published(), at, log.checkpoint(), keys().signing(), keeper.health());
    }

    /** Leaves under the newest checkpoint, by kind. */
    public Map<EntryKind, Long> counts() {
        LogState log = log();
        Counted before = counted;
        boolean goesOn = before.log() == log.number() && before.size() <= log.published();
        EnumMap<EntryKind, Long> kinds = goesOn ? new EnumMap<>(before.kinds()) : new EnumMap<>(EntryKind.class);
        jdbc.query(
                "select kind, count(*) from ledger_entry where log = ? and leaf >= ? and leaf < ? group by kind",
                row -> {
                    kinds.merge(EntryKind.valueOf(row.getString(1)), row.getLong(2), Long::sum);
                },
                log.number(),
                goesOn ? before.size() : 0,
                log.published());
        counted = new Counted(log.number(), log.published(), kinds);
        return new EnumMap<>(kinds);
    }

    /** What was counted last: leaves don't change, so only newer ones are. */
    private record Counted(int log, long size, EnumMap<EntryKind, Long> kinds) {}

    /**
     * How many ids the ledger holds entries about.
     *
     * @param covered those with a leaf under the newest checkpoint
     * @param waiting those without, whose first entry the next checkpoint will cover
     */
    public record Subjects(long covered, long waiting) {}

    /** The ids that entries of these kinds are about. */
    public Subjects subjects(Collection<EntryKind> kinds) {
        LogState log = log();
        return jdbc.query(
                        """
                        select count(*) filter (where covered), count(*) filter (where not covered)
                        from (select coalesce(bool_or(leaf < ?), false) as covered from ledger_entry
                              where (log = ? or log is null) and kind = any(?) group by subject) s
                        """,
                        (row, n) -> new Subjects(row.getLong(1), row.getLong(2)),
                        log.published(),
                        log.number(),
                        kinds.stream().map(Enum::name).toArray(String[]::new))
                .getFirst();
    }

    /** Everything about an id, the oldest first. */
    public List<Recorded> history(String id) {
        return jdbc.query(SELECT + " and e.subject = ? order by e.leaf nulls last, e.seq", LedgerReader::recorded, id);
    }

    /** The newest about an id. */
    public Optional<Recorded> newest(String id) {
        return jdbc
                .query(
                        SELECT + " and e.subject = ? order by e.leaf desc nulls first, e.seq desc limit 1",
                        LedgerReader::recorded,
                        id)
                .stream()
                .findFirst();
    }

    /** The newest about each id; those that the ledger doesn't know are left out. */
    public Map<String, Recorded> newest(Collection<String> ids) {
        Map<String, Recorded> newest = new HashMap<>();
        jdbc.query(
                SELECT + " and e.subject = any(?) order by e.leaf nulls last, e.seq",
                row -> {
                    newest.put(row.getString(3), recorded(row, 0));
                },
                (Object) ids.toArray(String[]::new));
        return newest;
    }

    /** Those of the ids that the ledger holds anything about. */
    public Set<String> known(Collection<String> ids) {
        return new HashSet<>(jdbc.queryForList("""
                select distinct e.subject from ledger_entry e
                where e.subject = any(?) and (e.log is null or e.log = (select max(number) from ledger_log))
                """, String.class, (Object) ids.toArray(String[]::new)));
    }

    private static Recorded recorded(ResultSet row, int n) throws SQLException {
        return new Recorded(LedgerEntry.parse(row.getBytes(1)), row.getObject(2, Long.class));
    }

    /** Proof against the newest checkpoint; empty until one covers the entry. */
    public Optional<Inclusion> inclusion(Recorded recorded) {
        Long index = recorded.index();
        LogState log = log();
        String checkpoint = log.checkpoint();
        if (index == null || checkpoint == null || index >= log.published()) {
            return Optional.empty();
        }
        Tree tree = new Tree(log.published(), store.published(log.number()));
        return Optional.of(new Inclusion(index, tree.inclusion(index), checkpoint));
    }

    /** The newest signed checkpoint; empty before the first. */
    public Optional<String> checkpoint() {
        return Optional.ofNullable(log().checkpoint());
    }

    /** A tile or bundle as it is served; empty where the checkpoint doesn't cover it. */
    public Optional<byte[]> tile(TilePath tile) {
        LogState log = log();
        int level = Math.max(0, tile.level());
        if (TilePath.width(level, tile.index(), log.published()) < tile.width()) {
            return Optional.empty();
        }
        if (tile.level() != TilePath.ENTRIES) {
            return Optional.of(store.published(log.number()).read(tile));
        }
        long from = tile.index() * TilePath.FULL;
        return Optional.of(Bundle.of(store.entries(log.number(), from, from + tile.width())));
    }

    /** The witnesses that are asked for cosignatures, in the order of the settings. */
    public List<WitnessStatus> witnesses() {
        Map<String, WitnessStatus> known = store.witnesses(log().number());
        return settings.witnesses().stream()
                .map(witness -> NoteVerifier.parse(witness.verifier()))
                .map(key -> known.getOrDefault(key.toString(), new WitnessStatus(key.name(), 0, null, null)))
                .toList();
    }

    /** Logs that ended before this one, the oldest first. */
    public List<PastLog> origins() {
        return store.past();
    }

    /** Every key that ever signed here, former logs' too, the oldest first: what was signed once can be checked for good. */
    public List<NoteVerifier> everyKey() {
        return store.everyKey();
    }

    /** The keys of the log that goes on. */
    public KeyChain keys() {
        return store.keys(log().number());
    }

    private LogState log() {
        return store.current().orElseThrow();
    }
}
