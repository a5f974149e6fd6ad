package org.mingjing.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A generation being filled while another serves. What is applied meanwhile wins over what the filling still brings. */
final class Build {

    private final Generation generation;
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    Build(Generation generation) {
        this.generation = generation;
    }

    Generation generation() {
        return generation;
    }

    void fill(Iterator<DecisionDocument> documents, Feeder feeder) throws IOException {
        feeder.feedAll(documents, (document, mapper) -> {
            lock.readLock().lock();
            try {
                if (!touched.contains(document.id())) {
                    generation.put(document, mapper);
                }
            } finally {
                lock.readLock().unlock();
            }
        });
    }

    void apply(Collection<DecisionDocument> documents, Collection<String> removedIds, Feeder feeder)
            throws IOException {
        lock.writeLock().lock();
        try {
            documents.forEach(document -> touched.add(document.id()));
            touched.addAll(removedIds);
        } finally {
            lock.writeLock().unlock();
        }
        feeder.feed(documents, generation::put);
        generation.remove(removedIds);
    }
}
