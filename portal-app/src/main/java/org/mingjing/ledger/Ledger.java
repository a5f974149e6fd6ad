package org.mingjing.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mingjing.shared.Shanghai;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where features append. An entry stands if and only if the deed does: it is written in the deed's transaction. */
@Service
public class Ledger {

    private final LedgerStore store;
    private final Clock clock;
    private final AtomicReference<LocalDate> newest = new AtomicReference<>(LocalDate.MIN);

    Ledger(LedgerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws org.springframework.transaction.IllegalTransactionStateException without a transaction */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(LedgerEntry entry) {
        store.append(List.of(entry));
    }

    /** Many in one round trip. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<LedgerEntry> entries) {
        store.append(entries);
    }

    /** The day that an entry made now carries: today, Asia/Shanghai; never before a day that was given out, should the clock go back. */
    public LocalDate today() {
        LocalDate today = Shanghai.today(clock);
        return newest.accumulateAndGet(today, (one, other) -> one.isAfter(other) ? one : other);
    }
}
