package org.mingjing.ledger.verify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjing.ledger.verify.Finding.Kind;
import tools.jackson.databind.json.JsonMapper;

/** The program. Ends with 0: all is well; 1: there are findings; 2: it couldn't be read. */
final class VerifyCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longer than a checkpoint takes. */
    private static final Duration AGAIN = Duration.ofSeconds(6);

    private VerifyCommand() {}

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, PATIENCE, AGAIN, args));
    }

    static int run(PrintStream out, PrintStream err, Duration patience, Duration again, String... args) {
        try {
            VerifyOptions options = VerifyOptions.parse(args);
            PrintStream progress = options.json() ? new PrintStream(PrintStream.nullOutputStream()) : err;
            Report report = new Verification(options, progress, patience, again).run();
            if (options.json()) {
                json(report, out);
            } else {
                words(report, out);
            }
            return report.fine() ? 0 : 1;
        } catch (Unreadable words) {
            err.println("✗ " + words.getMessage());
            if (args.length == 0) {
                err.print(VerifyOptions.USAGE);
            }
            return 2;
        }
    }

    private static void json(Report report, PrintStream out) {
        Map<String, Object> all = new LinkedHashMap<>(report.facts());
        all.put("fine", report.fine());
        all.put("remarks", report.remarks());
        all.put("findingCounts", report.counts());
        all.put("findings", report.findings());
        out.println(JsonMapper.builder().build().writeValueAsString(all));
    }

    private static void words(Report report, PrintStream out) {
        Map<String, Object> facts = report.facts();
        say(out, facts, "ledger", "账本 ledger");
        say(out, facts, "origin", "日志 log");
        say(out, facts, "size", "条目 leaves");
        say(out, facts, "root", "根 root");
        say(out, facts, "key", "公钥 key");
        say(out, facts, "cosigned", "见证 cosigned by, of those given");
        say(out, facts, "leavesPerSecond", "每秒 leaves/s");
        say(out, facts, "publicDecisions", "公示中 decisions in publicity");
        say(out, facts, "heldBack", "已收未公示 received, not published");
        say(out, facts, "suspended", "暂停公示 suspended");
        say(out, facts, "withdrawn", "已撤回 withdrawn");
        say(out, facts, "closed", "依法关闭 lawfully closed");
        say(out, facts, "submissions", "来件 submissions");
        report.remarks().forEach(remark -> out.println("· " + remark));
        Map<Kind, Long> counts = report.counts();
        for (Finding finding : report.findings()) {
            out.println("✗ " + finding.kind() + " " + finding.subject() + "：" + finding.chinese() + " ("
                    + finding.english() + ")");
        }
        counts.forEach((kind, count) -> out.printf("✗ %s × %,d%n", kind, count));
        out.println(report.fine() ? "✓ 全部核对无误 (everything checks out)" : "✗ 有不符之处 (there are findings)");
    }

    private static void say(PrintStream out, Map<String, Object> facts, String name, String label) {
        Object value = facts.get(name);
        if (value instanceof Number number && !(value instanceof Double)) {
            out.printf("  %s: %,d%n", label, number.longValue());
        } else if (value != null) {
            out.printf("  %s: %s%n", label, value);
        }
    }
}
