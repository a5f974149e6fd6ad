package org.mingjing.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.DeskResult.Refusal;
import org.mingjing.redaction.Finding;
import org.mingjing.search.DocumentNumber;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffRole;
import org.mingjing.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk's work on one decision: draft → checked → approved by a second person, which publishes it. Every command names the
 * revision that its person saw, is audited, and either happens whole or is refused with a reason.
 */
@Service
public class PublicationDesk {

    private final DraftBoard board;
    private final DeskStore store;
    private final DecisionEvidence evidence;
    private final ContentMaker contents;
    private final Vault vault;
    private final AuditTrail audit;
    private final StaffDirectory staff;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PublicationDesk(
            DraftBoard board,
            DeskStore store,
            DecisionEvidence evidence,
            ContentMaker contents,
            Vault vault,
            AuditTrail audit,
            StaffDirectory staff,
            Clock clock,
            ApplicationEventPublisher events) {
        this.board = board;
        this.store = store;
        this.evidence = evidence;
        this.contents = contents;
        this.vault = vault;
        this.audit = audit;
        this.staff = staff;
        this.clock = clock;
        this.events = events;
    }

    /** The original beside what is public: for the desk alone, and every look is audited. */
    @Transactional
    public Optional<DossierView> original(String id, StaffId viewer) {
        return store.newestOriginal(id)
                .flatMap(vault::open)
                .map(DecisionJson::dossier)
                .map(dossier -> {
                    audit.record(viewer, "decision.original.opened", id);
                    return new DossierView(
                            dossier.original(), ContentMaker.texts(dossier.original()), dossier.findings());
                });
    }

    /** What the public would read with these findings: for the desk's preview, nothing is written. */
    public DecisionContent preview(OriginalDecision original, List<Finding> findings) {
        return contents.content(original, findings);
    }

    /** What a correction would change in what the public reads; empty where nothing is public. */
    public List<PublicDecision.FieldChange> changes(OpenVersion open) {
        return store.publicContent(open.id())
                .map(old -> ContentChange.between(old, open.content()))
                .orElse(List.of());
    }

    /** Findings switched or marked by hand. Whoever does so prepared it: it must be checked again. */
    @Transactional
    public DeskResult mark(OpenVersion seen, List<Finding> findings, StaffId by) {
        evidence.complete(List.of(seen.id()));
        return vault.open(store.newestOriginal(seen.id()).orElseThrow())
                .map(DecisionJson::dossier)
                .map(dossier -> rewrite(seen, dossier.with(findings), by, "decision.marked"))
                .orElseGet(() -> DeskResult.refused(Refusal.NOT_OPEN));
    }

    /** Fields corrected by hand; redaction reads the new text from the start. */
    @Transactional
    public DeskResult edit(OpenVersion seen, OriginalDecision edited, StaffId by) {
        if (store.numberTaken(DocumentNumber.key(edited.documentNumber()), seen.id())) {
            return DeskResult.refused(Refusal.NUMBER_TAKEN);
        }
        evidence.complete(List.of(seen.id()));
        byte[] receipt = vault.open(store.newestOriginal(seen.id()).orElseThrow())
                .map(DecisionJson::dossier)
                .map(Dossier::receipt)
                .orElse(null);
        Dossier dossier = new Dossier(edited, contents.propose(edited).findings(), receipt);
        return rewrite(seen, dossier, by, "decision.edited");
    }

    private DeskResult rewrite(OpenVersion seen, Dossier dossier, StaffId by, String action) {
        UUID before = store.newestOriginal(seen.id()).orElseThrow();
        UUID after = vault.seal(DecisionJson.bytes(dossier));
        if (!store.rewrite(
                seen, contents.content(dossier.original(), dossier.findings()), dossier.original(), after, by)) {
            vault.destroy(List.of(after));
            return DeskResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        vault.destroy(List.of(before));
        audit.record(by, action, seen.id(), version(seen));
        return DeskResult.done();
    }

    /** Someone read it and found it fit to publish. */
    @Transactional
    public DeskResult check(OpenVersion seen, StaffId by) {
        if (!store.check(seen, by)) {
            return DeskResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        audit.record(by, "decision.checked", seen.id(), version(seen));
        return DeskResult.done();
    }

    /** A person decides that what policy holds may be published all the same, and says why. */
    @Transactional
    public DeskResult release(OpenVersion seen, String note, StaffId by) {
        if (note.isBlank()) {
            return DeskResult.refused(Refusal.NOTE_MISSING);
        }
        if (!store.release(seen, note)) {
            return DeskResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        audit.record(by, "decision.hold.released", seen.id(), version(seen));
        return DeskResult.done();
    }

    /** The second person's approval publishes. */
    @Transactional
    public DeskResult approve(OpenVersion seen, StaffId by) {
        OpenVersion now = board.find(seen.id()).orElse(null);
        if (now == null) {
            return DeskResult.refused(Refusal.NOT_OPEN);
        }
        if (now.revision() != seen.revision() || now.version() != seen.version()) {
            return DeskResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        Refusal refusal = refusal(now, by);
        if (refusal != null) {
            return DeskResult.refused(refusal);
        }
        CorrectionReason reason = now.reason();
        boolean purge = reason != null && reason.purges();
        List<PublicDecision.FieldChange> changes = purge
                ? List.of()
                : store.publicContent(now.id())
                        .map(old -> ContentChange.between(old, now.content()))
                        .orElse(List.of());
        evidence.complete(List.of(now.id()));
        if (!store.publish(now, by, changes)) {
            return DeskResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        if (purge) {
            vault.destroy(store.purgeVersionsBefore(now.id(), now.version()));
        }
        evidence.published(now);
        audit.record(by, now.isCorrection() ? "decision.corrected" : "decision.published", now.id(), version(now));
        events.publishEvent(new DecisionsChanged(List.of(now.id()), purge));
        return DeskResult.done();
    }

    private @Nullable Refusal refusal(OpenVersion version, StaffId by) {
        if (version.hold() != null) {
            return Refusal.HELD;
        }
        if (version.state() != OpenVersion.State.CHECKED) {
            return Refusal.NOT_CHECKED;
        }
        if (by.value().equals(version.preparedBy()) || by.value().equals(version.checkedBy())) {
            return Refusal.FOUR_EYES;
        }
        if (!staff.has(by, StaffRole.APPROVER)) {
            return Refusal.NOT_ENTITLED;
        }
        LocalDate until = version.publishedUntil();
        return until != null && until.isBefore(Shanghai.today(clock)) ? Refusal.PERIOD_OVER : null;
    }

    /** The version won't be published; a correction's decision stays as it is. */
    @Transactional
    public DeskResult reject(OpenVersion seen, String note, StaffId by) {
        if (note.isBlank()) {
            return DeskResult.refused(Refusal.NOTE_MISSING);
        }
        if (!store.reject(seen, note)) {
            return DeskResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        audit.record(by, "decision.rejected", seen.id(), version(seen));
        return DeskResult.done();
    }

    /** Proposes a correction of a published decision; the public sees it once a second person approved it. */
    @Transactional
    public DeskResult proposeCorrection(
            String id, CorrectionReason reason, String note, OriginalDecision edited, StaffId by) {
        if (note.isBlank()) {
            return DeskResult.refused(Refusal.NOTE_MISSING);
        }
        if (store.numberTaken(DocumentNumber.key(edited.documentNumber()), id)) {
            return DeskResult.refused(Refusal.NUMBER_TAKEN);
        }
        ContentMaker.Proposal proposal = contents.propose(edited);
        UUID original = vault.seal(DecisionJson.bytes(new Dossier(edited, proposal.findings(), null)));
        byte[] digest = vault.digest(edited.canonical());
        if (!store.proposeCorrection(id, proposal.content(), edited, original, digest, reason, note, by)) {
            vault.destroy(List.of(original));
            return DeskResult.refused(Refusal.NOT_PUBLISHED);
        }
        audit.record(by, "decision.correction.proposed", id, Map.of("reason", reason.name()));
        return DeskResult.done();
    }

    private static Map<String, String> version(OpenVersion version) {
        return Map.of("version", Integer.toString(version.version()));
    }

    /**
     * @param texts the original's running texts by component of {@link DecisionContent}: findings point into them
     * @param findings as they stand, switched off ones too
     */
    public record DossierView(OriginalDecision original, Map<String, String> texts, List<Finding> findings) {}
}
