package org.mingjing.decision.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingjing.decision.verification.Check.Result;
import org.mingjing.decision.verification.Check.Step;
import org.mingjing.ledger.CanonicalJson;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Note;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import tools.jackson.databind.json.JsonMapper;

/** A file that somebody kept since they sent something in. */
class CheckAReceiptFileTest {

    private static final String ORIGIN = "mingzhou.example/ledger";
    private static final Instant BY = Instant.parse("2026-11-21T04:00:00Z");
    private static final Map<String, Object> CONTENT = Map.of("kind", "REPORT", "text", "油烟扰民", "files", List.of());

    private final NoteSigner key = NoteSigner.generate(ORIGIN, NoteVerifier.LOG);
    private final Commitment commitment =
            Commitment.to(CanonicalJson.of(JsonMapper.builder().build().writeValueAsString(CONTENT)));

    private Map<String, Object> promised() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "mingjing-proof-1");
        file.put("subject", "SUBMISSION");
        file.put("caseNumber", "2026-1121-000001");
        file.put("content", CONTENT);
        file.put("salt", base64(commitment.salt()));
        file.put("commitment", base64(commitment.value()));
        file.put("promise", promise(key, base64(commitment.value())));
        file.put("key", key.verifier().toString());
        return file;
    }

    private Map<String, Object> recorded() {
        LedgerEntry entry =
                LedgerEntry.of(EntryKind.SUBMISSION_RECEIVED, "a4d1c2b3f0", 1, LocalDate.of(2026, 11, 21), commitment);
        byte[] before = Hashes.leaf("before".getBytes(StandardCharsets.UTF_8));
        String text = new Checkpoint(ORIGIN, 2, Hashes.node(before, entry.leafHash())).text();
        Map<String, Object> file = promised();
        file.put("entry", entry.text());
        file.put("index", 1);
        file.put("inclusionProof", List.of(base64(before)));
        file.put("checkpoint", new Note(text, List.of(key.sign(text, BY))).toString());
        return file;
    }

    private static String promise(NoteSigner by, String commitment) {
        String text = ORIGIN + "/promise\n" + commitment + "\n" + BY + "\n";
        return new Note(text, List.of(by.sign(text, BY))).toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private ReceiptProof proof(Map<String, Object> file) throws Unfit {
        byte[] json = JsonMapper.builder().build().writeValueAsBytes(file);
        SavedFile saved = SavedFile.read(json);
        assertThat(saved.receipt()).isTrue();
        return new ProofChecks(saved, List.of(key.verifier())).ofReceipt();
    }

    private Map<String, Object> with(Map<String, Object> file, String field, @Nullable Object value) {
        file.put(field, value);
        return file;
    }

    @Test
    void thePromiseHoldsBeforeTheLedgerHasIt() throws Unfit {
        ReceiptProof proof = proof(promised());
        assertThat(proof.holds()).isTrue();
        assertThat(proof.mergeBy()).isEqualTo(BY);
        assertThat(proof.recorded()).isNull();
    }

    @Test
    void theLedgersEntryIsProved() throws Unfit {
        ReceiptProof proof = proof(recorded());
        assertThat(proof.holds()).isTrue();
        assertThat(proof.recorded()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(proof.index()).isEqualTo(1);
    }

    @Test
    void oneChangedWordIsFound() throws Unfit {
        Map<String, Object> other = new LinkedHashMap<>(CONTENT);
        other.put("text", "油烟不扰民");
        ReceiptProof proof = proof(with(recorded(), "content", other));
        assertThat(proof.holds()).isFalse();
        assertThat(proof.recorded()).isNull();
        assertThat(proof.checks()).contains(new Check(Step.COMMITMENT, Result.WRONG));
    }

    @Test
    void anotherKeysPromiseIsNone() throws Unfit {
        NoteSigner stranger = NoteSigner.generate(ORIGIN, NoteVerifier.LOG);
        Map<String, Object> file = promised();
        file.put("promise", promise(stranger, base64(commitment.value())));
        file.put("key", stranger.verifier().toString());
        assertThat(proof(file).holds()).isFalse();
    }

    @Test
    void aPromiseForSomethingElseIsNone() throws Unfit {
        assertThat(proof(with(promised(), "promise", promise(key, base64(new byte[32]))))
                        .holds())
                .isFalse();
    }

    @Test
    void anotherPlaceInTheLedgerIsFound() throws Unfit {
        ReceiptProof proof = proof(with(recorded(), "index", 0));
        assertThat(proof.holds()).isFalse();
        assertThat(proof.checks()).contains(new Check(Step.INCLUSION, Result.WRONG));
    }

    @Test
    void aFieldSaidTwiceIsNotRead() {
        byte[] twice = "{\"content\":{\"a\":1},\"content\":{\"a\":2}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SavedFile.read(twice)).hasMessage("BROKEN");
    }
}
