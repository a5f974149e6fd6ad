package org.mingjing.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./portal import | export | reindex | rotate-keys | rotate-ledger-key}: does its work through the portal that owns the data directory, whether that one
 * was running or is started for the purpose. A plain program: it starts in a moment.
 */
final class CommandLine {

    private CommandLine() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    private static int run(String[] args) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        Path data = Path.of(".mingjing");
        boolean approve = false;
        String query = "";
        String language = "zh";
        String preparedBy = "publisher";
        String approvedBy = "approver";
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "--approve" -> approve = true;
                case "--data" -> data = Path.of(value(args, ++i));
                case "--lang" -> language = value(args, ++i);
                case "--prepared-by" -> preparedBy = value(args, ++i);
                case "--approved-by" -> approvedBy = value(args, ++i);
                case "--query" -> query = value(args, ++i);
                default -> {
                    if (args[i].startsWith("--")) {
                        settings.add(args[i]);
                    } else {
                        files.add(Path.of(args[i]));
                    }
                }
            }
        }
        if (files.isEmpty()
                && !List.of("reindex", "rotate-keys", "rotate-ledger-key").contains(args[0])) {
            System.err.println("请给出文件 (name a file)");
            return 2;
        }
        try (RunningPortal portal = RunningPortal.on(data, settings)) {
            return switch (args[0]) {
                case "import" ->
                    new ImportCommand(portal, System.out, language, preparedBy, approvedBy).run(files, approve);
                case "export" -> export(portal, files.getFirst(), query);
                case "reindex" -> reindex(portal);
                case "rotate-keys" -> new RotateKeysCommand(portal, System.out).run();
                case "rotate-ledger-key" -> new RotateLedgerKeyCommand(portal, System.out).run();
                default -> 2;
            };
        } catch (RunningPortal.NotStarted e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int export(RunningPortal portal, Path file, String query) throws IOException, InterruptedException {
        String name = String.valueOf(file.getFileName());
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (!List.of("csv", "jsonl", "xlsx").contains(extension)) {
            System.err.println("文件名应以 .csv、.jsonl 或 .xlsx 结尾 (end the file name in .csv, .jsonl or .xlsx)");
            return 2;
        }
        long bytes = portal.download("/decisions." + extension + "?" + query, file);
        System.out.printf("已导出 (exported) %s, %,d bytes%n", file, bytes);
        return 0;
    }

    private static int reindex(RunningPortal portal) throws IOException, InterruptedException {
        JsonNode answer = portal.post("/api/v1/staff/index/rebuild", Map.of());
        System.out.printf(
                "索引已重建 (index rebuilt): %,d 件 decisions%n",
                answer.path("decisions").asLong());
        return 0;
    }

    private static String value(String[] args, int i) {
        @Nullable String value = i < args.length ? args[i] : null;
        if (value == null) {
            throw new IllegalArgumentException(args[i - 1] + " needs a value");
        }
        return value;
    }
}
