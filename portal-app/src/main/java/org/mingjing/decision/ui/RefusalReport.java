package org.mingjing.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.decision.exchange.ImportDesk;
import org.mingjing.decision.exchange.ImportRun;

/** The refused cells of a run as a CSV file for whoever sent it; values masked. */
final class RefusalReport {

    private static final int BATCH = 500;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private RefusalReport() {}

    static DownloadResponse of(Component where, ImportDesk desk, ImportRun run) {
        try {
            Path file = Files.createTempFile("refusals", ".csv");
            write(where, desk, run, file);
            InputStream content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            return new DownloadResponse(content, "refused-" + name(run) + ".csv", "text/csv", Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Component where, ImportDesk desk, ImportRun run, Path file) throws IOException {
        try (var out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8);
                var csv = new CSVPrinter(out, CSVFormat.EXCEL)) {
            out.write('\uFEFF');
            csv.printRecord(
                    where.getTranslation("decision.refusals.line"),
                    where.getTranslation("decision.refusals.column"),
                    where.getTranslation("decision.refusals.reason"),
                    where.getTranslation("decision.refusals.value"));
            List<ImportDesk.Refusal> batch = desk.refusals(run.id(), 0, BATCH);
            for (int offset = BATCH; !batch.isEmpty(); offset += BATCH) {
                for (ImportDesk.Refusal refusal : batch) {
                    csv.printRecord(
                            refusal.line(),
                            harmless(refusal.column()),
                            where.getTranslation("import.fault." + refusal.reason()),
                            harmless(refusal.masked()));
                }
                batch = desk.refusals(run.id(), offset, BATCH);
            }
        }
    }

    /** A cell that a spreadsheet reads as text, whatever it begins with. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String name(ImportRun run) {
        return run.id().toString().substring(0, 8).toLowerCase(Locale.ROOT);
    }
}
