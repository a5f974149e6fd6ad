package org.mingjing.decision.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mingjing.decision.DraftIntake;
import org.mingjing.shared.DataDirectory;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the files that came in, one at a time, batch by batch. A batch's rows, its refusals and how far the run is are one
 * transaction: whenever it is killed, the next start goes on after the last batch that was written.
 */
@Component
class ImportWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int BATCH = 500;
    private static final int ATTEMPTS = 3;
    private static final String STOPPED = "STOPPED";

    private final ImportRuns runs;
    private final DraftIntake intake;
    private final PublicityPeriods periods;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path folder;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
    private volatile boolean stopping;

    ImportWorker(
            ImportRuns runs,
            DraftIntake intake,
            PublicityPeriods periods,
            TransactionTemplate transaction,
            Clock clock,
            DataDirectory directory) {
        this.runs = runs;
        this.intake = intake;
        this.periods = periods;
        this.transaction = transaction;
        this.clock = clock;
        this.folder = directory.folder("incoming");
    }

    /** Goes on with what an earlier stop left. */
    @EventListener
    void on(ApplicationReadyEvent event) {
        wake();
    }

    void wake() {
        thread.execute(() -> runs.unfinished().forEach(this::work));
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(20, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    private void work(ImportRun run) {
        Path file = folder.resolve(run.id().toString());
        for (int attempt = 1; attempt <= ATTEMPTS && !stopping; attempt++) {
            try (ExchangeFile rows = ExchangeFile.open(file, run.fileName(), Limits.DEFAULT)) {
                read(runs.find(run.id()).orElseThrow(), rows);
                break;
            } catch (UnreadableFile e) {
                runs.fail(run.id(), e.reason().name(), Objects.toString(e.parameters()));
                break;
            } catch (IOException e) {
                runs.fail(run.id(), UnreadableFile.Reason.TRUNCATED.name(), "");
                break;
            } catch (RuntimeException e) {
                // Neither message nor cause: a database driver's may quote the row.
                LOG.error("import {} failed, attempt {} of {}: {}", run.id(), attempt, ATTEMPTS, e.getClass());
                if (attempt == ATTEMPTS) {
                    runs.fail(run.id(), STOPPED, "");
                }
            }
        }
        if (!stopping) {
            delete(file);
        }
    }

    /** Goes on after the last batch that was written; what was read before the file turned out broken stays good. */
    private void read(ImportRun run, ExchangeFile rows) throws IOException {
        for (long done = run.rowsDone(); done > 0; done--) {
            rows.next();
        }
        RowParser parser = new RowParser(periods, Shanghai.today(clock));
        List<ParsedRow> batch = new ArrayList<>(BATCH);
        try {
            for (var row = rows.next(); row.isPresent() && !stopping; row = rows.next()) {
                batch.add(parser.parse(row.get()));
                if (batch.size() == BATCH) {
                    write(run, batch, rows.progress());
                }
            }
        } catch (UnreadableFile e) {
            write(run, batch, rows.progress());
            throw e;
        }
        if (!stopping) {
            write(run, batch, rows.progress());
            runs.finish(run.id());
        }
    }

    private void write(ImportRun run, List<ParsedRow> batch, double progress) {
        if (batch.isEmpty()) {
            return;
        }
        BatchTally tally = new BatchTally(batch);
        transaction.executeWithoutResult(status -> {
            String approver = run.approvedBy();
            tally.add(intake.receive(
                    run.id(),
                    tally.arrivals(),
                    new StaffId(run.preparedBy()),
                    approver == null ? null : new StaffId(approver)));
            runs.refuse(run.id(), tally.faults());
            runs.advance(run.id(), progress, batch.size(), tally.counts());
        });
        batch.clear();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a file that came in could not be deleted after its run: {}", file.getFileName());
        }
    }
}
