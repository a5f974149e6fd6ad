package org.mingjing.ledger.verify;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.verify.Finding.Kind;

/** What was seen before, held against what is served now. */
final class Past {

    private final @Nullable Seen seen;
    private final Path state;
    private final Report report;

    /** @param seen null at the first check of a ledger */
    Past(@Nullable Seen seen, Path state, Report report) {
        this.seen = seen;
        this.state = state;
        this.report = report;
    }

    /** Leaves of this log that were there before; 0 where nothing is known of it. One that shrank or changed its name is found here. */
    long size(PublicFiles.Head head) throws Unreadable {
        if (seen == null) {
            return 0;
        }
        Checkpoint before = seen.head();
        if (!before.origin().equals(head.checkpoint().origin())) {
            report.finding(
                    Kind.NEW_ORIGIN,
                    head.checkpoint().origin(),
                    "日志换了名：此前为 " + before.origin() + "，当时 " + before.size() + " 条",
                    "another log than before, which was " + before.origin() + " with " + before.size() + " leaves");
            evidence(head);
            return 0;
        }
        if (before.size() > head.checkpoint().size()) {
            report.finding(
                    Kind.SMALLER,
                    head.checkpoint().size(),
                    "日志变短：此前 " + before.size() + " 条",
                    "the log had " + before.size() + " leaves before");
            evidence(head);
            return 0;
        }
        return before.size();
    }

    /** Whether they are as they were. */
    void consistent(PublicFiles.Head head, Walk walk) throws Unreadable {
        Checkpoint before = Objects.requireNonNull(seen).head();
        if (!Arrays.equals(walk.rootAt(before.size()), before.root())) {
            report.finding(
                    Kind.FORKED,
                    before.size(),
                    "此前 " + before.size() + " 条已被改写",
                    "the first " + before.size() + " leaves aren't what they were");
            evidence(head);
        } else {
            report.remark(
                    "与上次所见一致：" + before.size() + " 条", "consistent with the last checkpoint seen, of that many leaves");
        }
    }

    /** Keeps the note that was seen and the one that is served. */
    void evidence(PublicFiles.Head head) throws Unreadable {
        if (seen != null) {
            report.remark("两份签名已留存", "both signed notes were kept: " + seen.keepEvidence(state, head.raw()));
        }
    }

    /** What a log says of the one that it goes on from. @param first its first entry, where it says so */
    void continued(String origin, @Nullable LedgerEntry first) {
        if (first == null) {
            return;
        }
        if (seen != null && seen.origin().equals(origin)) {
            report.remark("本日志接续另一日志，此前已知", "this log continues another, as was known");
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
}
