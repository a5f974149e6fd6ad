package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.Places;
import org.mingjing.shared.Shanghai;
import org.mingjing.vault.KeyedHash;
import org.mingjing.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases. In few round trips: a Monday's flood goes through here; where a case belongs is proposed afterwards. */
@Service
public class CaseRegister {

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final SealedJson json;
    private final CaseClocks clocks;
    private final KeyedHash keyed;
    private final Places places;
    private final IntakeSettings settings;
    private final Clock clock;

    CaseRegister(
            JdbcTemplate jdbc,
            Vault vault,
            SealedJson json,
            CaseClocks clocks,
            KeyedHash keyed,
            Places places,
            IntakeSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clocks = clocks;
        this.keyed = keyed;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a case in the caller's transaction: it exists if and only if that commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenedCase open(NewCase opening) {
        if (settings.intakeDepartment().equals(opening.complainedAbout())) {
            // The desk that would accept it may not know of it.
            return open(opening, null, settings.reviewDepartment(), "ACCEPTED");
        }
        return open(opening, null, null, "RECEIVED");
    }

    /** A case about the leak of another one's material, for discipline inspection, past the handling department. */
    OpenedCase openLeak(NewCase opening, UUID leakOf, String department) {
        return open(opening, leakOf, department, "LEAK_TOLD");
    }

    private OpenedCase open(NewCase opening, @Nullable UUID leakOf, @Nullable String department, String trigger) {
        // As precise as the database keeps it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = UUID.randomUUID();
        List<CaseClocks.Started> started = clocks.atOpening(trigger, opening.kind(), now);
        List<UUID> sealed = sealAll(opening);
        String place = opening.content().place();
        String district = place == null ? null : places.subdistrictOf(place).orElse(null);
        CaseState state = department == null ? CaseState.RECEIVED : CaseState.ASSIGNED;
        String number = CaseNumber.fresh(opening.kind(), Year.from(now.atZone(Shanghai.ZONE)));
        try {
            jdbc.update(
                    """
                    with opened as (
                      insert into intake_case (id, number, kind, channel, category, state, department, complained_about,
                        received_at, content, identity, district, decision_id, leak_of, publication_consent, place_key,
                        next_due, next_warn, next_rule, entered_by, triaged_at)
                      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
                    insert into intake_event (case_id, at, visible_from, deed, state, department, role)
                    values (?, ?, ?, 'OPEN', ?, ?, ?)
                    """,
                    id,
                    number,
                    opening.kind().name(),
                    opening.channel().name(),
                    opening.category(),
                    state.name(),
                    department,
                    opening.complainedAbout(),
                    utc(now),
                    sealed.getFirst(),
                    opening.identity() == null ? null : sealed.get(1),
                    district,
                    opening.decisionId(),
                    leakOf,
                    opening.publicationConsent(),
                    place == null ? null : keyed.of("intake-place", PlaceKey.of(opening.category(), place)),
                    started.isEmpty() ? null : utc(started.getFirst().due()),
                    started.isEmpty() ? null : utc(started.getFirst().warn()),
                    started.isEmpty() ? null : started.getFirst().rule().code(),
                    opening.enteredBy(),
                    department == null ? null : utc(now),
                    id,
                    utc(now),
                    utc(now),
                    state.name(),
                    department,
                    opening.channel().entered() ? "INTAKE" : "REPORTER");
        } catch (DuplicateKeyException taken) {
            throw new CaseNumberTaken(taken);
        }
        clocks.start(id, started);
        insertMaterials(
                id, null, opening.materials(), sealed.subList(opening.identity() == null ? 1 : 2, sealed.size()));
        Instant due = started.isEmpty()
                ? now.plus(1, ChronoUnit.DAYS)
                : started.getFirst().due();
        return new OpenedCase(id, number, due);
    }

    private List<UUID> sealAll(NewCase opening) {
        List<byte[]> plain = new ArrayList<>();
        plain.add(json.bytes(opening.content()));
        if (opening.identity() != null) {
            plain.add(json.bytes(opening.identity()));
        }
        plain.addAll(bytesOf(opening.materials()));
        return vault.seal(plain);
    }

    /** Further material, with a message. */
    void addMaterials(UUID caseId, UUID messageId, List<NewMaterial> materials) {
        if (!materials.isEmpty()) {
            insertMaterials(caseId, messageId, materials, vault.seal(bytesOf(materials)));
        }
    }

    private static List<byte[]> bytesOf(List<NewMaterial> materials) {
        List<byte[]> bytes = new ArrayList<>();
        for (NewMaterial material : materials) {
            bytes.add(material.content());
            byte[] original = material.original();
            if (original != null) {
                bytes.add(original);
            }
        }
        return bytes;
    }

    private void insertMaterials(
            UUID caseId, @Nullable UUID messageId, List<NewMaterial> materials, List<UUID> sealedInOrder) {
        List<Object[]> rows = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < materials.size(); i++) {
            NewMaterial material = materials.get(i);
            UUID content = sealedInOrder.get(next++);
            UUID original = material.original() == null ? null : sealedInOrder.get(next++);
            rows.add(new Object[] {
                UUID.randomUUID(),
                caseId,
                messageId,
                i,
                material.kind().name(),
                material.width(),
                material.height(),
                content,
                original
            });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into intake_material (id, case_id, message_id, position, kind, width, height, content, original)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, rows);
        }
    }
}
