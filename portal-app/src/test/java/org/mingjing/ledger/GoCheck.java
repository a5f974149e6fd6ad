package org.mingjing.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code src/test/go/check}, built with Debian's Go and its packaged libraries alone: no network, no module proxy. */
public final class GoCheck {

    private static final Path BUILT = Path.of("target", "go").toAbsolutePath();

    private final Path program =
            BUILT.resolve("check-" + ProcessHandle.current().pid());

    private GoCheck() {}

    /** How it ended. */
    public record Result(int exit, String said) {}

    public static GoCheck build() throws IOException, InterruptedException {
        Files.createDirectories(BUILT);
        GoCheck check = new GoCheck();
        Path source = Path.of("src", "test", "go", "check", "check.go").toAbsolutePath();
        List<String> build = List.of("go", "build", "-o", check.program.toString(), source.toString());
        Result built = run(build, Map.of());
        if (built.exit() != 0) {
            // Without a C compiler; takes longer, because what Debian has compiled beforehand is of no use then.
            built = run(build, Map.of("CGO_ENABLED", "0"));
        }
        if (built.exit() != 0) {
            throw new IllegalStateException("go build (packages golang-go, golang-golang-x-mod-dev): " + built.said());
        }
        check.program.toFile().deleteOnExit();
        return check;
    }

    public Result run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(options));
        return run(command, Map.of());
    }

    private static Result run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GO111MODULE", "off",
                        "GOPATH", "/usr/share/gocode",
                        "GOPROXY", "off",
                        "GOFLAGS", "",
                        "GOCACHE", BUILT.resolve("cache").toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Result(process.waitFor(), said);
    }
}
