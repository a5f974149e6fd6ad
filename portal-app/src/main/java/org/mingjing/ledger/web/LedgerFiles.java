package org.mingjing.ledger.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.tlog.TilePath;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checkpoint, tiles and bundles: static in form, so that any cache or copy will do. */
@Hidden
@RestController
class LedgerFiles {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String TILES = "/ledger/tile/";

    private final LedgerReader ledger;

    LedgerFiles(LedgerReader ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/ledger/checkpoint")
    ResponseEntity<String> checkpoint() {
        return text(ledger.checkpoint());
    }

    /** The key that signs, {@code name+hash+base64}. */
    @GetMapping("/ledger/key")
    ResponseEntity<String> key() {
        return text(Optional.of(ledger.status().key() + "\n"));
    }

    /** Every key that signed this log, with where it handed over to the next. */
    @GetMapping("/ledger/keys")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ledger.keys().json());
    }

    @GetMapping(TILES + "**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        return TilePath.parse(request.getRequestURI().substring(TILES.length()))
                .flatMap(ledger::tile)
                .map(bytes -> ResponseEntity.ok()
                        .header("Cache-Control", FOREVER)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> text(Optional<String> text) {
        return text.map(body -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePublic())
                        .contentType(TEXT)
                        .body(body))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
