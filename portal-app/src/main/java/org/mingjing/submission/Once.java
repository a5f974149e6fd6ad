package org.mingjing.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.mingjing.intake.NewMaterial;
import org.mingjing.intake.ReporterDesk.Answer;
import org.mingjing.vault.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * A double click: the same act with the same words and files within a minute is one, and answered alike. Remembered in this node's
 * memory as a keyed hash; where another node gets the second click, the words stand there twice, which is better than lost.
 */
@Component
class Once {

    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 50_000;

    private final KeyedHash keyed;
    private final Cache<ByteBuffer, FutureTask<Answer>> acts;

    Once(KeyedHash keyed, Clock clock) {
        this.keyed = keyed;
        this.acts = Caffeine.newBuilder()
                .expireAfterWrite(WITHIN)
                .maximumSize(REMEMBERED)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /** Does it, or waits for the same that is under way; what was refused or failed may be tried again at once. */
    Answer act(String act, Receipt receipt, String words, List<NewMaterial> materials, Supplier<Answer> doing) {
        ByteBuffer key = key(act, receipt, words, materials);
        FutureTask<Answer> task = acts.get(key, unknown -> new FutureTask<>(doing::get));
        task.run();
        boolean done = false;
        try {
            Answer answer = task.get();
            done = answer == Answer.DONE;
            return answer;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            if (!done) {
                acts.asMap().remove(key, task);
            }
        }
    }

    private ByteBuffer key(String act, Receipt receipt, String words, List<NewMaterial> materials) {
        var all = new ByteArrayOutputStream();
        for (String part : List.of(act, receipt.digits(), words)) {
            add(all, part.getBytes(StandardCharsets.UTF_8));
        }
        for (NewMaterial material : materials) {
            add(all, material.content());
        }
        return ByteBuffer.wrap(keyed.of("submission-once", all.toByteArray()));
    }

    private static void add(ByteArrayOutputStream all, byte[] part) {
        all.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
        all.writeBytes(part);
    }
}
