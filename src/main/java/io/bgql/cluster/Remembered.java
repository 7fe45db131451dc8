package io.bgql.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * An answer that is kept. Whoever wants it gets what was known last and never waits for the servers longer than it is
 * willing to; an answer older than it should be is asked for anew behind its back. Any thread may use it.
 */
public final class Remembered<T> {
    private final Supplier<T> question;
    private final long fresh;
    private final LongSupplier ticker;
    private final Executor behind;
    private Optional<T> known = Optional.empty();
    private Optional<CompletableFuture<T>> asking = Optional.empty();
    private boolean asked;
    private long askedAt;

    /**
     * @param fresh how long an answer, or the failure to get one, is good for
     * @param ticker nanoseconds from anywhere
     * @param behind carries out the question
     */
    public Remembered(Supplier<T> question, Duration fresh, LongSupplier ticker, Executor behind) {
        this.question = question;
        this.fresh = fresh.toNanos();
        this.ticker = ticker;
        this.behind = behind;
    }

    /** What comes before the patience ends where it is asked for, else what is known. */
    public Optional<T> within(Patience patience) {
        Optional<T> before;
        CompletableFuture<T> answer;
        synchronized (this) {
            refresh();
            if (asking.isEmpty()) {
                return known;
            }
            before = known;
            answer = asking.get();
        }
        return patience.await(answer, before);
    }

    /** The next one who wants it has it asked for anew. */
    public synchronized void forget() {
        asked = false;
    }

    private void refresh() {
        boolean old = !asked || ticker.getAsLong() - askedAt >= fresh;
        if (old && asking.isEmpty()) {
            asked = true;
            askedAt = ticker.getAsLong();
            CompletableFuture<T> answer = new CompletableFuture<>();
            asking = Optional.of(answer);
            behind.execute(() -> ask(answer));
        }
    }

    private void ask(CompletableFuture<T> answer) {
        try {
            T value = question.get();
            keep(Optional.of(value));
            answer.complete(value);
        } catch (RuntimeException unanswered) {
            // What was known stays; completion is not the place to tell of troubles.
            keep(Optional.empty());
            answer.completeExceptionally(unanswered);
        }
    }

    private synchronized void keep(Optional<T> value) {
        known = value.or(() -> known);
        asking = Optional.empty();
        askedAt = ticker.getAsLong();
    }
}
