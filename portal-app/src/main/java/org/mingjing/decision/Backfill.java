package org.mingjing.decision;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mingjing.ledger.LogOpened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Goes once through all decisions, at every start and when a log was opened, and has those committed to that the ledger doesn't know. In
 * the background, in small transactions: whenever it is killed, the next start goes on.
 */
@Component
class Backfill implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
    private static final int PAGE = 1_000;
    private static final int BATCH = 200;

    private final EvidenceStore store;
    private final MissingEntries missing;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ledger-backfill").daemon().factory());
    private volatile boolean stopping;

    Backfill(EvidenceStore store, MissingEntries missing) {
        this.store = store;
        this.missing = missing;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        thread.execute(this::run);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(LogOpened event) {
        thread.execute(this::run);
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    /** @return how many decisions were committed to */
    int run() {
        int done = 0;
        List<String> page = store.after("", PAGE);
        while (!page.isEmpty() && !stopping) {
            List<String> unknown = missing.unknown(page);
            for (int from = 0; from < unknown.size() && !stopping; from += BATCH) {
                done += complete(unknown.subList(from, Math.min(from + BATCH, unknown.size())));
            }
            page = store.after(page.getLast(), PAGE);
        }
        if (done > 0) {
            LOG.info("账本补录 {} 件决定 (committed to in the ledger)", done);
        }
        return done;
    }

    /** A batch that fails is left for the next start, the others go on. */
    private int complete(List<String> ids) {
        try {
            return missing.completeFree(ids);
        } catch (RuntimeException e) {
            // Neither message nor cause: they may quote content.
            LOG.error("账本补录失败 (a batch couldn't be committed to in the ledger): {}", e.getClass());
            return 0;
        }
    }
}
