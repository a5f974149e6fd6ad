package org.mingjing.decision.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.shared.DataDirectory;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffDirectory;
import org.mingjing.staff.StaffId;
import org.mingjing.staff.StaffRole;
import org.mingjing.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in, works them one after the other, and tells how far each is. */
@Service
public class ImportDesk {

    private final ImportRuns runs;
    private final ImportWorker worker;
    private final Vault vault;
    private final AuditTrail audit;
    private final StaffDirectory staff;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final Limits limits;

    ImportDesk(
            ImportRuns runs,
            ImportWorker worker,
            Vault vault,
            AuditTrail audit,
            StaffDirectory staff,
            TransactionTemplate transaction,
            DataDirectory directory) {
        this.runs = runs;
        this.worker = worker;
        this.vault = vault;
        this.audit = audit;
        this.staff = staff;
        this.transaction = transaction;
        this.folder = directory.folder("incoming");
        this.limits = Limits.DEFAULT;
    }

    /**
     * Takes a file. It lies in the data directory, readable by its owner alone, until its run ends, so that a run which is
     * stopped half-way goes on where it was.
     *
     * @param approvedBy publishes what policy doesn't hold; another person than {@code preparedBy}
     * @throws SamePerson the file would be approved by who prepared it
     * @throws NotEntitled one of the two lacks the role
     * @throws UnreadableFile it is larger than the limit; nothing was kept
     */
    public UUID submit(String fileName, InputStream content, StaffId preparedBy, @Nullable StaffId approvedBy) {
        if (preparedBy.equals(approvedBy)) {
            throw new SamePerson();
        }
        entitled(preparedBy, StaffRole.PUBLISHER);
        if (approvedBy != null) {
            entitled(approvedBy, StaffRole.APPROVER);
        }
        UUID id = UUID.randomUUID();
        Path file = folder.resolve(id.toString());
        try {
            long size = keep(content, file);
            transaction.executeWithoutResult(status -> {
                runs.add(
                        id,
                        shortName(fileName),
                        size,
                        preparedBy.value(),
                        approvedBy == null ? null : approvedBy.value());
                audit.record(
                        preparedBy,
                        "decision.import.submitted",
                        id.toString(),
                        approvedBy == null ? Map.of() : Map.of("approvedBy", approvedBy.value()));
            });
        } catch (IOException | RuntimeException e) {
            delete(file);
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
        worker.wake();
        return id;
    }

    public Optional<ImportRun> find(UUID id) {
        return runs.find(id);
    }

    public List<ImportRun> newest(int offset, int limit) {
        return runs.newest(offset, limit);
    }

    public int count() {
        return runs.count();
    }

    /** Refused cells in the file's order, values masked. */
    public List<Refusal> refusals(UUID run, int offset, int limit) {
        return runs.refusals(run, offset, limit);
    }

    /** A refused cell's full value: for the desk alone, and every look is audited. */
    @Transactional
    public Optional<String> refusedValue(UUID run, long line, int ordinal, StaffId viewer) {
        audit.record(viewer, "decision.import.value-opened", run.toString(), Map.of("line", Long.toString(line)));
        return runs.refusedValue(run, line, ordinal)
                .flatMap(vault::open)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private void entitled(StaffId who, StaffRole role) {
        if (!staff.has(who, role)) {
            throw new NotEntitled();
        }
    }

    private long keep(InputStream content, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > limits.bytes()) {
                    throw new UnreadableFile(UnreadableFile.Reason.TOO_LARGE, Map.of("limit", limits.bytes()));
                }
                out.write(buffer, 0, n);
            }
            return size;
        }
    }

    private static String shortName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "?" : clean.substring(0, Math.min(clean.length(), 200));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param ordinal from 0 where one line has several faults */
    public record Refusal(long line, int ordinal, String column, FaultReason reason, String masked) {}

    /** Who prepares a file can't approve it: name two different people. */
    public static final class SamePerson extends RuntimeException {}

    /** A file is prepared by a publisher and approved by an approver: name people who have these roles. */
    public static final class NotEntitled extends RuntimeException {}
}
