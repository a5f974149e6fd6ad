package org.mingjing.decision;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.EntryKind;
import org.mingjing.ledger.Inclusion;
import org.mingjing.ledger.LedgerReader;
import org.mingjing.ledger.Recorded;
import org.mingjing.shared.Shanghai;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How decisions stand in the ledger. */
@Service
public class Standings {

    private static final Set<EntryKind> SHOWN =
            EnumSet.of(EntryKind.DECISION_PUBLISHED, EntryKind.DECISION_CORRECTED, EntryKind.DECISION_RESUMED);

    private final PublicStore decisions;
    private final EvidenceStore evidence;
    private final MissingEntries missing;
    private final LedgerReader ledger;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Standings(
            PublicStore decisions,
            EvidenceStore evidence,
            MissingEntries missing,
            LedgerReader ledger,
            JdbcTemplate jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.decisions = decisions;
        this.evidence = evidence;
        this.missing = missing;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        // Record and ledger as they were at one moment.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    /** Empty for addresses that never were public: drafts and unknown ones. */
    public Optional<Standing> find(String id) {
        if (ledger.known(List.of(id)).isEmpty()) {
            writing.executeWithoutResult(status -> missing.complete(List.of(id)));
        }
        return read(() -> standing(id));
    }

    /** A version that was public; empty where it never was, was purged, or the decision isn't public or withdrawn any more. */
    public Optional<EarlierVersion> version(String id, int version) {
        return read(() -> decisions.findAll(List.of(id), Shanghai.today(clock)).isEmpty()
                ? Optional.empty()
                : evidence.shown(id, version).flatMap(shown -> entry(ledger.history(id), SHOWN, version)
                        .map(entry -> new EarlierVersion(
                                shown.content(), shown.content().json(), shown.salt(), entry))));
    }

    /** The entry that tells how a decision stands; empty for seconds after the first start with a ledger, and where there is none. */
    public Optional<Recorded> entry(String id) {
        return newest(ledger.history(id));
    }

    /**
     * Commitments that nobody can open any more, as the law wants it: decisions whose publicity ended, and earlier versions that were
     * purged of personal data.
     */
    public long lawfullyClosed() {
        Long count = jdbc.queryForObject("""
                select (select count(*) from decision where status in ('EXPIRED', 'REPAIRED'))
                  + (select count(*) from decision_version v join decision d on d.id = v.decision_id
                     where v.content is null and v.approved_at is not null and d.status not in ('EXPIRED', 'REPAIRED'))
                """, Long.class);
        return count == null ? 0 : count;
    }

    private <T> Optional<T> read(java.util.function.Supplier<Optional<T>> question) {
        return Objects.requireNonNull(reading.execute(status -> question.get()));
    }

    private Optional<Standing> standing(String id) {
        List<Recorded> history = ledger.history(id);
        PublicDecision found = decisions.findAll(List.of(id), Shanghai.today(clock)).stream()
                .findFirst()
                .orElse(null);
        return switch (found) {
            case PublicDecision.Published published ->
                evidence.shown(id, published.version()).flatMap(shown -> newest(history)
                        .map(entry -> new Standing.Current(
                                published, shown.content().json(), shown.salt(), entry, inclusion(entry), history)));
            case PublicDecision.Withdrawn withdrawn ->
                evidence.tombstoneSalt(id).flatMap(salt -> newest(history)
                        .map(entry -> new Standing.Withdrawn(
                                withdrawn, Tombstone.of(withdrawn).json(), salt, entry, inclusion(entry), history)));
            case null -> ended(id, history);
        };
    }

    private Optional<Standing> ended(String id, List<Recorded> history) {
        return jdbc.query("""
                        select status = 'SUSPENDED' and (published_until is null or published_until >= ?)
                        from decision where id = ? and status <> 'DRAFT'
                        """, (row, n) -> row.getBoolean(1), Shanghai.today(clock), id).stream()
                .findFirst()
                .map(suspended -> suspended ? new Standing.Suspended(id, history) : new Standing.Closed(id, history));
    }

    private @Nullable Inclusion inclusion(Recorded entry) {
        return ledger.inclusion(entry).orElse(null);
    }

    /** What came in says nothing of what is public. */
    private static Optional<Recorded> newest(List<Recorded> history) {
        return history.reversed().stream()
                .filter(one -> one.kind() != EntryKind.DECISION_RECEIVED)
                .findFirst();
    }

    private static Optional<Recorded> entry(List<Recorded> history, Set<EntryKind> kinds, int version) {
        return history.reversed().stream()
                .filter(one -> kinds.contains(one.kind()) && one.version() == version)
                .findFirst();
    }
}
