package org.mingjing.ledger.verify;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mingjing.ledger.CanonicalJson;
import org.mingjing.ledger.Commitment;
import org.mingjing.ledger.tlog.Hashes;
import org.mingjing.ledger.verify.Finding.Kind;
import org.mingjing.ledger.verify.Lives.Life;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the portal publishes, line by line, against the newest entry about it. */
final class PublicDecisions {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What a line says about the publication; everything else is the content. */
    private static final List<String> AROUND =
            List.of("id", "version", "publishedAt", "publishedUntil", "status", "url", "proof");

    private static final int BATCH = 256;
    private static final int AHEAD = 8;

    private final PublicFiles files;
    private final Lives lives;
    private final Progress progress;
    private final Map<String, Finding> suspicious = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    PublicDecisions(PublicFiles files, Lives lives, Progress progress) {
        this.files = files;
        this.lives = lives;
        this.progress = progress;
    }

    /** @param proved what is wrong with it; null where nothing is */
    private record Judged(
            String id, @org.jspecify.annotations.Nullable Finding wrong) {}

    /** How many decisions are public. */
    int count() {
        return seen.size();
    }

    /** By id, whatever isn't as the ledger says; a decision may also have changed since the checkpoint was made. */
    Map<String, Finding> read() throws Unreadable {
        suspicious.clear();
        seen.clear();
        Deque<Future<List<Judged>>> judging = new ArrayDeque<>();
        List<byte[]> batch = new ArrayList<>();
        try (ExecutorService judges = Executors.newVirtualThreadPerTaskExecutor()) {
            URI export = URI.create(files.portal() + "/decisions.jsonl");
            boolean there = files.site().lines(export, line -> {
                batch.add(line);
                if (batch.size() == BATCH) {
                    List<byte[]> full = List.copyOf(batch);
                    batch.clear();
                    judging.add(judges.submit(() -> judge(full)));
                    if (judging.size() == AHEAD) {
                        note(Walk.await(judging.remove()));
                    }
                }
            });
            if (!there) {
                throw new Unreadable(
                        "没有 " + export + "；只核账本请加 --no-decisions",
                        "no export there; for a copy of the ledger alone: --no-decisions");
            }
            for (Future<List<Judged>> some : judging) {
                note(Walk.await(some));
            }
            note(judge(batch));
        }
        lives.forEach((id, life) -> {
            if (life.inPublicity() && !seen.contains(id)) {
                suspicious.put(
                        id,
                        new Finding(
                                Kind.MISSING_DECISION, id, "账本记为公示中，却未公示", "public by the ledger, but not published"));
            }
        });
        return Map.copyOf(suspicious);
    }

    private void note(List<Judged> some) {
        for (Judged one : some) {
            seen.add(one.id());
            if (one.wrong() != null) {
                suspicious.put(one.id(), one.wrong());
            }
        }
        progress.at("决定 decisions", seen.size(), 0);
    }

    private List<Judged> judge(List<byte[]> lines) throws Unreadable {
        List<Judged> judged = new ArrayList<>(lines.size());
        for (byte[] line : lines) {
            judged.add(judge(line));
        }
        return judged;
    }

    private Judged judge(byte[] line) throws Unreadable {
        if (!(json(line) instanceof ObjectNode decision) || !decision.path("id").isString()) {
            throw new Unreadable("/decisions.jsonl 有一行不是决定", "a line isn't a decision");
        }
        String id = decision.path("id").asString();
        Life life = lives.of(id);
        if (life == null || !life.inPublicity()) {
            return new Judged(
                    id,
                    new Finding(
                            Kind.UNRECORDED_DECISION,
                            id,
                            life == null ? "已公示，账本中却没有" : "已公示，账本却记为 " + life.kind(),
                            life == null
                                    ? "published, but not in the ledger"
                                    : "published, but by the ledger " + life.kind()));
        }
        if (decision.path("version").asInt(0) == life.version() && opens(decision, life)) {
            return new Judged(id, null);
        }
        return new Judged(
                id,
                new Finding(Kind.CHANGED_DECISION, id, "内容与账本所承诺的不同", "its content isn't what the ledger commits to"));
    }

    private static JsonNode json(byte[] line) throws Unreadable {
        try {
            return JSON.readTree(line);
        } catch (JacksonException notJson) {
            throw new Unreadable("/decisions.jsonl 有一行不是 JSON", "a line isn't JSON");
        }
    }

    private static boolean opens(ObjectNode decision, Life life) {
        byte[] commitment = life.commitment();
        String salt = decision.path("proof").path("salt").asString("");
        ObjectNode content = decision.get("content") instanceof ObjectNode inside ? inside : decision.deepCopy();
        if (content != decision.get("content")) {
            content.remove(AROUND);
        }
        try {
            byte[] opened = Base64.getDecoder().decode(salt);
            return commitment != null
                    && opened.length == Hashes.SIZE
                    && Arrays.equals(
                            Commitment.to(opened, CanonicalJson.of(JSON.writeValueAsString(content)))
                                    .value(),
                            commitment);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
