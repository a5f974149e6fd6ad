package org.mingjing.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjing.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The pieces of material of a case; their bytes lie in the vault. */
@Repository
class CaseMaterials {

    private final JdbcTemplate jdbc;
    private final Vault vault;

    CaseMaterials(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<CaseFile.CaseMaterial> of(UUID caseId) {
        return jdbc.query(
                """
                select id, message_id, kind, width, height, original is not null as sealed
                from intake_material where case_id = ? order by message_id nulls first, position limit 200
                """,
                (row, n) -> new CaseFile.CaseMaterial(
                        row.getObject("id", UUID.class),
                        row.getObject("message_id", UUID.class),
                        MaterialKind.valueOf(row.getString("kind")),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBoolean("sealed")),
                caseId);
    }

    /** @param column {@code content} or {@code original} */
    Optional<byte[]> bytes(String column, UUID caseId, UUID materialId) {
        return jdbc
                .queryForList(
                        "select " + column + " from intake_material where case_id = ? and id = ? and " + column
                                + " is not null",
                        UUID.class,
                        caseId,
                        materialId)
                .stream()
                .findFirst()
                .flatMap(vault::open);
    }
}
