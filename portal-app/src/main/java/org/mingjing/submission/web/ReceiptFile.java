package org.mingjing.submission.web;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.submission.Receipt;
import org.mingjing.submission.Registered;
import org.mingjing.submission.SubmissionProof;
import org.mingjing.submission.SubmissionProofs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file by which a sender proves what the bureau received ({@code mingjing-proof-1}): it is checked offline, against the log's key
 * alone. Before the hourly batch it holds the promise, afterwards the proof of inclusion too. It doesn't hold the receipt.
 */
@Component
class ReceiptFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SubmissionProofs proofs;
    private final LedgerReader ledger;
    private final Words words;

    ReceiptFile(SubmissionProofs proofs, LedgerReader ledger, Words words) {
        this.proofs = proofs;
        this.ledger = ledger;
        this.words = words;
    }

    /** JSON in UTF-8; empty where nothing is committed to. */
    Optional<byte[]> of(Receipt receipt, UUID caseId, String caseNumber) {
        return proofs.of(receipt).map(proof -> {
            TrackedCase.Included included = proofs.registered(caseId)
                    .map(Registered::merged)
                    .map(TrackedCase.Included::of)
                    .orElse(null);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(fields(proof, included, caseNumber));
        });
    }

    private Map<String, @Nullable Object> fields(
            SubmissionProof proof, TrackedCase.@Nullable Included included, String caseNumber) {
        Base64.Encoder base64 = Base64.getEncoder();
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("format", "mingjing-proof-1");
        file.put("subject", "SUBMISSION");
        file.put(
                "note",
                Map.of(
                        "zh", words.say("proof.file.note", Locale.CHINA),
                        "en", words.say("proof.file.note", Locale.ENGLISH)));
        file.put("url", null);
        file.put("caseNumber", caseNumber);
        file.put("content", proof.content());
        file.put("salt", base64.encodeToString(proof.commitment().salt()));
        file.put("commitment", base64.encodeToString(proof.commitment().value()));
        file.put("promise", proof.promise());
        file.put("entry", included == null ? null : included.entry());
        file.put("index", included == null ? null : included.index());
        file.put("inclusionProof", included == null ? null : included.inclusionProof());
        file.put("checkpoint", included == null ? null : included.checkpoint());
        file.put("key", ledger.status().key().toString());
        return file;
    }
}
