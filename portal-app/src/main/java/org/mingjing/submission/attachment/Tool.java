package org.mingjing.submission.attachment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingjing.submission.attachment.Cleaning.Reason;

/**
 * A program of the operating system, run without a shell, without our environment, for a limited time; what it says is discarded.
 * Where {@code prlimit} (util-linux) exists, the kernel also bounds its memory, its CPU time and what it may write.
 */
record Tool(String program, Duration time) {

    private static final long MEMORY = 2L << 30;
    private static final long WRITTEN = 128L << 20;

    /**
     * @param output gets what the program prints; null discards it
     * @throws Unfit TOOL_MISSING where there's no such program, BROKEN where it fails or takes too long
     */
    void run(Path place, @Nullable Path output, List<String> arguments) throws IOException, Unfit {
        List<String> command = new ArrayList<>();
        String limiter = find("prlimit");
        if (limiter != null) {
            command.addAll(
                    List.of(limiter, "--as=" + MEMORY, "--fsize=" + WRITTEN, "--cpu=" + time.toSeconds(), "--core=0"));
        }
        String found = find(program);
        if (found == null) {
            throw new Unfit(Reason.TOOL_MISSING);
        }
        command.add(found);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(
                        output == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(output.toFile()));
        builder.environment().keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH"));
        builder.environment().putAll(Map.of("HOME", place.toString(), "TMPDIR", place.toString(), "LC_ALL", "C"));
        Process process = builder.start();
        try {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                throw new Unfit(Reason.BROKEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfit(Reason.BROKEN);
        } finally {
            process.destroyForcibly();
        }
    }

    private static @Nullable String find(String program) {
        if (program.contains("/")) {
            return Files.isExecutable(Path.of(program)) ? program : null;
        }
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "/usr/bin:/bin" : path).split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder, program);
            if (!folder.isEmpty() && Files.isExecutable(candidate)) {
                return candidate.toString();
            }
        }
        return null;
    }
}
