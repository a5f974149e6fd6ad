package org.mingjing.decision.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.verification.Unfit.Reason;
import org.mingjing.ledger.CanonicalJson;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Malformed;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A saved {@code .json} of a decision, or a proof file ({@code mingjing-proof-1}). */
final class SavedFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode file;

    private SavedFile(JsonNode file) {
        this.file = file;
    }

    /** @throws Unfit not JSON, or none of ours */
    static SavedFile read(byte[] content) throws Unfit {
        try {
            JsonNode file = JSON.readTree(new String(content, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
            SavedFile saved = new SavedFile(file);
            if (!file.isObject() || !file.path("content").isObject()) {
                throw new Unfit(Reason.OTHER_JSON);
            }
            return saved;
        } catch (RuntimeException notJson) {
            throw new Unfit(Reason.BROKEN);
        }
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    boolean proofFile() {
        return text("format") != null;
    }

    boolean receipt() {
        return "SUBMISSION".equals(text("subject"));
    }

    JsonNode content() {
        return file.get("content");
    }

    /** RFC 8785. @throws Unfit numbers or texts that have no such form */
    byte[] canonical() throws Unfit {
        try {
            return CanonicalJson.of(JSON.writeValueAsString(content()));
        } catch (RuntimeException noForm) {
            throw new Unfit(Reason.BROKEN);
        }
    }

    /** What its address carries, wherever the file says it. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        String id = text("id");
        if (id != null && Clue.ID.matcher(id).matches()) {
            ids.add(id);
        }
        String url = text("url");
        if (url != null) {
            var path = Clue.PATH.matcher(url);
            if (path.find()) {
                ids.add(path.group(1));
            }
        }
        entry().map(LedgerEntry::id)
                .filter(known -> Clue.ID.matcher(known).matches())
                .ifPresent(ids::add);
        return ids;
    }

    Optional<String> documentNumber() {
        return Optional.of(content().path("documentNumber"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    /** The version that it says it is; 0 where it doesn't. */
    int version() {
        JsonNode version = file.path("version");
        return version.isInt()
                ? version.asInt()
                : entry().map(LedgerEntry::version).orElse(0);
    }

    byte @Nullable [] salt() {
        return bytes(proof().path("salt"));
    }

    @Nullable
    String commitment() {
        JsonNode commitment = proof().path("commitment");
        return commitment.isString() ? commitment.asString() : null;
    }

    private JsonNode proof() {
        return file.path("proof").isObject() ? file.path("proof") : file;
    }

    boolean opens(byte[] canonical) {
        byte[] salt = salt();
        return salt != null
                && Base64.getEncoder()
                        .encodeToString(Commitment.to(salt, canonical).value())
                        .equals(commitment());
    }

    Optional<LedgerEntry> entry() {
        String entry = text("entry");
        try {
            return entry == null
                    ? Optional.empty()
                    : Optional.of(LedgerEntry.parse(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (Malformed notAnEntry) {
            return Optional.empty();
        }
    }

    boolean has(String field) {
        return !file.path(field).isMissingNode() && !file.path(field).isNull();
    }

    @Nullable
    String text(String field) {
        JsonNode value = file.path(field);
        return value.isString() ? value.asString() : null;
    }

    /** -1 where there is none. */
    long index() {
        return file.path("index").isIntegralNumber() ? file.path("index").asLong() : -1;
    }

    /** Null where it can't be read. */
    @Nullable
    List<byte[]> path() {
        List<byte[]> path = new ArrayList<>();
        for (JsonNode hash : file.path("inclusionProof")) {
            byte[] bytes = bytes(hash);
            if (bytes == null || bytes.length != 32 || path.size() > 64) {
                return null;
            }
            path.add(bytes);
        }
        return path;
    }

    private static byte @Nullable [] bytes(JsonNode base64) {
        try {
            return base64.isString() ? Base64.getDecoder().decode(base64.asString()) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
