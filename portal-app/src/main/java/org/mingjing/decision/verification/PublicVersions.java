package org.mingjing.decision.verification;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjing.decision.EarlierVersion;
import org.mingjing.decision.PublicDecision.Correction;
import org.mingjing.decision.PublicDecision.Published;
import org.mingjing.decision.Standing;
import org.mingjing.decision.Standings;
import org.mingjing.decision.document.DecisionPdf;
import org.springframework.stereotype.Component;

/** What a decision says and said in public, the current version first. Purged versions aren't among them. */
@Component
class PublicVersions {

    private static final int MOST = 12;

    private final Standings standings;

    PublicVersions(Standings standings) {
        this.standings = standings;
    }

    List<Published> of(Standing.Current current) {
        Published now = current.decision();
        List<Published> versions = new ArrayList<>(List.of(now));
        for (int version = now.version() - 1; version >= 1 && versions.size() < MOST; version--) {
            int number = version;
            earlier(now, number).ifPresent(versions::add);
        }
        return versions;
    }

    /** Whether it once was a public version and its content was destroyed by a correction for privacy. */
    boolean purged(Standing.Current current, int version) {
        Published now = current.decision();
        return version >= 1
                && version < now.version()
                && purgedBefore(now)
                && standings.version(now.id(), version).isEmpty();
    }

    /** Whether versions before the current one were destroyed. */
    static boolean purgedBefore(Published now) {
        return now.corrections().stream()
                .anyMatch(correction -> correction.reason().purges());
    }

    private Optional<Published> earlier(Published now, int version) {
        return standings.version(now.id(), version).map(earlier -> asItWas(now, version, earlier));
    }

    /** As it stood until the next correction. */
    private static Published asItWas(Published now, int version, EarlierVersion earlier) {
        List<Correction> before = now.corrections().stream()
                .filter(correction -> correction.version() <= version)
                .toList();
        return new Published(
                now.id(),
                version,
                earlier.content(),
                now.publishedAt(),
                now.publishedUntil(),
                before,
                before.isEmpty() ? now.publishedAt() : before.getFirst().at(),
                null);
    }

    /** Its file, byte for byte as it is or was served. @param base of the site, without a slash at the end */
    static byte[] pdf(Published version, String base) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DecisionPdf.write(version, base + "/decisions/" + version.id(), out);
        return out.toByteArray();
    }
}
