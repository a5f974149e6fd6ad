package org.mingjing.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjing.ledger.tlog.NoteVerifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The offline verifier: one HTML file that needs no network, with this bureau's name and the ledger's keys in it. */
@Component
public class VerifyFile {

    private static final String PLACE = "{\"portal\":\"mingjing\"}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LedgerReader ledger;
    private final String bureau;
    private final String bureauEn;
    private final String page;

    VerifyFile(
            LedgerReader ledger,
            @Value("${mingjing.bureau.name:}") String bureau,
            @Value("${mingjing.bureau.name-en:}") String bureauEn) {
        this.ledger = ledger;
        this.bureau = bureau;
        this.bureauEn = bureauEn;
        try (InputStream built = new ClassPathResource("org/mingjing/offline/verify.html").getInputStream()) {
            page = new String(built.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The frontend isn't built: verify.html is missing", e);
        }
        if (!page.contains(PLACE)) {
            throw new IllegalStateException("verify.html has no place for the key");
        }
    }

    /** The same bytes as long as the keys are the same. */
    public byte[] bytes() {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("bureau", bureau);
        own.put("bureauEn", bureauEn);
        own.put("keys", ledger.everyKey().stream().map(NoteVerifier::toString).toList());
        return page.replace(PLACE, JSON.writeValueAsString(own).replace("<", "\\u003c"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Of {@link #bytes}, 64 hexadecimal digits: what is printed so that people can tell whether theirs was swapped. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
