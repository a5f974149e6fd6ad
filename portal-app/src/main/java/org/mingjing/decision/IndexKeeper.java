package org.mingjing.decision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.mingjing.search.DecisionDocument;
import org.mingjing.search.DecisionIndex;
import org.mingjing.shared.Shanghai;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the index true to the record: follows every change, compares both at start, rebuilds on demand. The event tells only
 * which decisions changed; what they are is read when it is handled, so a repeated or late event does no harm.
 */
@Component
@Order(10)
public class IndexKeeper implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int BATCH = 1_000;

    private final PublicStore store;
    private final DecisionIndex index;
    private final Clock clock;
    /** What is read from the record is written to the index before anyone reads again: the later state wins. */
    private final ReentrantLock readThenWrite = new ReentrantLock();

    IndexKeeper(PublicStore store, DecisionIndex index, Clock clock) {
        this.store = store;
        this.index = index;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DecisionsChanged event) {
        bringUpToDate(event.ids(), event.purge());
    }

    /** Builds the index anew from the record, while the old one serves. */
    public long rebuild() {
        long count = index.rebuild(everythingPublic());
        reconcile();
        return count;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (index.needsRebuild()) {
            LOG.info("index rebuilt from the record: {} decisions", rebuild());
        } else {
            reconcile();
        }
    }

    /** Finds what differs from the record, in either direction, and puts it right. */
    private void reconcile() {
        Map<String, String> record = store.inventory(Shanghai.today(clock));
        Map<String, String> indexed = index.inventory();
        Set<String> different = new HashSet<>();
        record.forEach((id, state) -> {
            if (!state.equals(indexed.get(id))) {
                different.add(id);
            }
        });
        indexed.keySet().stream().filter(id -> !record.containsKey(id)).forEach(different::add);
        if (different.isEmpty()) {
            return;
        }
        LOG.info("index differs from the record in {} decisions; putting it right", different.size());
        List<String> ids = new ArrayList<>(different);
        for (int from = 0; from < ids.size(); from += BATCH) {
            bringUpToDate(ids.subList(from, Math.min(from + BATCH, ids.size())), false);
        }
    }

    private void bringUpToDate(List<String> ids, boolean purge) {
        readThenWrite.lock();
        try {
            List<DecisionDocument> documents = store.findAll(ids, Shanghai.today(clock)).stream()
                    .map(IndexedForm::of)
                    .toList();
            Set<String> gone = new HashSet<>(ids);
            documents.forEach(document -> gone.remove(document.id()));
            if (purge) {
                index.purge(documents, gone);
            } else {
                index.apply(documents, gone);
            }
        } finally {
            readThenWrite.unlock();
        }
    }

    private Stream<DecisionDocument> everythingPublic() {
        return Stream.iterate(
                        store.after(null, Shanghai.today(clock), BATCH),
                        page -> !page.isEmpty(),
                        page -> store.after(page.getLast().id(), Shanghai.today(clock), BATCH))
                .flatMap(List::stream)
                .map(IndexedForm::of);
    }
}
