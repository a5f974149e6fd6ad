package org.mingjing.decision.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingjing.decision.Arrival;
import org.mingjing.decision.DraftIntake;
import org.mingjing.decision.exchange.Column;
import org.mingjing.decision.exchange.Limits;
import org.mingjing.decision.exchange.PublicityPeriods;
import org.mingjing.decision.exchange.UnreadableFile;
import org.mingjing.decision.exchange.UnreadableFile.Reason;
import org.mingjing.shared.DataDirectory;
import org.mingjing.shared.Shanghai;
import org.mingjing.staff.AuditTrail;
import org.mingjing.staff.StaffId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes single decisions in from Word and PDF documents: reads one, judges what a person confirms, makes a draft of it. */
@Service
public class DocumentDesk {

    private static final Limits LIMITS = Limits.DOCUMENT;

    private final DraftIntake intake;
    private final PublicityPeriods periods;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path folder;

    DocumentDesk(
            DraftIntake intake,
            PublicityPeriods periods,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock,
            DataDirectory directory) {
        this.intake = intake;
        this.periods = periods;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.folder = directory.folder("documents");
        clear(folder);
    }

    /**
     * A document that was read.
     *
     * @param id of this reading; it makes one draft at most
     */
    public record Reading(UUID id, ProposedFields proposed) {}

    /** What became of a confirmation. */
    public sealed interface Receipt {

        /** @param id of the decision, its own even where nothing changed */
        record Received(String id, Arrival.Outcome outcome) implements Receipt {}

        /** Nothing was kept. */
        record Refused(ConfirmedFields.Faulty why) implements Receipt {}
    }

    /**
     * Reads a document. It lies in the data directory, readable by its owner alone, only while it is read.
     *
     * @param fileName as the sender calls it
     * @throws UnreadableFile with the reason; nothing was kept
     */
    public Reading read(String fileName, InputStream content, StaffId reader) {
        UUID id = UUID.randomUUID();
        Path file = folder.resolve(id.toString());
        try {
            keep(content, file);
            ProposedFields proposed = DocumentReader.read(file, fileName, LIMITS);
            record(reader, "decision.document.read", id, Map.of());
            return new Reading(id, proposed);
        } catch (UnreadableFile e) {
            record(
                    reader,
                    "decision.document.unreadable",
                    id,
                    Map.of("reason", e.reason().name()));
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    /** What the values would make; nothing is kept. */
    public ConfirmedFields judge(Map<Column, String> values) {
        return ConfirmedFields.of(values, periods, Shanghai.today(clock));
    }

    /** Makes a draft of what a person confirmed: never approved, whoever confirms. */
    public Receipt receive(Reading reading, Map<Column, String> values, StaffId preparedBy) {
        return switch (judge(values)) {
            case ConfirmedFields.Faulty faulty -> new Receipt.Refused(faulty);
            case ConfirmedFields.Sound sound -> {
                List<String> warnings = sound.warnings().values().stream()
                        .flatMap(List::stream)
                        .map(Enum::name)
                        .toList();
                var arrival = new Arrival(1, sound.decision(), warnings);
                Arrival.Reception reception = Objects.requireNonNull(transaction.execute(status -> {
                    Arrival.Reception one = intake.receive(reading.id(), List.of(arrival), preparedBy, null)
                            .getFirst();
                    audit.record(
                            preparedBy,
                            "decision.document.received",
                            one.id(),
                            Map.of(
                                    "reading",
                                    reading.id().toString(),
                                    "outcome",
                                    one.outcome().name()));
                    return one;
                }));
                yield new Receipt.Received(reception.id(), reception.outcome());
            }
        };
    }

    private void record(StaffId who, String action, UUID reading, Map<String, String> detail) {
        transaction.executeWithoutResult(status -> audit.record(who, action, reading.toString(), detail));
    }

    private static void keep(InputStream content, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > LIMITS.bytes()) {
                    throw new UnreadableFile(Reason.TOO_LARGE, Map.of("limit", LIMITS.bytes()));
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /** What a start finds here was left by a kill in the middle of a reading. */
    private static void clear(Path folder) {
        try (Stream<Path> left = Files.list(folder)) {
            left.forEach(DocumentDesk::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
