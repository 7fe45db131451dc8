package io.bgql.cluster;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What several threads of the client bring, for one thread that takes it. The taker waits until something is there, the
 * source has ended, or the statement is cancelled; the bringers wait while the taker is far behind.
 */
final class Feed<T> implements Iterator<T> {
    private static final int CAPACITY = 4096;

    private final Cancellation cancellation;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private ArrayDeque<T> taken = new ArrayDeque<>();
    private ArrayDeque<T> arrived = new ArrayDeque<>();
    private Optional<RuntimeException> failure = Optional.empty();
    private boolean ended;
    private volatile boolean closed;

    Feed(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Brings one; false when nobody will take it any more. */
    boolean put(T item) {
        lock.lock();
        try {
            while (arrived.size() >= CAPACITY && !closed) {
                changed.awaitUninterruptibly();
            }
            if (arrived.isEmpty()) {
                changed.signalAll();
            }
            arrived.add(item);
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the taker still wants something. */
    boolean wanted() {
        return !closed;
    }

    void end() {
        end(Optional.empty());
    }

    void fail(RuntimeException reason) {
        end(Optional.of(reason));
    }

    private void end(Optional<RuntimeException> reason) {
        lock.lock();
        try {
            failure = reason;
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits; throws the failure once everything that came before it is taken, and {@code INTERRUPTED} at once. */
    @Override
    public boolean hasNext() {
        if (!taken.isEmpty()) {
            return true;
        }
        Cancellation.Hook hook = cancellation.onCancel(this::wake);
        try {
            return refill();
        } finally {
            hook.close();
        }
    }

    private boolean refill() {
        lock.lock();
        try {
            while (arrived.isEmpty() && !ended && !cancellation.cancelled()) {
                changed.awaitUninterruptibly();
            }
            cancellation.check();
            if (arrived.isEmpty()) {
                failure.ifPresent(reason -> {
                    throw reason;
                });
                return false;
            }
            ArrayDeque<T> empty = taken;
            taken = arrived;
            arrived = empty;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return taken.remove();
    }

    /** Waits for one and takes as many more as are there, up to {@code most}; none at the end of the source. */
    List<T> take(int most) {
        List<T> items = new ArrayList<>();
        while (items.size() < most && (items.isEmpty() ? hasNext() : !taken.isEmpty())) {
            items.add(taken.remove());
        }
        return items;
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is wanted. True when the source has not ended by itself. */
    boolean close() {
        lock.lock();
        try {
            closed = true;
            arrived = new ArrayDeque<>();
            changed.signalAll();
            return !ended;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the source to end, for a bounded time, and tells whether it has. */
    boolean awaitEnd(Duration most) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            return ended;
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
