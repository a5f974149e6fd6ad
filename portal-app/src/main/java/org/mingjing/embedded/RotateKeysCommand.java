package org.mingjing.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code ./portal rotate-keys}: has the portal change its master key, and says what is left to do by hand. */
final class RotateKeysCommand {

    private final RunningPortal portal;
    private final PrintStream out;

    RotateKeysCommand(RunningPortal portal, PrintStream out) {
        this.portal = portal;
        this.out = out;
    }

    int run() throws IOException, InterruptedException {
        JsonNode answer = portal.post("/api/v1/staff/keys/rotate", Map.of());
        String outcome = answer.path("outcome").asString("");
        String key = answer.path("keyId").asString("");
        long rewrapped = answer.path("rewrapped").asLong();
        out.println(
                switch (outcome) {
                    case "ROTATED" -> "主密钥已更换,旧密钥已删除 (a new master key; the old one is deleted)";
                    case "FINISHED" ->
                        "上次中断的更换已完成;要再换一次请重新执行 (the interrupted change is finished; run again for another key)";
                    case "SETTLED" -> """
                            全部内容都由 mingjing.vault.key 封存,older-keys 可以删去 (everything is under mingjing.vault.key; older-keys can go)
                            更换:新密钥 (openssl rand -base64 32) 写入 mingjing.vault.key,旧密钥写入 mingjing.vault.older-keys,重启所有节点,再执行本命令
                            (to change it: new key into mingjing.vault.key, the old one into mingjing.vault.older-keys, restart every node, run this again)""";
                    case "UNFINISHED" ->
                        "部分内容正被占用,旧密钥保留,请再次执行 (some contents are held by others; old keys are kept; run again)";
                    case "BUSY" -> "另一次更换正在进行 (another change is under way)";
                    default -> "失败 (failed): " + answer.path("detail").asString("") + "; see the portal's log";
                });
        out.printf("密钥 (key) %s, 重新封装 (rewrapped) %,d%n", key, rewrapped);
        return switch (outcome) {
            case "ROTATED", "FINISHED", "SETTLED" -> 0;
            default -> 1;
        };
    }
}
