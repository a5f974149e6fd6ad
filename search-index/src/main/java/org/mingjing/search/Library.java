package org.mingjing.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** The serving generation and whatever is being built beside it; every change and every search goes through here. */
final class Library implements AutoCloseable {

    private final Shelf shelf;
    private final Feeder feeder = new Feeder();
    /** Writers share; a changeover is alone. */
    private final ReentrantReadWriteLock changeover = new ReentrantReadWriteLock();

    private final ReentrantLock building = new ReentrantLock();
    private volatile Generation serving;
    private @Nullable Build build;

    Library(Path directory) throws IOException {
        shelf = new Shelf(directory);
        serving = shelf.open();
    }

    /** Something done with one point in time of the index. */
    interface Reading<T> {
        T with(DecisionSearcher searcher) throws IOException;
    }

    private interface Writing {
        void run() throws IOException;
    }

    <T> T read(Reading<T> reading) {
        while (true) {
            Generation generation = serving;
            try {
                IndexSearcher searcher = generation.searchers().acquire();
                try {
                    return reading.with((DecisionSearcher) searcher);
                } finally {
                    generation.searchers().release(searcher);
                }
            } catch (AlreadyClosedException e) {
                if (generation == serving) {
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void apply(Collection<DecisionDocument> documents, Collection<String> removedIds) {
        shared(() -> write(documents, removedIds));
    }

    void purge(Collection<DecisionDocument> documents, Collection<String> removedIds) {
        boolean[] clean = {true};
        shared(() -> {
            write(documents, removedIds);
            clean[0] = purgeAll();
        });
        if (!clean[0]) {
            alone(() -> {
                if (!purgeAll()) {
                    throw new IOException("Segments with replaced documents stayed in the index");
                }
            });
        }
    }

    private void write(Collection<DecisionDocument> documents, Collection<String> removedIds) throws IOException {
        if (build != null) {
            build.apply(documents, removedIds, feeder);
        }
        feeder.feed(documents, serving::put);
        serving.remove(removedIds);
        serving.settle();
    }

    private boolean purgeAll() throws IOException {
        boolean clean = serving.purge();
        return build == null ? clean : build.generation().purge() && clean;
    }

    /** Fills a new generation and changes over to it. */
    void rebuild(Iterator<DecisionDocument> all) {
        building.lock();
        try {
            Build started = new Build(shelf.create());
            alone(() -> build = started);
            try {
                started.fill(all, feeder);
                started.generation().settle();
                changeOver(started);
            } catch (IOException | RuntimeException e) {
                alone(() -> {
                    if (build == started) {
                        build = null;
                        started.generation().close();
                        shelf.dropAllBut(serving.path());
                    }
                });
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            building.unlock();
        }
    }

    private void changeOver(Build done) throws IOException {
        Generation former = serving;
        alone(() -> {
            done.generation().markComplete();
            done.generation().settle();
            shelf.serve(done.generation());
            serving = done.generation();
            build = null;
        });
        former.close();
        shelf.dropAllBut(serving.path());
    }

    boolean isComplete() {
        return serving.isComplete();
    }

    private void shared(Writing writing) {
        guarded(changeover.readLock(), writing);
    }

    private void alone(Writing writing) {
        guarded(changeover.writeLock(), writing);
    }

    private static void guarded(Lock lock, Writing writing) {
        lock.lock();
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        alone(() -> serving.close());
        feeder.close();
    }
}
