package org.mingjing.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.mingjing.ledger.tlog.NoteSigner;
import org.mingjing.ledger.tlog.NoteVerifier;
import tools.jackson.databind.JsonNode;

/** {@code ./portal rotate-ledger-key}: has the portal change the key that signs the ledger, and says what is left to do by hand. */
final class RotateLedgerKeyCommand {

    private final RunningPortal portal;
    private final PrintStream out;

    RotateLedgerKeyCommand(RunningPortal portal, PrintStream out) {
        this.portal = portal;
        this.out = out;
    }

    int run() throws IOException, InterruptedException {
        JsonNode answer = portal.post("/api/v1/staff/ledger/rotate-key", Map.of());
        String outcome = answer.path("outcome").asString("");
        out.println(
                switch (outcome) {
                    case "CHANGED" ->
                        "账本的新密钥已启用,旧密钥已删除;请公布新指纹 (a new key signs, the old one is deleted; publish its fingerprint)";
                    case "IN_SETTINGS" -> """
                            密钥由 mingjing.ledger.key 给出,请自行更换:新密钥写入 mingjing.ledger.key,旧密钥写入 mingjing.ledger.older-key,重启所有节点;
                            门户启动时让新旧密钥共同签名,之后 older-key 可以删去
                            (the key is a setting: put the new one into mingjing.ledger.key and the old one into mingjing.ledger.older-key, restart
                            every node; the portal has both sign once, then older-key can go)""";
                    case "NOT_NOW" ->
                        "现在不能更换,稍后再执行 (not now: the ledger isn't fine, or another node is at work; run again)";
                    default -> "失败 (failed): " + answer.path("detail").asString("") + "; see the portal's log";
                });
        out.printf(
                "公钥 (key) %s%n指纹 (fingerprint) %s%n",
                answer.path("key").asString(""),
                answer.path("fingerprint").asString("").replaceAll("(.{4})(?!$)", "$1 "));
        if (outcome.equals("IN_SETTINGS")) {
            String origin = answer.path("origin").asString("");
            out.printf(
                    "可用的新密钥,刚刚生成,别处没有保存 (a new key, made just now and kept nowhere):%n%s%n",
                    NoteSigner.generate(origin, NoteVerifier.LOG).secret());
        }
        return outcome.equals("CHANGED") ? 0 : 1;
    }
}
