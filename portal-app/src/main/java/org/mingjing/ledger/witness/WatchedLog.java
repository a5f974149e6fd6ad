package org.mingjing.ledger.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.RemoteLog;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.tlog.Proof;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.tlog.Tree;
import org.mingjing.shared.DurableFile;

/** One log and the newest checkpoint of it that was cosigned: on disk before anybody is told. */
final class WatchedLog {

    private static final int MOST_EVIDENCE = 1_000_000;

    private final NoteVerifier key;
    private final NoteSigner cosigner;
    private final Path folder;
    private final Path file;
    private final Path evidence;
    private final Clock clock;
    private final Herald herald;
    private final @Nullable RemoteLog source;
    private final @Nullable Mirror mirror;
    private volatile List<NoteVerifier> trusted;
    private @Nullable Note newest;
    private String lastSaid = "";

    /** @param source where the log itself is asked; null: it only comes here by itself */
    WatchedLog(
            NoteVerifier key,
            NoteSigner cosigner,
            Path data,
            Clock clock,
            Herald herald,
            @Nullable RemoteLog source,
            boolean mirror)
            throws IOException {
        this.key = key;
        this.cosigner = cosigner;
        this.folder = Files.createDirectories(
                data.resolve(HexFormat.of().formatHex(Hashes.of(key.name().getBytes(StandardCharsets.UTF_8)), 0, 8)));
        this.file = folder.resolve("checkpoint");
        this.evidence = folder.resolve("evidence.txt");
        this.clock = clock;
        this.herald = herald;
        this.source = source;
        this.trusted = List.of(key);
        this.newest = Files.exists(file) ? Note.parse(Files.readString(file)) : null;
        this.mirror = mirror && source != null ? new Mirror(folder, source) : null;
    }

    String origin() {
        return key.name();
    }

    /** Names it in paths. */
    String name() {
        return String.valueOf(folder.getFileName());
    }

    /** What was cosigned last, with that cosignature. */
    synchronized Optional<Note> newest() {
        return Optional.ofNullable(newest);
    }

    /** Of what was mirrored. */
    Optional<byte[]> tile(TilePath tile) {
        return mirror == null ? Optional.empty() : mirror.tile(tile);
    }

    /** What is said to a checkpoint. */
    sealed interface Answer {
        record Cosigned(String line) implements Answer {}

        /** The old size isn't the one that was cosigned last, or the same size has another root. */
        record Conflict(long size) implements Answer {}

        /** The old size is larger than the checkpoint's. */
        record Backwards() implements Answer {}

        record UnknownKey() implements Answer {}

        record NotProved() implements Answer {}
    }

    /** Cosigns what continues the newest. @throws Malformed not a checkpoint */
    synchronized Answer add(long old, List<byte[]> proof, Note note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<String> signatures = logSignatures(note);
        if (signatures.isEmpty()) {
            return new Answer.UnknownKey();
        }
        if (old > checkpoint.size()) {
            return new Answer.Backwards();
        }
        Checkpoint known = known();
        if (old != known.size()) {
            return new Answer.Conflict(known.size());
        }
        if (checkpoint.size() == known.size() && !Arrays.equals(checkpoint.root(), known.root())) {
            fork(note);
            return new Answer.Conflict(known.size());
        }
        if (!Proof.extendsTree(known.size(), known.root(), checkpoint.size(), checkpoint.root(), proof)) {
            return new Answer.NotProved();
        }
        String line = cosigner.sign(note.text(), time());
        Note cosigned = new Note(note.text(), signatures).with(List.of(line));
        DurableFile.write(file, cosigned.toString().getBytes(StandardCharsets.UTF_8));
        newest = cosigned;
        notifyAll();
        return new Answer.Cosigned(line);
    }

    private Checkpoint known() {
        return newest == null ? new Checkpoint(origin(), 0, Hashes.empty()) : Checkpoint.parse(newest.text());
    }

    /** The log's own, as far as they verify. */
    private List<String> logSignatures(Note note) {
        List<String> lines = new ArrayList<>();
        for (String line : note.signatures()) {
            try {
                if (!new Note(note.text(), List.of(line)).signedBy(trusted).isEmpty()) {
                    lines.add(line);
                }
            } catch (Malformed forged) {
                // as if it weren't there
            }
        }
        return lines;
    }

    /** Now, but never before what was told, should the clock go back. */
    private Instant time() {
        Instant now = clock.instant();
        Instant last = newest == null ? Instant.EPOCH : cosignedAt(newest);
        return now.isBefore(last) ? last : now;
    }

    private Instant cosignedAt(Note note) {
        for (String line : note.signatures()) {
            if (new Note(note.text(), List.of(line)).signedBy(cosigner.verifier())) {
                byte[] signature =
                        Base64.getDecoder().decode(line.stripTrailing().split(" ")[2]);
                return Instant.ofEpochSecond(ByteBuffer.wrap(signature).getLong(4));
            }
        }
        return Instant.EPOCH;
    }

    /** Asks the log again and again, and at once after it came by itself. */
    void watch(Duration every) {
        while (source != null && !Thread.currentThread().isInterrupted()) {
            look();
            try {
                synchronized (this) {
                    wait(every.toMillis());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Asks the log once; whatever comes of it is said and remembered. */
    void look() {
        RemoteLog log = source;
        if (log == null) {
            return;
        }
        try {
            String said = look(log);
            if (said.isEmpty() && mirror != null) {
                newest().ifPresent(mirror::copy);
            }
            sayOnce(said.isEmpty() ? "正常 (fine)" : said);
        } catch (RemoteLog.Unreachable e) {
            sayOnce("没有应答 (no answer)");
        } catch (Malformed e) {
            sayOnce("文件有误 (its files are wrong): " + e.getMessage());
        } catch (RuntimeException e) {
            sayOnce("本机出错 (something is wrong here): " + e);
        }
    }

    /** @return what is wrong; empty: nothing */
    private String look(RemoteLog log) {
        Note known = newest().orElse(null);
        Checkpoint before =
                known == null ? new Checkpoint(origin(), 0, Hashes.empty()) : Checkpoint.parse(known.text());
        Note served = log.checkpoint().orElse(null);
        if (served == null) {
            return known == null ? "还没有检查点 (no checkpoint yet)" : "检查点不见了 (its checkpoint is gone)";
        }
        Checkpoint now = Checkpoint.parse(served.text());
        if (!now.origin().equals(origin())) {
            return "账本换了名称,可能开了新账本 (another log is served; ask why, then add its key): " + now.origin();
        }
        if (logSignatures(served).isEmpty()) {
            log.keys().ifPresent(chain -> trusted = chain.from(key));
            if (logSignatures(served).isEmpty()) {
                return "签名不是由已知密钥签的 (not signed by a known key)";
            }
        }
        if (now.size() < before.size()) {
            keep(served);
            return "回退:账本变小了 (rolled back: the log is smaller than it was): " + before.size() + " → " + now.size();
        }
        if (now.equals(before)) {
            return "";
        }
        if (now.size() == before.size()) {
            return fork(served);
        }
        Tree tree = new Tree(now.size(), log);
        List<byte[]> proof = tree.consistency(before.size());
        if (!Arrays.equals(tree.root(), now.root())
                || !Proof.extendsTree(before.size(), before.root(), now.size(), now.root(), proof)) {
            return fork(served);
        }
        add(before.size(), proof, served);
        return "";
    }

    private String fork(Note other) {
        keep(other);
        String what = "分叉:账本与已签名的不一致 (forked: the log doesn't continue what it had signed); " + evidence;
        sayOnce(what);
        return what;
    }

    /** Both notes go where nobody overwrites them; each once. */
    private synchronized void keep(Note other) {
        try {
            String kept = Files.exists(evidence) ? Files.readString(evidence) : "";
            if (!kept.contains(other.text()) && kept.length() < MOST_EVIDENCE) {
                String more = kept + "=== " + clock.instant() + "\n--- known\n" + (newest == null ? "" : newest)
                        + "--- other\n" + other + "\n";
                DurableFile.write(evidence, more.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            herald.cry(origin() + ": 证据未能保存 (the evidence could not be kept): " + e.getMessage());
        }
    }

    private synchronized void sayOnce(String what) {
        if (!what.equals(lastSaid)) {
            lastSaid = what;
            if (what.startsWith("回退") || what.startsWith("分叉")) {
                herald.cry(origin() + ": " + what);
            } else {
                herald.say(origin() + ": " + what);
            }
        }
    }
}
