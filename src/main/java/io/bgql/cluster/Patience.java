package io.bgql.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** How long somebody waits for all answers together that were never asked for before; for one thread. */
public final class Patience {
    private final LongSupplier ticker;
    private final long end;
    private boolean lost;

    private Patience(LongSupplier ticker, long end) {
        this.ticker = ticker;
        this.end = end;
    }

    /** Waits for nothing. */
    public static Patience none() {
        return new Patience(() -> 0, 0);
    }

    /** From now on; the ticker counts nanoseconds from anywhere. */
    public static Patience of(Duration time, LongSupplier ticker) {
        return new Patience(ticker, ticker.getAsLong() + time.toNanos());
    }

    /** Whether something is still awaited of which nothing is known yet. */
    public boolean lost() {
        return lost;
    }

    /** The answer if it comes in time, else what was known before. */
    <T> Optional<T> await(CompletableFuture<T> answer, Optional<T> before) {
        try {
            return Optional.of(answer.get(Math.max(0, end - ticker.getAsLong()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException notYet) {
            lost |= before.isEmpty();
            return before;
        } catch (ExecutionException failed) {
            return before;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return before;
        }
    }
}
