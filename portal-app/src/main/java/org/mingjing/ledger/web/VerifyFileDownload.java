package org.mingjing.ledger.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.mingjing.ledger.VerifyFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the offline verifier, to be kept and opened without the portal. */
@Hidden
@RestController
class VerifyFileDownload {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final VerifyFile file;

    VerifyFileDownload(VerifyFile file) {
        this.file = file;
    }

    @GetMapping("/ledger/verify.html")
    ResponseEntity<byte[]> download() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Disposition", "attachment; filename=\"verify.html\"")
                .body(file.bytes());
    }
}
