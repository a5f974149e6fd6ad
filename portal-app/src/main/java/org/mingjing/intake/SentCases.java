package org.mingjing.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** A case as it came in, whatever was said and added since. */
@Service
public class SentCases {

    private final CaseStore cases;
    private final SealedJson json;
    private final Vault vault;
    private final JdbcTemplate jdbc;

    SentCases(CaseStore cases, SealedJson json, Vault vault, JdbcTemplate jdbc) {
        this.cases = cases;
        this.json = json;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /** @param files SHA-256 of the cleaned files that came with it, in their order */
    public record Sent(
            CaseKind kind, CaseContent content, @Nullable String decisionId, List<byte[]> files) {

        @Override
        public String toString() {
            return "Sent[" + kind + "]";
        }
    }

    /** Empty where there is no such case, or its keys are destroyed. Reads every file: for the case's own sender. */
    public Optional<Sent> of(UUID caseId) {
        return cases.find(caseId).flatMap(one -> json.open(one.content(), CaseContent.class)
                .map(content -> new Sent(one.kind(), content, one.decisionId(), files(caseId))));
    }

    /** One after another: together they may be large. */
    private List<byte[]> files(UUID caseId) {
        return jdbc
                .queryForList(
                        "select content from intake_material where case_id = ? and message_id is null order by position",
                        UUID.class,
                        caseId)
                .stream()
                .map(id -> sha256(vault.open(id).orElseThrow()))
                .toList();
    }

    /** What stands for a file where the file itself doesn't. */
    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
