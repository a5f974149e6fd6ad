package org.mingjing.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.tlog.Bundle;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.tlog.Malformed;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a leaf holds: canonical JSON of at most 65,535 bytes. Never a document number, a name or content.
 *
 * @param id random; a decision's is what its address carries
 * @param version of the decision, from 1; otherwise 1
 * @param date when it was appended, Asia/Shanghai
 * @param commitment 32 bytes in base64; null where the kind alone says everything
 * @param statement text that is public by itself: a verifier key, a checkpoint; else null
 */
public record LedgerEntry(
        EntryKind kind,
        String id,
        int version,
        LocalDate date,
        @Nullable String commitment,
        @Nullable String statement) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Commits to a content. */
    public static LedgerEntry of(EntryKind kind, String id, int version, LocalDate date, Commitment commitment) {
        return new LedgerEntry(kind, id, version, date, Base64.getEncoder().encodeToString(commitment.value()), null);
    }

    /** Says its kind alone. */
    public static LedgerEntry of(EntryKind kind, String id, int version, LocalDate date) {
        return new LedgerEntry(kind, id, version, date, null, null);
    }

    /** @throws Malformed not the canonical form of an entry */
    public static LedgerEntry parse(byte[] bytes) {
        try {
            LedgerEntry entry = JSON.readValue(bytes, LedgerEntry.class);
            Objects.requireNonNull(entry.kind());
            Objects.requireNonNull(entry.id());
            Objects.requireNonNull(entry.date());
            if (Arrays.equals(bytes, entry.bytes())) {
                return entry;
            }
        } catch (RuntimeException notAnEntry) {
            // said below
        }
        throw new Malformed("not an entry of this ledger");
    }

    /** What is hashed and served. */
    public byte[] bytes() {
        byte[] bytes =
                statement == null && plain(id) && (commitment == null || plain(commitment)) ? written() : canonical();
        if (bytes.length > Bundle.LONGEST) {
            throw new IllegalArgumentException("an entry has at most 65,535 bytes");
        }
        return bytes;
    }

    /** Nothing of it needs an escape: it is put together as RFC 8785 would, many times faster. */
    private byte[] written() {
        StringBuilder json = new StringBuilder(208).append('{');
        if (commitment != null) {
            json.append("\"commitment\":\"").append(commitment).append("\",");
        }
        return json.append("\"date\":\"")
                .append(date)
                .append("\",\"id\":\"")
                .append(id)
                .append("\",\"kind\":\"")
                .append(kind.name())
                .append("\",\"version\":")
                .append(version)
                .append('}')
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7e || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private byte[] canonical() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (commitment != null) {
            fields.put("commitment", commitment);
        }
        fields.put("date", date.toString());
        fields.put("id", id);
        fields.put("kind", kind.name());
        if (statement != null) {
            fields.put("statement", statement);
        }
        fields.put("version", version);
        return CanonicalJson.of(JSON.writeValueAsString(fields));
    }

    /** The text of {@link #bytes}. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Its leaf hash. */
    public byte[] leafHash() {
        return Hashes.leaf(bytes());
    }
}
