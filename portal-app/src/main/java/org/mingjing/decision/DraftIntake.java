package org.mingjing.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.Arrival.Outcome;
import org.mingjing.decision.Draft.Judged;
import org.mingjing.decision.Draft.Known;
import org.mingjing.ledger.Commitment;
import org.mingjing.search.DocumentNumber;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.StaffId;
import org.mingjing.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes decisions in: redacts them, holds them against the record, and writes drafts, or publishes under a file's approval. */
@Service
public class DraftIntake {

    private final DraftStore store;
    private final DecisionEvidence evidence;
    private final ContentMaker contents;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DraftIntake(
            DraftStore store,
            DecisionEvidence evidence,
            ContentMaker contents,
            Vault vault,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.evidence = evidence;
        this.contents = contents;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes in one batch, whole or not at all.
     *
     * @param run names the file: a number that occurs a second time under one run is refused
     * @param approvedBy publishes what policy doesn't hold; another person than {@code preparedBy}
     * @return what became of each, in their order
     */
    @Transactional
    public List<Arrival.Reception> receive(
            UUID run, List<Arrival> arrivals, StaffId preparedBy, @Nullable StaffId approvedBy) {
        if (preparedBy.equals(approvedBy)) {
            throw new IllegalArgumentException("who prepares a file can't approve it");
        }
        List<Judged> judged = judge(run, arrivals, approvedBy != null);
        evidence.complete(judged.stream()
                .filter(one -> one.before() != null && one.outcome().makesAVersion())
                .map(Judged::id)
                .toList());
        List<Draft> drafts = judged.parallelStream()
                .filter(one -> one.outcome().makesAVersion())
                .map(one -> draft(one, preparedBy, approvedBy))
                .toList();
        store.save(run, drafts, vault.seal(drafts.stream().map(Draft::dossier).toList()));
        evidence.received(drafts);
        store.seen(
                run,
                judged.stream()
                        .filter(one -> one.outcome() == Outcome.UNCHANGED)
                        .map(Judged::id)
                        .toList());
        List<String> published =
                drafts.stream().filter(Draft::isPublic).map(Draft::id).toList();
        if (!published.isEmpty()) {
            events.publishEvent(new DecisionsChanged(published, false));
        }
        return judged.stream()
                .map(one -> new Arrival.Reception(one.arrival().line(), one.id(), one.outcome()))
                .toList();
    }

    private List<Judged> judge(UUID run, List<Arrival> arrivals, boolean approved) {
        List<String> keys = arrivals.stream()
                .map(arrival -> DocumentNumber.key(arrival.decision().documentNumber()))
                .toList();
        Map<String, Known> known = store.known(keys);
        Set<String> met = new HashSet<>();
        List<Judged> judged = new ArrayList<>(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            Known before = known.get(keys.get(i));
            byte[] digest = vault.digest(arrival.decision().canonical());
            HoldReason hold = HoldReason.of(arrival.decision()).orElse(null);
            boolean twice =
                    !met.add(keys.get(i)) || (before != null && run.toString().equals(before.seenInRun()));
            Outcome outcome = twice
                    ? Outcome.TWICE_IN_FILE
                    : before == null
                            ? first(arrival.decision(), hold, approved)
                            : again(before, Arrays.equals(before.digest(), digest), hold);
            String id = before == null ? DecisionId.next() : before.id();
            judged.add(new Judged(arrival, keys.get(i), digest, before, id, outcome, hold));
        }
        return judged;
    }

    private Outcome first(OriginalDecision decision, @Nullable HoldReason hold, boolean approved) {
        if (hold != null) {
            return Outcome.HELD;
        }
        LocalDate until = decision.publishedUntil();
        if (until != null && until.isBefore(Shanghai.today(clock))) {
            return Outcome.EXPIRED;
        }
        return approved ? Outcome.PUBLISHED : Outcome.DRAFT;
    }

    private static Outcome again(Known before, boolean same, @Nullable HoldReason hold) {
        if (same) {
            return Outcome.UNCHANGED;
        }
        return switch (before.status()) {
            case "DRAFT" -> hold == null ? Outcome.DRAFT : Outcome.HELD;
            case "PUBLISHED", "CORRECTED", "SUSPENDED" -> Outcome.CORRECTION;
            default -> Outcome.CLOSED;
        };
    }

    private Draft draft(Judged judged, StaffId preparedBy, @Nullable StaffId approvedBy) {
        OriginalDecision original = judged.arrival().decision();
        ContentMaker.Proposal proposal = contents.propose(original);
        Commitment received = Commitment.to(original.canonical());
        boolean approved = judged.outcome() == Outcome.PUBLISHED || judged.outcome() == Outcome.EXPIRED;
        return new Draft(
                judged,
                proposal.content(),
                DecisionJson.bytes(new Dossier(original, proposal.findings(), received.salt())),
                received,
                judged.outcome() == Outcome.PUBLISHED
                        ? Commitment.to(proposal.content().canonical())
                        : null,
                preparedBy,
                approved ? approvedBy : null,
                clock.instant());
    }
}
