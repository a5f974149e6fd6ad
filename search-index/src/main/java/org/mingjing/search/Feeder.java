package org.mingjing.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Analyses documents, large numbers of them on every core. */
final class Feeder implements AutoCloseable {

    private static final int SLICE = 64;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ExecutorService pool = Executors.newFixedThreadPool(
            cores, Thread.ofPlatform().daemon().name("index-", 0).factory());
    private final ConcurrentLinkedQueue<DocumentMapper> mappers = new ConcurrentLinkedQueue<>();

    /** Where analysed documents go. */
    interface Sink {
        void put(DecisionDocument document, DocumentMapper mapper) throws IOException;
    }

    void feed(Collection<DecisionDocument> documents, Sink sink) throws IOException {
        List<DecisionDocument> list = List.copyOf(documents);
        if (list.size() <= SLICE / 2) {
            putAll(list, sink);
            return;
        }
        int slice = Math.min(SLICE, (list.size() + cores - 1) / cores);
        List<Future<?>> slices = new ArrayList<>();
        for (int from = 0; from < list.size(); from += slice) {
            List<DecisionDocument> part = list.subList(from, Math.min(list.size(), from + slice));
            slices.add(pool.submit(() -> {
                putAll(part, sink);
                return null;
            }));
        }
        for (Future<?> each : slices) {
            await(each);
        }
    }

    /** As {@link #feed}, for what doesn't fit into memory. */
    void feedAll(Iterator<DecisionDocument> documents, Sink sink) throws IOException {
        Semaphore places = new Semaphore(cores * 4);
        AtomicReference<IOException> failure = new AtomicReference<>();
        while (documents.hasNext() && failure.get() == null) {
            List<DecisionDocument> part = new ArrayList<>(SLICE);
            while (part.size() < SLICE && documents.hasNext()) {
                part.add(documents.next());
            }
            places.acquireUninterruptibly();
            pool.execute(() -> {
                try {
                    putAll(part, sink);
                } catch (IOException e) {
                    failure.set(e);
                } catch (RuntimeException e) {
                    failure.set(new IOException(e));
                } finally {
                    places.release();
                }
            });
        }
        places.acquireUninterruptibly(cores * 4);
        if (failure.get() instanceof IOException e) {
            throw e;
        }
    }

    private void putAll(List<DecisionDocument> documents, Sink sink) throws IOException {
        DocumentMapper free = mappers.poll();
        DocumentMapper mapper = free == null ? new DocumentMapper() : free;
        for (DecisionDocument document : documents) {
            sink.put(document, mapper);
        }
        if (mappers.size() < cores * 2) {
            mappers.add(mapper);
        }
    }

    private static void await(Future<?> slice) throws IOException {
        try {
            slice.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
