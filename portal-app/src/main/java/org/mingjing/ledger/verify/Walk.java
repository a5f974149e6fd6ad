package org.mingjing.ledger.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.LedgerEntry;
import org.mingjing.ledger.tlog.Checkpoint;
import org.mingjing.ledger.tlog.TilePath;
import org.mingjing.ledger.verify.Finding.Kind;

/** Goes through all leaves in their order, several bundles being read ahead. Can be taken further when the log has grown. */
final class Walk implements AutoCloseable {

    private static final int AHEAD = 24;
    private static final int MOST_LOST = 16;

    private final PublicFiles files;
    private final Report report;
    private final Lives lives;
    private final Growth growth;
    private final Progress progress;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private int lost;

    /** @param former a size whose root will be asked for */
    Walk(PublicFiles files, Report report, Lives lives, long former, Progress progress) {
        this.files = files;
        this.report = report;
        this.lives = lives;
        this.growth = new Growth(former);
        this.progress = progress;
    }

    /** Leaves whose hashes make up {@link #rootAt}. */
    long size() {
        return growth.size();
    }

    byte[] rootAt(long leaves) {
        return growth.rootAt(leaves);
    }

    /** To the size of this checkpoint. @return whether every leaf was there and the root is the signed one */
    boolean to(Checkpoint head) throws Unreadable {
        long before = growth.size();
        leaves(before, head.size());
        if (lost > 0 || growth.size() != head.size()) {
            return false;
        }
        if (!Arrays.equals(growth.rootAt(head.size()), head.root())) {
            report.finding(Kind.WRONG_ROOT, head.size(), "全部条目算出的根与所签的根不同", "the entries' root isn't the signed one");
            return false;
        }
        tilesAbove(before, head.size());
        return true;
    }

    private void leaves(long before, long size) throws Unreadable {
        long bundles = (size + TilePath.FULL - 1) / TilePath.FULL;
        Deque<Future<ReadBundle>> ahead = new ArrayDeque<>();
        long next = before / TilePath.FULL;
        for (long done = next; done < bundles && lost < MOST_LOST; done++) {
            for (; next < bundles && ahead.size() < AHEAD; next++) {
                long index = next;
                ahead.add(readers.submit(() -> ReadBundle.of(files, index, size, report)));
            }
            take(await(ahead.remove()), before);
            progress.at("条目 leaves", Math.min(size, (done + 1) * TilePath.FULL), size);
        }
        for (Future<ReadBundle> unread : ahead) {
            unread.cancel(true);
        }
    }

    private void take(ReadBundle bundle, long before) {
        byte[] hashes = bundle.hashes();
        if (hashes == null) {
            lost++;
            return;
        }
        long first = bundle.index() * TilePath.FULL;
        int at = 0;
        for (@Nullable LedgerEntry entry : bundle.entries()) {
            long leaf = first + at++;
            if (entry != null && leaf >= before) {
                lives.add(entry, leaf);
            }
        }
        if (lost == 0) {
            growth.add(bundle.index(), hashes, bundle.top());
        }
    }

    /** Every served tile above the leaves must be what the leaves give. */
    private void tilesAbove(long before, long size) throws Unreadable {
        List<Future<@Nullable Void>> checks = new ArrayList<>();
        for (int level = 1; size >> 8 * level > 0; level++) {
            long from = (before >> 8 * level) / TilePath.FULL;
            for (long index = from; TilePath.width(level, index, size) > 0; index++) {
                TilePath tile = TilePath.hashes(level, index, size);
                checks.add(readers.submit((Callable<@Nullable Void>) () -> {
                    compare(tile);
                    return null;
                }));
                if (checks.size() == AHEAD) {
                    drain(checks);
                }
            }
        }
        drain(checks);
    }

    private void compare(TilePath tile) throws Unreadable {
        Optional<byte[]> served = files.tile(tile);
        if (served.isEmpty()) {
            report.finding(
                    Kind.MISSING_FILE,
                    "tile/" + tile.path(),
                    "检查点所含的文件缺失",
                    "the checkpoint covers it, it isn't served");
        } else if (!Arrays.equals(served.get(), growth.read(tile))) {
            report.finding(Kind.ALTERED_FILE, "tile/" + tile.path(), "与条目不符", "not what the entries give");
        }
    }

    private static void drain(List<Future<@Nullable Void>> checks) throws Unreadable {
        for (Future<@Nullable Void> check : checks) {
            await(check);
        }
        checks.clear();
    }

    static <T extends @Nullable Object> T await(Future<T> future) throws Unreadable {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unreadable words) {
                throw words;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("中断", "interrupted");
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
