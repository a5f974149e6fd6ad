package org.mingjing.intake;

import static org.mingjing.intake.CaseRecord.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjing.intake.DeedResult.Refusal;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffMember;
import org.mingjing.staff.StaffRole;
import org.mingjing.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agency's case system at the desk: it works a case in place of the department whose it is, by the same rules, and the reporter
 * is told of it by role. Complaints about officers and leaks don't exist for it.
 */
@Service
public class CaseSystemDesk {

    private final JdbcTemplate jdbc;
    private final CaseStore cases;
    private final CaseEvents events;
    private final CaseRules rules;
    private final DeedWork work;
    private final CaseClocks clocks;
    private final CaseMessages messages;
    private final Looks looks;
    private final CaseMaterials materials;
    private final SealedJson json;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;

    CaseSystemDesk(
            JdbcTemplate jdbc,
            CaseStore cases,
            CaseEvents events,
            CaseRules rules,
            DeedWork work,
            CaseClocks clocks,
            CaseMessages messages,
            Looks looks,
            CaseMaterials materials,
            SealedJson json,
            Vault vault,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.events = events;
        this.rules = rules;
        this.work = work;
        this.clocks = clocks;
        this.messages = messages;
        this.looks = looks;
        this.materials = materials;
        this.json = json;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the case system may know of a case: a department works it, it is about no officer, and its keys exist. */
    public static boolean sees(CaseRecord one) {
        return one.department() != null
                && one.kind() != CaseKind.COMPLAINT
                && one.complainedAbout() == null
                && one.leakOf() == null
                && one.state() != CaseState.ERASED;
    }

    /** Opens a case; counts as a look. Empty where there is none, or none that it may know. */
    @Transactional
    public Optional<SystemCase> open(String number, StaffId by) {
        return cases.byNumber(number).filter(CaseSystemDesk::sees).flatMap(one -> opened(one, true, by));
    }

    /**
     * Opens a case in order to send it.
     *
     * @param again the same was tried before: no further look
     */
    @Transactional
    public Optional<SystemCase> open(UUID caseId, boolean again, StaffId by) {
        return cases.find(caseId).filter(CaseSystemDesk::sees).flatMap(one -> opened(one, !again, by));
    }

    /** @param bytes cleaned */
    public record Bytes(MaterialKind kind, byte[] bytes) {}

    /** One piece of material, cleaned, never the original; counts as a look. */
    @Transactional
    public Optional<Bytes> material(String number, UUID materialId, StaffId by) {
        return cases.byNumber(number).filter(CaseSystemDesk::sees).flatMap(one -> {
            looks.keep(one, inPlaceOf(one, by), null);
            record Row(MaterialKind kind, UUID content) {}
            return jdbc
                    .query(
                            "select kind, content from intake_material where case_id = ? and id = ?",
                            (row, n) -> new Row(
                                    MaterialKind.valueOf(row.getString("kind")), row.getObject("content", UUID.class)),
                            one.id(),
                            materialId)
                    .stream()
                    .findFirst()
                    .flatMap(row -> vault.open(row.content()).map(bytes -> new Bytes(row.kind(), bytes)));
        });
    }

    /** What became of what it told. */
    public sealed interface Told {

        /** @param repeated it had told that already: nothing changed */
        record Done(CaseState state, boolean repeated) implements Told {}

        record Refused(Refusal reason) implements Told {}

        /** The event's id was used for another case. */
        record OtherCase() implements Told {}
    }

    /**
     * Does one thing to one case, once, and at once: nothing undoes it.
     *
     * @param eventId the case system's own, 1 to 100 characters; telling it again changes nothing
     */
    @Transactional
    public Told tell(String number, Deed deed, String eventId, StaffId by) {
        Optional<CaseRecord> found =
                cases.byNumber(number).filter(CaseSystemDesk::sees).flatMap(one -> cases.lock(one.id()));
        if (found.isEmpty()) {
            return new Told.Refused(Refusal.NOT_FOUND);
        }
        CaseRecord before = found.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (jdbc.update(
                        "insert into intake_case_system_event (event_id, case_id, at) values (?, ?, ?) on conflict do nothing",
                        eventId,
                        before.id(),
                        utc(now))
                == 0) {
            UUID earlier = jdbc.queryForObject(
                    "select case_id from intake_case_system_event where event_id = ?", UUID.class, eventId);
            return before.id().equals(earlier) ? new Told.Done(before.state(), true) : new Told.OtherCase();
        }
        StaffMember system = inPlaceOf(before, by);
        Optional<Refusal> refusal = before.state() == CaseState.IN_REVIEW
                ? Optional.of(Refusal.WRONG_STATE)
                : rules.check(before, deed, system, now);
        DeedResult result =
                refusal.map(DeedResult::refused).orElseGet(() -> work.perform(before, deed, system, now, now));
        if (result instanceof DeedResult.Refused refused) {
            jdbc.update("delete from intake_case_system_event where event_id = ?", eventId);
            return new Told.Refused(refused.reason());
        }
        clocks.refresh(before.id());
        audit.record(by, "intake." + deed.code().toLowerCase(Locale.ROOT).replace('_', '-'), before.number());
        return new Told.Done(cases.find(before.id()).orElse(before).state(), false);
    }

    private Optional<SystemCase> opened(CaseRecord one, boolean look, StaffId by) {
        return json.open(one.content(), CaseContent.class).map(content -> {
            if (look) {
                looks.keep(one, inPlaceOf(one, by), null);
            }
            Set<Instant> disputed = events.of(one.id()).stream()
                    .filter(step -> step.deed().equals("DISPUTE"))
                    .map(CaseStep::at)
                    .collect(Collectors.toSet());
            Instant now = clock.instant();
            return new SystemCase(
                    one.id(),
                    one.number(),
                    one.kind(),
                    one.state(),
                    one.category(),
                    one.district(),
                    Objects.requireNonNull(one.department()),
                    one.joint(),
                    one.receivedAt(),
                    one.nextDue(),
                    one.outcome(),
                    content.text(),
                    content.place(),
                    content.location(),
                    materials.of(one.id()).stream()
                            .map(piece ->
                                    new SystemCase.Material(piece.id(), piece.kind(), piece.width(), piece.height()))
                            .toList(),
                    messages.of(one.id()).stream()
                            .filter(said -> !said.visibleFrom().isAfter(now))
                            .filter(said -> said.fromStaff() || !disputed.contains(said.at()))
                            .map(said -> new SystemCase.Said(said.at(), said.fromStaff(), said.words()))
                            .toList());
        });
    }

    private static StaffMember inPlaceOf(CaseRecord one, StaffId machine) {
        return new StaffMember(machine, machine.value(), Set.of(StaffRole.CASE_SYSTEM), one.department());
    }
}
