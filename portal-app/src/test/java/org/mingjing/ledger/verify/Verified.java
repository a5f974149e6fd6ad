package org.mingjing.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./portal verify} ended with. */
public record Verified(int exit, String out, String err) {

    /** Runs it, asking for JSON. @param options beside {@code --state} and {@code --json} */
    public static Verified json(String url, Path state, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        return run(Duration.ofSeconds(20), url, state, all.toArray(String[]::new));
    }

    /** Runs it as people do. */
    public static Verified run(Duration patience, String url, Path state, String... options) {
        List<String> args = new ArrayList<>(List.of(url, "--state", state.toString()));
        args.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = VerifyCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                patience,
                url.contains("localhost") ? Duration.ofMillis(1500) : Duration.ofMillis(200),
                args.toArray(String[]::new));
        return new Verified(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public JsonNode facts() {
        return JsonMapper.builder().build().readTree(out);
    }

    /** The kinds of what was found. */
    public Set<String> kinds() {
        return facts().path("findingCounts").propertyNames().stream().collect(Collectors.toSet());
    }

    /** Kind and subject of what was found. */
    public List<String> found() {
        return facts().path("findings")
                .valueStream()
                .map(one ->
                        one.path("kind").asString() + " " + one.path("subject").asString())
                .toList();
    }
}
