package org.mingjing.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.mingjing.decision.Standing;
import org.mingjing.decision.Standings;
import org.mingjing.decision.web.VerifyAnswers.ProofFile;
import org.mingjing.decision.web.VerifyAnswers.Verification;
import org.mingjing.ledger.LedgerReader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the ledger proves of a decision: for programs, and as a file to keep. */
@RestController
@Tag(name = "ledger", description = "Proofs from the public ledger (公开账本)")
class VerifyApi {

    private static final String ID = "/{id:[0-9a-z]{10}}";

    private final Standings standings;
    private final LedgerReader ledger;
    private final WebSettings settings;
    private final Refusals refusals;

    VerifyApi(Standings standings, LedgerReader ledger, WebSettings settings, Refusals refusals) {
        this.standings = standings;
        this.ledger = ledger;
        this.settings = settings;
        this.refusals = refusals;
    }

    @GetMapping(path = "/api/v1/verify" + ID, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "How a decision stands in the ledger",
            description =
                    "Everything that a checker needs: content, salt, entry, inclusion proof and signed checkpoint."
                            + " A decision whose publicity ended, whichever law ended it, is CLOSED: nobody can open its commitment any more.")
    @ApiResponse(responseCode = "200", description = "How it stands", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "No decision was ever public at this address")
    ResponseEntity<Verification> verify(@PathVariable String id, @Parameter(hidden = true) Locale locale) {
        Standing standing = standings.find(id).orElseThrow(() -> refusals.absent(locale));
        return ResponseEntity.ok().header("X-Robots-Tag", "noindex, noarchive").body(VerifyAnswers.of(standing, key()));
    }

    /** As an attachment; a withdrawn decision's proves reason and note. */
    @GetMapping(path = "/verify" + ID + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProofFile> file(@PathVariable String id, Locale locale) {
        Standing standing = standings.find(id).orElseThrow(() -> refusals.absent(locale));
        ProofFile file =
                switch (standing) {
                    case Standing.Current current -> ProofFile.of(current, settings.decision(id), key());
                    case Standing.Withdrawn withdrawn -> ProofFile.of(withdrawn, settings.decision(id), key());
                    case Standing.Suspended suspended -> throw refusals.absent(suspended.id(), locale);
                    case Standing.Closed closed -> throw refusals.closed(locale);
                };
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mingjing-proof-" + id + ".json\"")
                .header("X-Robots-Tag", "noindex, noarchive")
                .body(file);
    }

    private String key() {
        return ledger.status().key().toString();
    }
}
