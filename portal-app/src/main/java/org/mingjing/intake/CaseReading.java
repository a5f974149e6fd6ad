package org.mingjing.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.intake.routing.Proposal;
import org.mingjing.intake.routing.Question;
import org.mingjing.intake.routing.Router;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffMember;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases for staff: only for those whose it is, or with a reason; every look is kept and shown to the reporter. */
@Service
public class CaseReading {

    private final JdbcTemplate jdbc;
    private final CaseStore cases;
    private final CaseEvents events;
    private final CaseMessages messages;
    private final CaseClocks clocks;
    private final SealedJson json;
    private final Looks looks;
    private final CaseMaterials materials;
    private final Router router;
    private final StaffDirectory staff;
    private final AuditTrail audit;
    private final IntakeSettings settings;
    private final Clock clock;

    CaseReading(
            JdbcTemplate jdbc,
            CaseStore cases,
            CaseEvents events,
            CaseMessages messages,
            CaseClocks clocks,
            SealedJson json,
            Looks looks,
            CaseMaterials materials,
            Router router,
            StaffDirectory staff,
            AuditTrail audit,
            IntakeSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.events = events;
        this.messages = messages;
        this.clocks = clocks;
        this.json = json;
        this.looks = looks;
        this.materials = materials;
        this.router = router;
        this.staff = staff;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of a wish to read. */
    public sealed interface Reading {
        record Opened(CaseFile file) implements Reading {}

        /** Another department's: {@link #breakGlass} opens it, with a reason. */
        record BehindGlass(
                String number,
                CaseKind kind,
                CaseState state,
                @Nullable String department) implements Reading {}

        /** No such case, or none that this person may know; or its keys are destroyed. */
        record Absent() implements Reading {}
    }

    @Transactional
    public Reading open(UUID id, StaffId by) {
        Optional<StaffMember> who = staff.find(by);
        Optional<CaseRecord> found = cases.find(id);
        if (who.isEmpty() || found.isEmpty() || !CaseAccess.lists(found.get(), who.get())) {
            return new Reading.Absent();
        }
        CaseRecord one = found.get();
        if (!CaseAccess.reads(one, who.get()) && !looks.brokenLately(one, by)) {
            return new Reading.BehindGlass(one.number(), one.kind(), one.state(), one.department());
        }
        looks.keep(one, who.get(), null);
        return file(one, who.get());
    }

    /** @param reason in words, for the audit: at least 5 characters */
    @Transactional
    public Reading breakGlass(UUID id, String reason, StaffId by) {
        Optional<StaffMember> who = staff.find(by);
        Optional<CaseRecord> found = cases.find(id);
        if (who.isEmpty()
                || found.isEmpty()
                || reason.strip().length() < 5
                || !CaseAccess.mayBreakGlass(found.get(), who.get())) {
            return new Reading.Absent();
        }
        looks.keep(found.get(), who.get(), json.seal(new CaseMessages.Body(reason.strip(), null)));
        audit.record(by, "intake.break-glass", found.get().number());
        return file(found.get(), who.get());
    }

    /** Bytes of one piece of material, cleaned; counts as a look. */
    @Transactional
    public Optional<byte[]> material(UUID caseId, UUID materialId, StaffId by) {
        return materialColumn("content", caseId, materialId, by);
    }

    /**
     * The original as it was sent, where the person had it sealed; for evidence, audited by itself.
     *
     * @param reason in words, at least 5 characters; kept as an internal note
     */
    @Transactional
    public Optional<byte[]> original(UUID caseId, UUID materialId, String reason, StaffId by) {
        if (reason.strip().length() < 5) {
            return Optional.empty();
        }
        Optional<byte[]> original = materialColumn("original", caseId, materialId, by);
        if (original.isPresent()) {
            staff.find(by).ifPresent(who -> messages.note(caseId, who, reason.strip(), clock.instant()));
            audit.record(by, "intake.open-original", caseId.toString());
        }
        return original;
    }

    private Optional<byte[]> materialColumn(String column, UUID caseId, UUID materialId, StaffId by) {
        Optional<StaffMember> who = staff.find(by);
        Optional<CaseRecord> found = cases.find(caseId);
        if (who.isEmpty()
                || found.isEmpty()
                || !(CaseAccess.reads(found.get(), who.get()) || looks.brokenLately(found.get(), by))) {
            return Optional.empty();
        }
        looks.keep(found.get(), who.get(), null);
        return materials.bytes(column, caseId, materialId);
    }

    private Reading file(CaseRecord one, StaffMember who) {
        Optional<CaseContent> content = json.open(one.content(), CaseContent.class);
        if (content.isEmpty()) {
            return new Reading.Absent();
        }
        Identity identity = json.open(one.identity(), Identity.class).orElse(null);
        Instant now = clock.instant();
        return new Reading.Opened(new CaseFile(
                one,
                content.get(),
                identity,
                materials.of(one.id()),
                messages.of(one.id()),
                messages.notes(one.id()),
                clocks.of(one.id(), now),
                events.of(one.id()),
                looks.of(one.id()),
                sameMatter(one, who, now),
                one.state() == CaseState.RECEIVED ? proposal(one, content.get()) : null));
    }

    private List<CaseRecord> sameMatter(CaseRecord one, StaffMember who, Instant now) {
        List<CaseRecord> same = new ArrayList<>(one.group() == null ? List.of() : cases.group(one.group()));
        for (CaseRecord other : cases.samePlace(one, now.minus(settings.duplicatesWithin()))) {
            if (same.stream().noneMatch(known -> known.id().equals(other.id()))) {
                same.add(other);
            }
        }
        return same.stream()
                .filter(other -> !other.id().equals(one.id()) && CaseAccess.lists(other, who))
                .toList();
    }

    private Proposal proposal(CaseRecord one, CaseContent content) {
        String chosen = jdbc.queryForList("select category from intake_case where id = ?", String.class, one.id())
                .getFirst();
        return router.propose(question(one, chosen, content));
    }

    /** @param chosen the category that a person chose */
    static Question question(CaseRecord one, @Nullable String chosen, CaseContent content) {
        String place = content.place();
        return new Question(
                one.kind().name(),
                chosen,
                one.district() == null ? place : one.district(),
                place == null ? content.text() : place + "\n" + content.text(),
                one.complainedAbout());
    }
}
