package org.mingjing.ledger.verify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.mingjing.ledger.verify.Finding.Kind;

/** One check, from the checkpoint to the last decision. */
final class Verification {

    private final VerifyOptions options;
    private final Duration patience;
    private final Duration again;
    private final Report report = new Report();
    private final Lives lives = new Lives(report);
    private final Progress progress;

    /** @param again how long to wait before a decision that the checkpoint didn't know yet is looked at a second time */
    Verification(VerifyOptions options, PrintStream progress, Duration patience, Duration again) {
        this.options = options;
        this.patience = patience;
        this.again = again;
        this.progress = new Progress(progress);
    }

    Report run() throws Unreadable {
        try (Site site = new Site(patience)) {
            PublicFiles files = PublicFiles.at(site, options.url());
            report.fact("ledger", files.ledger().toString());
            @Nullable Seen seen = Seen.in(options.state(), files.ledger());
            PublicFiles.Head head = files.head();
            NoteVerifier key = new Trust(files, report).signer(head, options.key(), seen);
            if (key == null) {
                evidence(seen, head);
                return report;
            }
            tell(head.checkpoint(), key);
            witnesses(head.note());
            boolean sameLog = known(seen, head);
            try (Walk walk = new Walk(
                    files, report, lives, sameLog && seen != null ? seen.head().size() : 0, progress)) {
                boolean whole = walk.to(head.checkpoint());
                rate(walk.size());
                if (sameLog && seen != null && whole) {
                    consistent(seen, head, walk);
                }
                continued(seen);
                if (options.decisions()) {
                    head = decisions(files, walk, head, key);
                }
            }
            figures();
            if (report.fine()) {
                new Seen(head.checkpoint().origin(), key.toString(), head.raw())
                        .remember(options.state(), files.ledger());
            }
            return report;
        }
    }

    private void tell(Checkpoint head, NoteVerifier key) {
        report.fact("origin", head.origin());
        report.fact("size", head.size());
        report.fact("root", java.util.Base64.getEncoder().encodeToString(head.root()));
        report.fact("key", key.toString());
        report.fact("fingerprint", key.fingerprint());
    }

    private void rate(long leaves) {
        double seconds = progress.seconds();
        report.fact("leaves", leaves);
        report.fact("leavesPerSecond", Math.round(leaves / seconds));
    }

    private void witnesses(Note note) {
        long cosigned = options.witnesses().stream()
                .filter(witness -> {
                    try {
                        return note.signedBy(witness);
                    } catch (Malformed wrong) {
                        report.finding(Kind.TOO_FEW_WITNESSES, witness.name(), "见证人的签名不符", Report.words(wrong));
                        return false;
                    }
                })
                .count();
        report.fact("cosigned", cosigned);
        if (cosigned < options.quorum()) {
            report.finding(
                    Kind.TOO_FEW_WITNESSES,
                    cosigned + "/" + options.quorum(),
                    "见证人签名不足",
                    "fewer witnesses cosigned than were asked for");
        }
    }

    /** Whether what was remembered is of this log; a smaller one is found here. */
    private boolean known(@Nullable Seen seen, PublicFiles.Head head) throws Unreadable {
        if (seen == null) {
            return false;
        }
        Checkpoint before = seen.head();
        if (!before.origin().equals(head.checkpoint().origin())) {
            report.finding(
                    Kind.NEW_ORIGIN,
                    head.checkpoint().origin(),
                    "日志换了名：此前为 " + before.origin() + "，当时 " + before.size() + " 条",
                    "another log than before, which was " + before.origin() + " with " + before.size() + " leaves");
            evidence(seen, head);
            return false;
        }
        if (before.size() > head.checkpoint().size()) {
            report.finding(
                    Kind.SMALLER,
                    head.checkpoint().size(),
                    "日志变短：此前 " + before.size() + " 条",
                    "the log had " + before.size() + " leaves before");
            evidence(seen, head);
            return false;
        }
        return true;
    }

    private void consistent(Seen seen, PublicFiles.Head head, Walk walk) throws Unreadable {
        Checkpoint before = seen.head();
        if (!Arrays.equals(walk.rootAt(before.size()), before.root())) {
            report.finding(
                    Kind.FORKED,
                    before.size(),
                    "此前 " + before.size() + " 条已被改写",
                    "the first " + before.size() + " leaves aren't what they were");
            evidence(seen, head);
        } else {
            report.remark(
                    "与上次所见一致：" + before.size() + " 条", "consistent with the last checkpoint seen, of that many leaves");
        }
    }

    private void evidence(@Nullable Seen seen, PublicFiles.Head head) throws Unreadable {
        if (seen != null) {
            report.remark("两份签名已留存", "both signed notes were kept: " + seen.keepEvidence(options.state(), head.raw()));
        }
    }

    private void continued(@Nullable Seen seen) {
        LedgerEntry first = lives.continued();
        if (first == null) {
            return;
        }
        String said = first.statement() == null ? "" : first.statement();
        report.finding(
                Kind.CONTINUED,
                0,
                "本日志接续另一日志",
                "this log continues another, whose last checkpoint was: " + said.strip());
        try {
            Checkpoint last = Checkpoint.parse(Note.parse(said).text());
            if (seen != null
                    && seen.head().origin().equals(last.origin())
                    && seen.head().size() > last.size()) {
                report.finding(
                        Kind.SMALLER,
                        last.size(),
                        "旧日志少了 " + (seen.head().size() - last.size()) + " 条",
                        "the old log had " + seen.head().size() + " leaves when last seen");
            }
        } catch (Malformed other) {
            report.finding(Kind.MALFORMED_ENTRY, 0, "接续声明里没有检查点", "its statement isn't a checkpoint");
        }
    }

    /** What doesn't agree at first may be newer than the checkpoint: it is looked at again under the next one. */
    private PublicFiles.Head decisions(PublicFiles files, Walk walk, PublicFiles.Head head, NoteVerifier key)
            throws Unreadable {
        PublicDecisions decisions = new PublicDecisions(files, lives, progress);
        Map<String, Finding> wrong = decisions.read();
        PublicFiles.Head newest = head;
        if (!wrong.isEmpty() && walk.size() == head.checkpoint().size()) {
            sleep();
            PublicFiles.Head next = files.head();
            if (grown(head, next, key) && walk.to(next.checkpoint())) {
                newest = next;
                report.fact("size", next.checkpoint().size());
                report.fact(
                        "root",
                        java.util.Base64.getEncoder()
                                .encodeToString(next.checkpoint().root()));
            }
            Map<String, Finding> still = new java.util.HashMap<>(decisions.read());
            still.keySet().retainAll(wrong.keySet());
            wrong = still;
        }
        wrong.values().forEach(one -> report.finding(one.kind(), one.subject(), one.chinese(), one.english()));
        report.fact("publicDecisions", decisions.count());
        return newest;
    }

    private boolean grown(PublicFiles.Head head, PublicFiles.Head next, NoteVerifier key) {
        Checkpoint before = head.checkpoint();
        Checkpoint now = next.checkpoint();
        try {
            if (!now.origin().equals(before.origin()) || !next.note().signedBy(key)) {
                report.finding(
                        Kind.WRONG_KEY, now.size(), "核验中途换了签名", "signed by somebody else while it was being checked");
                return false;
            }
        } catch (Malformed wrong) {
            report.finding(Kind.WRONG_KEY, now.size(), "签名不符", Report.words(wrong));
            return false;
        }
        if (now.size() < before.size() || now.size() == before.size() && !now.equals(before)) {
            report.finding(Kind.FORKED, now.size(), "核验中途变短或改写", "smaller or other while it was being checked");
            return false;
        }
        return true;
    }

    private void sleep() throws Unreadable {
        try {
            Thread.sleep(again.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("中断", "interrupted");
        }
    }

    private void figures() {
        report.fact("entries", lives.entries());
        Map<EntryKind, Long> standing = lives.standing();
        report.fact("heldBack", standing.getOrDefault(EntryKind.DECISION_RECEIVED, 0L));
        report.fact("closed", standing.getOrDefault(EntryKind.DECISION_CLOSED, 0L));
        report.fact("withdrawn", standing.getOrDefault(EntryKind.DECISION_WITHDRAWN, 0L));
        report.fact("suspended", standing.getOrDefault(EntryKind.DECISION_SUSPENDED, 0L));
        report.fact("submissions", standing.getOrDefault(EntryKind.SUBMISSION_RECEIVED, 0L));
        report.fact("seconds", Math.round(progress.seconds() * 100) / 100.0);
    }
}
