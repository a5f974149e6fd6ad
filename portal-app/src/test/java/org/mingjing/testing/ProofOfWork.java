package org.mingjing.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Solves ALTCHA challenges as a browser does: by trying every number. */
public final class ProofOfWork {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProofOfWork() {}

    /** @param challenge the JSON of {@code GET /api/v1/altcha} */
    public static String solve(String challenge) {
        return payload(JSON.readTree(challenge));
    }

    public static String payload(JsonNode challenge) {
        String salt = challenge.get("salt").asString();
        byte[] wanted = HexFormat.of().parseHex(challenge.get("challenge").asString());
        MessageDigest digest = sha256();
        long most = challenge.get("maxnumber").asLong();
        for (long number = 0; number <= most; number++) {
            if (MessageDigest.isEqual(digest.digest((salt + number).getBytes(StandardCharsets.US_ASCII)), wanted)) {
                Map<String, Object> solution = new LinkedHashMap<>();
                solution.put("algorithm", challenge.get("algorithm").asString());
                solution.put("challenge", challenge.get("challenge").asString());
                solution.put("number", number);
                solution.put("salt", salt);
                solution.put("signature", challenge.get("signature").asString());
                solution.put("took", 1);
                return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(solution));
            }
        }
        throw new AssertionError("no number solves it");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
