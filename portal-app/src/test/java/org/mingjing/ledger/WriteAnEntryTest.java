package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.ledger.tlog.Malformed;

class WriteAnEntryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void theBytesAreTheCanonicalOnes() {
        for (LedgerEntry entry : List.of(
                LedgerEntry.of(EntryKind.DECISION_PUBLISHED, "k3v9x0a1bc", 12, DAY, Commitment.to(new byte[1])),
                LedgerEntry.of(EntryKind.DECISION_CLOSED, "k3v9x0a1bc", 1, DAY),
                LedgerEntry.of(EntryKind.DECISION_CLOSED, "有\"引号\\\n€😀\u007f", 1, DAY),
                new LedgerEntry(EntryKind.LOG_CONTINUED, "x", 1, DAY, null, "a/b\n1\n\"\u0001—\n"))) {
            assertThat(entry.text()).isEqualTo(CanonicalJson.text(entry.text()));
            assertThat(LedgerEntry.parse(entry.bytes())).isEqualTo(entry);
        }
    }

    @Test
    void anyOtherSpellingIsRefused() {
        byte[] good = LedgerEntry.of(EntryKind.DECISION_CLOSED, "k3", 1, DAY).bytes();
        String text = new String(good, java.nio.charset.StandardCharsets.US_ASCII);
        for (String other : List.of(
                text.replace("{", "{ "),
                text.replace("k3", "\\u006b3"),
                text.replace("\"version\":1", "\"version\":1.0"),
                text.replace("\"kind\"", "\"note\":1,\"kind\""),
                text.replace("CLOSED", "closed"),
                "[]",
                "")) {
            byte[] bytes = other.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            assertThat(Arrays.equals(bytes, good)).isFalse();
            assertThatThrownBy(() -> LedgerEntry.parse(bytes)).isInstanceOf(Malformed.class);
        }
    }
}
