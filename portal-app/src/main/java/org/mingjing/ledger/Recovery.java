package org.mingjing.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.TileWriter;
import org.mingjing.ledger.tlog.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows when the database lost what had been signed: it takes it back from a mirror, else a new log begins, in public. */
@Component
class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LedgerStore store;
    private final LastCheckpoint last;
    private final LogKey key;
    private final LedgerSettings settings;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Recovery(
            LedgerStore store,
            LastCheckpoint last,
            LogKey key,
            LedgerSettings settings,
            Ledger ledger,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.last = last;
        this.key = key;
        this.settings = settings;
        this.ledger = ledger;
        this.transaction = transaction;
        this.events = events;
    }

    enum Outcome {
        /** What was missing is back. */
        REFETCHED,
        /** A new log goes on. */
        OPENED,
        /** Nothing could be decided; ask again later. */
        WAITING
    }

    /** What one mirror could do. */
    private enum Help {
        GAVE_ALL,
        HAS_NOT,
        NO_ANSWER
    }

    /** Whether there is anybody to take something back from. */
    boolean mayRefetch(LogState log, Note signed) {
        return !settings.mirrors().isEmpty()
                && Checkpoint.parse(signed.text()).origin().equals(log.origin());
    }

    /** @param signed the checkpoint that the database doesn't agree with */
    Outcome recover(LogState log, LedgerHealth health, Note signed) {
        last.keepAsEvidence(signed);
        boolean unanswered = false;
        if (health == LedgerHealth.BEHIND && mayRefetch(log, signed)) {
            for (var mirror : settings.mirrors()) {
                Help help = refetch(log, signed, new RemoteLog(mirror, PATIENCE));
                if (help == Help.GAVE_ALL) {
                    LOG.warn("缺失的账本条目已从镜像取回 (missing entries are back from the mirror) {}", mirror);
                    return Outcome.REFETCHED;
                }
                LOG.warn(
                        help == Help.NO_ANSWER
                                ? "镜像没有应答,稍后再问 (the mirror doesn't answer; it is asked again) {}"
                                : "镜像没有缺失的条目 (the mirror hasn't got what is missing) {}",
                        mirror);
                unanswered |= help == Help.NO_ANSWER;
            }
        }
        return unanswered ? Outcome.WAITING : openNext(log, signed);
    }

    private Help refetch(LogState seen, Note signed, RemoteLog mirror) {
        try {
            Optional<Note> newest = mirror.checkpoint().filter(note -> Lookout.signed(note, keys(seen)));
            if (newest.isEmpty()) {
                return Help.HAS_NOT;
            }
            boolean done = Boolean.TRUE.equals(transaction.execute(
                    status -> store.alone() && refetch(seen, signed, newest.get(), mirror, status)));
            return done ? Help.GAVE_ALL : Help.HAS_NOT;
        } catch (Malformed nonsense) {
            return Help.HAS_NOT;
        } catch (RemoteLog.Unreachable notNow) {
            return Help.NO_ANSWER;
        }
    }

    private boolean refetch(LogState seen, Note signed, Note newest, RemoteLog mirror, TransactionStatus status) {
        LogState log = store.current().orElseThrow();
        Checkpoint known = Checkpoint.parse(signed.text());
        Checkpoint target = Checkpoint.parse(newest.text());
        boolean fits = log.number() == seen.number()
                && target.origin().equals(log.origin())
                && target.size() >= known.size()
                && target.size() >= log.sequenced();
        if (!fits || !putBack(log, target.size(), mirror)) {
            status.setRollbackOnly();
            return false;
        }
        Tree tree = new Tree(target.size(), store.tiles(log.number()));
        if (!Arrays.equals(tree.root(), target.root()) || !Arrays.equals(tree.rootAt(known.size()), known.root())) {
            status.setRollbackOnly();
            return false;
        }
        last.remember(newest);
        store.caughtUp(log.number(), target.size(), newest.toString());
        return true;
    }

    private boolean putBack(LogState log, long size, RemoteLog mirror) {
        TileWriter writer = new TileWriter(store.shelf(log.number()));
        for (long from = log.integrated(); from < size; ) {
            long bundle = from / TilePath.FULL;
            TilePath path = TilePath.entries(bundle, size);
            List<byte[]> entries = mirror.entries(path).orElse(List.of());
            if (entries.isEmpty()) {
                return false;
            }
            List<byte[]> missing = entries.subList((int) (from - bundle * TilePath.FULL), entries.size());
            if (!store.putBack(log.number(), from, missing)) {
                return false;
            }
            writer.add(from, missing.stream().map(Hashes::leaf).toList());
            from += missing.size();
        }
        return true;
    }

    private List<NoteVerifier> keys(LogState log) {
        List<NoteVerifier> keys = new ArrayList<>(key.verifiers());
        store.keys(log.number()).links().forEach(link -> keys.add(link.key()));
        return keys;
    }

    private Outcome openNext(LogState seen, Note signed) {
        int number = Math.max(
                        seen.number(),
                        seen.successor(Checkpoint.parse(signed.text()).origin()).orElse(0))
                + 1;
        String origin = seen.originOf(number);
        Optional<NoteSigner> signer = key.next(origin, store.keys(seen.number()).signing());
        if (signer.isEmpty()) {
            LOG.error("要开始新账本,请把名为 {} 的密钥写入 mingjing.ledger.key (to begin a new log, set a key of that name)", origin);
            return Outcome.WAITING;
        }
        NoteVerifier verifier = signer.get().verifier();
        boolean opened = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!store.alone() || store.current().orElseThrow().number() != seen.number()) {
                return false;
            }
            store.open(number, origin);
            store.addKey(number, verifier);
            store.appendFirst(
                    number,
                    new LedgerEntry(
                            EntryKind.LOG_CONTINUED,
                            UUID.randomUUID().toString(),
                            1,
                            ledger.today(),
                            null,
                            signed.toString()));
            events.publishEvent(new LogOpened(number));
            return true;
        }));
        if (!opened) {
            return Outcome.WAITING;
        }
        key.settle(verifier, "ledger-" + seen.number() + ".key");
        last.remember(store.keys(number));
        LOG.error(
                "数据库丢失了已签名的记录,新账本从旧账本最后的检查点开始 (the database lost what had been signed; a new log begins with the old one's"
                        + " last checkpoint): {} → {}",
                seen.origin(),
                origin);
        return Outcome.OPENED;
    }
}
