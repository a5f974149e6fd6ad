package org.mingjing.ledger.verify;

import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.verify.Finding.Kind;

/** What became of every id, and whether that can be: one state follows from another, versions and dates don't go back. */
final class Lives {

    private static final Set<EntryKind> PUBLIC =
            Set.of(EntryKind.DECISION_PUBLISHED, EntryKind.DECISION_CORRECTED, EntryKind.DECISION_RESUMED);

    private final Report report;
    private final Map<String, Life> lives = new HashMap<>();
    private final Map<EntryKind, Long> kinds = new EnumMap<>(EntryKind.class);
    private LocalDate newest = LocalDate.MIN;
    private @Nullable LedgerEntry continued;

    Lives(Report report) {
        this.report = report;
    }

    /** How an id stands: by its newest entry, a version that was only received aside. */
    static final class Life {
        private EntryKind kind;
        private int version;
        private byte @Nullable [] commitment;

        private Life(LedgerEntry entry, byte @Nullable [] commitment) {
            this.kind = entry.kind();
            this.version = entry.version();
            this.commitment = commitment;
        }

        private void become(LedgerEntry entry, byte @Nullable [] opened) {
            kind = entry.kind();
            version = entry.version();
            commitment = opened;
        }

        EntryKind kind() {
            return kind;
        }

        /** Of the newest entry. */
        int version() {
            return version;
        }

        /** Of the newest entry; null where it commits to nothing. */
        byte @Nullable [] commitment() {
            return commitment;
        }

        boolean inPublicity() {
            return PUBLIC.contains(kind);
        }
    }

    void add(LedgerEntry entry, long leaf) {
        kinds.merge(entry.kind(), 1L, Long::sum);
        if (entry.date().isBefore(newest.equals(LocalDate.MIN) ? newest : newest.minusDays(1))) {
            impossible(leaf, "日期 " + entry.date() + " 早于此前的 " + newest, "its date is before " + newest);
        }
        newest = entry.date().isAfter(newest) ? entry.date() : newest;
        if (entry.kind() == EntryKind.LOG_CONTINUED) {
            if (leaf == 0) {
                continued = entry;
            } else {
                impossible(leaf, "接续声明不在首条", "a log says that it continues another in its first entry only");
            }
        }
        if (commits(entry.kind()) != (entry.commitment() != null)) {
            impossible(leaf, "承诺值缺失或多余：" + entry.kind(), "a commitment is missing, or one too many");
        }
        Life life = lives.get(entry.id());
        if (life == null) {
            lives.put(entry.id(), new Life(entry, opened(entry, leaf)));
            if (!begins(entry.kind())) {
                impossible(leaf, "首条即为 " + entry.kind(), "nothing about " + entry.id() + " comes before it");
            }
        } else if (entry.kind() != EntryKind.DECISION_RECEIVED || !decision(life.kind)) {
            if (!follows(life, entry)) {
                impossible(
                        leaf,
                        entry.kind() + " v" + entry.version() + " 不能接在 " + life.kind + " v" + life.version + " 之后",
                        "can't follow, about " + entry.id());
            }
            life.become(entry, opened(entry, leaf));
        }
    }

    private byte @Nullable [] opened(LedgerEntry entry, long leaf) {
        if (entry.commitment() == null) {
            return null;
        }
        try {
            byte[] value = Base64.getDecoder().decode(entry.commitment());
            if (value.length == Hashes.SIZE) {
                // A submission's is never opened here.
                return entry.kind() == EntryKind.SUBMISSION_RECEIVED ? null : value;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        impossible(leaf, "承诺值不是 32 字节", "its commitment isn't 32 bytes in base64");
        return null;
    }

    private static boolean commits(EntryKind kind) {
        return switch (kind) {
            case DECISION_RECEIVED,
                    DECISION_PUBLISHED,
                    DECISION_CORRECTED,
                    DECISION_WITHDRAWN,
                    DECISION_RESUMED,
                    SUBMISSION_RECEIVED,
                    AUDIT_DIGEST -> true;
            case DECISION_SUSPENDED, DECISION_CLOSED, KEY_ROTATED, LOG_CONTINUED -> false;
        };
    }

    /** What was public before there was a ledger, or before this log, may begin in any state that stands by itself. */
    private static boolean begins(EntryKind kind) {
        return kind != EntryKind.DECISION_SUSPENDED && kind != EntryKind.DECISION_RESUMED;
    }

    /** A further version that is received changes nothing until it is public. */
    private static boolean follows(Life life, LedgerEntry next) {
        boolean shown = life.inPublicity();
        boolean suspended = life.kind == EntryKind.DECISION_SUSPENDED;
        boolean received = life.kind == EntryKind.DECISION_RECEIVED;
        boolean forward = next.version() >= life.version;
        return switch (next.kind()) {
            case DECISION_PUBLISHED -> received && forward;
            case DECISION_CORRECTED -> received || (shown || suspended) && next.version() > life.version;
            case DECISION_WITHDRAWN -> received || (shown || suspended) && forward;
            case DECISION_SUSPENDED -> shown && forward;
            case DECISION_RESUMED -> suspended && forward;
            case DECISION_CLOSED -> life.kind != EntryKind.DECISION_CLOSED && decision(life.kind);
            case DECISION_RECEIVED, SUBMISSION_RECEIVED, AUDIT_DIGEST, KEY_ROTATED, LOG_CONTINUED -> false;
        };
    }

    private static boolean decision(EntryKind kind) {
        return kind.name().startsWith("DECISION_");
    }

    private void impossible(long leaf, String chinese, String english) {
        report.finding(Kind.IMPOSSIBLE_LIFE, leaf, chinese, english);
    }

    @Nullable
    Life of(String id) {
        return lives.get(id);
    }

    void forEach(BiConsumer<String, Life> sink) {
        lives.forEach(sink);
    }

    /** Ids by the kind of their newest entry. */
    Map<EntryKind, Long> standing() {
        Map<EntryKind, Long> standing = new EnumMap<>(EntryKind.class);
        lives.values().forEach(life -> standing.merge(life.kind, 1L, Long::sum));
        return standing;
    }

    /** All entries by kind. */
    Map<EntryKind, Long> entries() {
        return kinds;
    }

    /** The first entry, where it says that this log continues another. */
    @Nullable
    LedgerEntry continued() {
        return continued;
    }
}
