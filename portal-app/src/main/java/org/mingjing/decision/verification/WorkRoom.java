package org.mingjing.decision.verification;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mingjing.decision.verification.Unfit.Reason;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Where strangers' files are read: few at a time, each for a limited time, on threads that nothing else needs. */
@Component
class WorkRoom implements DisposableBean {

    private static final int WAITING = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final ThreadPoolExecutor workers;

    WorkRoom() {
        int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        workers = new ThreadPoolExecutor(
                most,
                most,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform()
                        .name("verification-", 0)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        workers.allowCoreThreadTimeOut(true);
    }

    /** @throws Unfit by the work, or because there is no room or it takes too long */
    <T> T have(Callable<T> work) throws Unfit {
        Future<T> result;
        try {
            result = workers.submit(work);
        } catch (RejectedExecutionException full) {
            throw new Unfit(Reason.BUSY);
        }
        try {
            return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            result.cancel(true);
            throw new Unfit(Reason.TOO_COMPLEX);
        } catch (InterruptedException stopping) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unfit(Reason.BUSY);
        } catch (ExecutionException failed) {
            throw reason(failed.getCause());
        }
    }

    private static Unfit reason(@Nullable Throwable cause) {
        return switch (cause) {
            case Unfit unfit -> unfit;
            // A document can be nested or inflated beyond what any check before parsing sees.
            case Deadline.Over over -> new Unfit(Reason.TOO_COMPLEX);
            case StackOverflowError nested -> new Unfit(Reason.TOO_COMPLEX);
            case OutOfMemoryError inflated -> new Unfit(Reason.TOO_COMPLEX);
            case RuntimeException fault -> throw fault;
            case Error error -> throw error;
            case null, default -> new Unfit(Reason.BROKEN);
        };
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
