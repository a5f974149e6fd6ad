package org.mingjing.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code ./portal import}: sends files, draws their progress, and prints what became of every row that was not taken. */
final class ImportCommand {

    private static final int BAR = 30;
    private static final long LOOK_EVERY_MS = 150;

    private final RunningPortal portal;
    private final PrintStream out;
    private final String language;
    private final String preparedBy;
    private final String approvedBy;

    /**
     * @param language of the reasons: zh or en
     * @param preparedBy and {@code approvedBy}: the two operators whose names stand under what is published
     */
    ImportCommand(RunningPortal portal, PrintStream out, String language, String preparedBy, String approvedBy) {
        this.portal = portal;
        this.out = out;
        this.language = language;
        this.preparedBy = preparedBy;
        this.approvedBy = approvedBy;
    }

    /** @return 0 where every file could be read, refused rows or not; 1 else */
    int run(List<Path> files, boolean approve) throws IOException, InterruptedException {
        int code = 0;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                out.println("没有这个文件 (no such file): " + file);
                code = 1;
                continue;
            }
            code = Math.max(code, run(file, approve));
        }
        return code;
    }

    private int run(Path file, boolean approve) throws IOException, InterruptedException {
        out.println(file.getFileName() + "  " + human(Files.size(file)));
        JsonNode run = portal.upload(
                "/api/v1/staff/imports",
                Map.of(
                        "fileName",
                        String.valueOf(file.getFileName()),
                        "approve",
                        Boolean.toString(approve),
                        "lang",
                        language,
                        "preparedBy",
                        preparedBy,
                        "approvedBy",
                        approvedBy),
                file);
        if (run.path("id").isMissingNode()) {
            out.println("  ✗ " + run.path("detail").asString(run.path("title").asString("")));
            return 1;
        }
        String address = "/api/v1/staff/imports/" + run.path("id").asString();
        while (run.path("finishedAt").isNull() || run.path("finishedAt").isMissingNode()) {
            Thread.sleep(LOOK_EVERY_MS);
            run = portal.get(address + "?lang=" + language);
            draw(run);
        }
        out.println();
        if (run.path("state").asString().equals("UNREADABLE")) {
            out.println("  ✗ " + run.path("failure").asString());
            return 1;
        }
        report(run, address);
        return 0;
    }

    private void draw(JsonNode run) {
        double part = run.path("progress").asDouble();
        int done = (int) Math.round(part * BAR);
        out.printf(
                "\r  [%s%s] %3.0f %%  %,d 行",
                "█".repeat(done),
                "·".repeat(BAR - done),
                part * 100,
                run.path("rowsDone").asLong());
        out.flush();
    }

    private void report(JsonNode run, String address) throws IOException, InterruptedException {
        JsonNode counts = run.path("counts");
        out.printf(
                "  公示 published %,d · 草稿 drafts %,d · 留待人工 held %,d · 已过期 expired %,d · 无变化 unchanged %,d · "
                        + "更正建议 corrections proposed %,d · 退回 refused %,d · 提醒 warnings %,d%n",
                counts.path("published").asLong(),
                counts.path("drafts").asLong(),
                counts.path("held").asLong(),
                counts.path("expired").asLong(),
                counts.path("unchanged").asLong(),
                counts.path("corrections").asLong(),
                counts.path("refused").asLong(),
                counts.path("warnings").asLong());
        for (int offset = 0; ; ) {
            JsonNode items = portal.get(address + "/refusals?lang=" + language + "&offset=" + offset)
                    .path("items");
            if (items.isEmpty()) {
                return;
            }
            for (JsonNode item : items) {
                out.printf(
                        "  第 %d 行 line %d · %s · %s · %s%n",
                        item.path("line").asLong(),
                        item.path("line").asLong(),
                        item.path("column").asString(),
                        item.path("message").asString(),
                        item.path("masked").asString());
            }
            offset += items.size();
        }
    }

    private static String human(long bytes) {
        return bytes < 1 << 20
                ? String.format("%,d kB", (bytes + 1023) / 1024)
                : String.format("%.1f MB", bytes / 1048576.0);
    }
}
