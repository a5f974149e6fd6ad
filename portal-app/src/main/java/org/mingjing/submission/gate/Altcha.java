package org.mingjing.submission.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.gate.Admission.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * ALTCHA's proof of work, protocol version 1 (altcha.org/docs/v1). The salt ends with {@code &}, so that no digit of the number can be
 * taken for one of the time of expiry (CVE-2025-68113). Our own lines rather than ALTCHA's library, which
 * compares signatures in variable time, reads the system's clock and answers yes or no where a form needs the reason.
 */
final class Altcha {

    private static final String ALGORITHM = "SHA-256";
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}\\?expires=([0-9]{10})&");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_PAYLOAD = 1_024;
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SecureRandom random = new SecureRandom();
    private final Signing signing;

    Altcha(Signing signing) {
        this.signing = signing;
    }

    private record Solution(
            @Nullable String algorithm,
            @Nullable String challenge,
            long number,
            @Nullable String salt,
            @Nullable String signature) {}

    Challenge challenge(long maxnumber, Instant expires) {
        byte[] fresh = new byte[16];
        random.nextBytes(fresh);
        String salt = HEX.formatHex(fresh) + "?expires=" + expires.getEpochSecond() + "&";
        String challenge = hash(salt, random.nextLong(maxnumber + 1));
        return new Challenge(ALGORITHM, challenge, maxnumber, salt, signature(challenge));
    }

    /** Costs two hashes at most, whatever came. */
    Verdict verify(String payload, Instant now) {
        Solution solution = read(payload);
        if (solution == null || solution.challenge() == null || solution.salt() == null) {
            return new Verdict.Void(Reason.BROKEN);
        }
        String challenge = solution.challenge();
        Matcher salt = SALT.matcher(solution.salt());
        boolean genuine = ALGORITHM.equals(solution.algorithm())
                && HASH.matcher(challenge).matches()
                && salt.matches()
                && solution.number() >= 0
                && same(signature(challenge), solution.signature())
                && same(hash(solution.salt(), solution.number()), challenge);
        if (!genuine) {
            return new Verdict.Void(Reason.BROKEN);
        }
        Instant expires = Instant.ofEpochSecond(Long.parseLong(salt.group(1)));
        return now.isBefore(expires) ? new Verdict.Genuine(challenge, now) : new Verdict.Void(Reason.EXPIRED);
    }

    private static @Nullable Solution read(String payload) {
        if (payload.length() > LONGEST_PAYLOAD) {
            return null;
        }
        try {
            return JSON.readValue(Base64.getDecoder().decode(payload.strip()), Solution.class);
        } catch (IllegalArgumentException | JacksonException notASolution) {
            return null;
        }
    }

    private String signature(String challenge) {
        return signing.hex("gate-altcha", challenge, 32);
    }

    private static boolean same(String ours, @Nullable String theirs) {
        return theirs != null
                && MessageDigest.isEqual(
                        ours.getBytes(StandardCharsets.US_ASCII), theirs.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String salt, long number) {
        try {
            return HEX.formatHex(
                    MessageDigest.getInstance(ALGORITHM).digest((salt + number).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
