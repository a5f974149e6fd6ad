package org.mingjing.decision.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.Standing;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.Inclusion;
import org.mingjing.ledger.Recorded;

/** How a decision stands in the ledger, for programs. Names are contract: checkers and saved proofs read them. */
final class VerifyAnswers {

    private VerifyAnswers() {}

    enum Status {
        /** In publicity. */
        CURRENT,
        WITHDRAWN,
        /** Out of publicity while it is being checked. */
        SUSPENDED,
        /** Lawfully closed: which law ended it isn't told, its salt is destroyed. */
        CLOSED
    }

    @Schema(
            name = "Verification",
            description =
                    "How a decision stands in the ledger. SHA-256(salt ‖ RFC 8785 bytes of `content`) is the commitment in `entry`;"
                            + " `inclusionProof` leads from the entry's leaf to the root in `checkpoint`, which `key` signed.")
    record Verification(
            Status status,
            @Schema(description = "Of the newest entry") int version,

            @JsonRawValue
            @Schema(
                    implementation = Object.class,
                    description = "CURRENT: the decision's content; WITHDRAWN: reason and note; else null")
            @Nullable
            String content,

            @Schema(
                    description =
                            "The newest entry in its canonical form, as it is hashed; null where nothing can be opened")
            @Nullable
            String entry,

            @Schema(description = "32 bytes, base64") @Nullable
            String salt,

            @Schema(description = "The entry's leaf, from 0; null for the seconds until a checkpoint covers it")
            @Nullable
            Long index,

            @Schema(description = "RFC 6962 audit path, base64") @Nullable
            List<String> inclusionProof,

            @Schema(description = "C2SP signed note") @Nullable
            String checkpoint,

            @Schema(description = "Verifier key, name+hash+base64")
            String key,

            @Schema(description = "The oldest first") List<Entry> history) {}

    @Schema(name = "LedgerEntry", description = "What the ledger says of a decision, in short")
    record Entry(
            EntryKind kind,
            int version,
            LocalDate date,
            @Nullable Long index) {}

    /** What somebody keeps to prove years later, offline, what was published. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ProofFile(
            String format,
            String subject,
            String url,
            @JsonRawValue String content,
            String salt,
            String commitment,
            String entry,
            @Nullable Long index,
            @Nullable List<String> inclusionProof,
            @Nullable String checkpoint,
            String key) {

        private static final String FORMAT = "mingjing-proof-1";

        static ProofFile of(Standing.Current current, String url, String key) {
            return of(current.contentJson(), current.salt(), current.entry(), current.inclusion(), url, key);
        }

        static ProofFile of(Standing.Withdrawn withdrawn, String url, String key) {
            return of(withdrawn.contentJson(), withdrawn.salt(), withdrawn.entry(), withdrawn.inclusion(), url, key);
        }

        private static ProofFile of(
                String content, byte[] salt, Recorded recorded, @Nullable Inclusion inclusion, String url, String key) {
            return new ProofFile(
                    FORMAT,
                    "DECISION",
                    url,
                    content,
                    base64(salt),
                    String.valueOf(recorded.entry().commitment()),
                    recorded.entry().text(),
                    inclusion == null ? null : (Long) inclusion.index(),
                    path(inclusion),
                    inclusion == null ? null : inclusion.checkpoint(),
                    key);
        }
    }

    static Verification of(Standing standing, String key) {
        return switch (standing) {
            case Standing.Current c ->
                opened(Status.CURRENT, c.contentJson(), c.salt(), c.entry(), c.inclusion(), key, c.history());
            case Standing.Withdrawn w ->
                opened(Status.WITHDRAWN, w.contentJson(), w.salt(), w.entry(), w.inclusion(), key, w.history());
            case Standing.Suspended s -> told(Status.SUSPENDED, key, s.history());
            case Standing.Closed c -> told(Status.CLOSED, key, c.history());
        };
    }

    private static Verification opened(
            Status status,
            String content,
            byte[] salt,
            Recorded recorded,
            @Nullable Inclusion inclusion,
            String key,
            List<Recorded> history) {
        return new Verification(
                status,
                recorded.version(),
                content,
                recorded.entry().text(),
                base64(salt),
                inclusion == null ? null : (Long) inclusion.index(),
                path(inclusion),
                inclusion == null ? null : inclusion.checkpoint(),
                key,
                entries(history));
    }

    private static Verification told(Status status, String key, List<Recorded> history) {
        int version = history.reversed().stream()
                .filter(one -> one.kind() != EntryKind.DECISION_RECEIVED)
                .mapToInt(Recorded::version)
                .findFirst()
                .orElse(0);
        return new Verification(status, version, null, null, null, null, null, null, key, entries(history));
    }

    private static List<Entry> entries(List<Recorded> history) {
        return history.stream()
                .map(one -> new Entry(one.kind(), one.version(), one.date(), one.index()))
                .toList();
    }

    private static @Nullable List<String> path(@Nullable Inclusion inclusion) {
        return inclusion == null
                ? null
                : inclusion.path().stream().map(VerifyAnswers::base64).toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
