package org.mingjing.submission.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.submission.gate.Admission.Reason;

/** Form tickets: when it was given out, in milliseconds, and a random number, both signed: {@code millis.hex.hex}. */
final class Tickets {

    private static final Pattern TICKET = Pattern.compile("([0-9]{13})\\.([0-9a-f]{24})\\.([0-9a-f]{32})");

    private final SecureRandom random = new SecureRandom();
    private final Signing signing;
    private final Duration lifetime;

    Tickets(Signing signing, Duration lifetime) {
        this.signing = signing;
        this.lifetime = lifetime;
    }

    String issue(Instant now) {
        byte[] fresh = new byte[12];
        random.nextBytes(fresh);
        String content = now.toEpochMilli() + "." + HexFormat.of().formatHex(fresh);
        return content + "." + signature(content);
    }

    Verdict verify(String ticket, Instant now) {
        Matcher parts = TICKET.matcher(ticket.length() > 100 ? "" : ticket.strip());
        if (!parts.matches()) {
            return new Verdict.Void(Reason.BROKEN);
        }
        String ours = signature(parts.group(1) + "." + parts.group(2));
        if (!MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.US_ASCII), parts.group(3).getBytes(StandardCharsets.US_ASCII))) {
            return new Verdict.Void(Reason.BROKEN);
        }
        Instant issued = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
        return now.isBefore(issued.plus(lifetime))
                ? new Verdict.Genuine(parts.group(2), issued)
                : new Verdict.Void(Reason.EXPIRED);
    }

    private String signature(String content) {
        return signing.hex("gate-ticket", content, 16);
    }
}
