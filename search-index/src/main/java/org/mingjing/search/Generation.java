package org.mingjing.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One Lucene index in one directory. Searchers read committed files alone, so that what a purge takes out of the directory isn't
 * kept there by a search under way.
 */
final class Generation implements AutoCloseable {

    /** The form of fields and stored documents. Another one in an index means: build it anew. */
    static final String SCHEMA = "1";

    private static final String SCHEMA_KEY = "schema";
    private static final String COMPLETE_KEY = "complete";
    private static final double RAM_BUFFER_MB = 64;

    private static final int PURGE_ATTEMPTS = 5;

    private final Path path;
    private final Directory directory;
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong written = new AtomicLong();
    private final ReentrantLock committing = new ReentrantLock();
    private long committed;

    private Generation(Path path, IndexWriterConfig.OpenMode mode) throws IOException {
        this.path = path;
        directory = FSDirectory.open(path);
        @Nullable IndexWriter opened = null;
        try {
            opened = new IndexWriter(directory, config(mode));
            if (mode == IndexWriterConfig.OpenMode.CREATE) {
                opened.setLiveCommitData(
                        Map.of(SCHEMA_KEY, SCHEMA, COMPLETE_KEY, "false").entrySet());
                opened.commit();
            }
            searchers = new SearcherManager(directory, new Searchers());
            writer = opened;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened, directory);
            throw e;
        }
    }

    private static final class Searchers extends SearcherFactory {
        @Override
        public DecisionSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new DecisionSearcher(reader);
        }
    }

    private IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig()
                .setOpenMode(mode)
                .setRAMBufferSizeMB(RAM_BUFFER_MB)
                .setMergePolicy(policy)
                .setMergeScheduler(merges)
                .setMaxFullFlushMergeWaitMillis(0)
                .setCommitOnClose(false);
    }

    static Generation create(Path path) throws IOException {
        return new Generation(path, IndexWriterConfig.OpenMode.CREATE);
    }

    /**
     * Opens what is there after checking every file's checksum.
     *
     * @throws IOException where it is damaged
     * @throws IllegalArgumentException where it is of another form
     */
    static Generation open(Path path) throws IOException {
        try (Directory directory = FSDirectory.open(path);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            String schema = reader.getIndexCommit().getUserData().get(SCHEMA_KEY);
            if (!SCHEMA.equals(schema)) {
                throw new IllegalArgumentException("The index has schema " + schema + ", not " + SCHEMA);
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
        return new Generation(path, IndexWriterConfig.OpenMode.APPEND);
    }

    Path path() {
        return path;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Whether it was ever filled whole. */
    boolean isComplete() {
        for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
            if (entry.getKey().equals(COMPLETE_KEY)) {
                return Boolean.parseBoolean(entry.getValue());
            }
        }
        return false;
    }

    void markComplete() {
        writer.setLiveCommitData(new HashMap<>(Map.of(SCHEMA_KEY, SCHEMA, COMPLETE_KEY, "true")).entrySet());
    }

    void put(DecisionDocument document, DocumentMapper mapper) throws IOException {
        writer.updateDocument(new Term(Fields.ID, document.id()), mapper.map(document));
    }

    void remove(Collection<String> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(id -> new Term(Fields.ID, id)).toArray(Term[]::new));
    }

    /**
     * Makes what this thread wrote durable and visible. Threads that come while another commits share the next commit.
     */
    void settle() throws IOException {
        long mine = written.incrementAndGet();
        committing.lock();
        try {
            if (committed >= mine) {
                return;
            }
            long upTo = written.get();
            writer.commit();
            searchers.maybeRefreshBlocking();
            committed = upTo;
        } finally {
            committing.unlock();
        }
    }

    /**
     * Rewrites every segment that still holds something replaced or removed.
     *
     * @return false where others wrote so much meanwhile that something is left; try again with writers kept out
     */
    boolean purge() throws IOException {
        for (int attempt = 0; attempt < PURGE_ATTEMPTS; attempt++) {
            writer.forceMergeDeletes(true);
            merges.sync();
            settle();
            writer.deleteUnusedFiles();
            if (isClean()) {
                return true;
            }
        }
        return false;
    }

    private boolean isClean() throws IOException {
        return SegmentInfos.readLatestCommit(directory).asList().stream().noneMatch(segment -> segment.hasDeletions());
    }

    /** Closes without a commit: what was settled is on disk, and nothing else was promised. */
    @Override
    public void close() throws IOException {
        IOUtils.close(List.of(searchers, writer::rollback, directory));
    }
}
