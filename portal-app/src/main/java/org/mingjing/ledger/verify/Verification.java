package org.mingjing.ledger.verify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.EntryKind;
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
            Past past = new Past(seen, options.state(), report);
            PublicFiles.Head head = files.head();
            NoteVerifier key = new Trust(files, report).signer(head, options.key(), seen);
            if (key == null) {
                past.evidence(head);
                return report;
            }
            tell(head.checkpoint(), key);
            witnesses(head.note());
            long former = past.size(head);
            try (Walk walk = new Walk(files, report, lives, former, progress)) {
                boolean whole = walk.to(head.checkpoint());
                rate(walk.size());
                if (whole && former > 0) {
                    past.consistent(head, walk);
                }
                past.continued(head.checkpoint().origin(), lives.continued());
                if (options.decisions()) {
                    head = decisions(files, walk, head, key);
                }
            }
            figures();
            if (report.fine() || options.key() != null && report.onlyANewLog()) {
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
