package io.bgql.cluster;

import io.bgql.syntax.Diagnostic;
import io.bgql.syntax.StatementException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one way to end a statement early: handed down every call that may wait, set by Ctrl-C and by nothing else. Any
 * thread may cancel and ask; once cancelled it stays so, a new statement gets a new one.
 */
public final class Cancellation {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Runnable> hooks = new ArrayList<>();
    private volatile boolean cancelled;

    /** A hook that was hung in; closing takes it out again. */
    @FunctionalInterface
    public interface Hook {
        void close();
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** Wakes everyone who waits and runs the hooks, on the calling thread and once. */
    public void cancel() {
        List<Runnable> due;
        lock.lock();
        try {
            cancelled = true;
            due = List.copyOf(hooks);
            hooks.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        due.forEach(Runnable::run);
    }

    /** Runs the action at cancellation, or at once when that has happened already. It must not wait for anything. */
    public Hook onCancel(Runnable action) {
        lock.lock();
        try {
            if (!cancelled) {
                hooks.add(action);
                return () -> remove(action);
            }
        } finally {
            lock.unlock();
        }
        action.run();
        return () -> {};
    }

    private void remove(Runnable action) {
        lock.lock();
        try {
            hooks.remove(action);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the time is over or the statement is cancelled, whichever is first; an interrupt cancels. */
    public void await(Duration time) {
        lock.lock();
        try {
            long left = TimeUnit.NANOSECONDS.convert(time);
            while (left > 0 && !cancelled) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            cancelled = true;
        } finally {
            lock.unlock();
        }
    }

    /** Throws {@link Diagnostic.Code#INTERRUPTED} when cancelled. */
    public void check() {
        if (cancelled) {
            throw new StatementException(Diagnostic.of(Diagnostic.Code.INTERRUPTED, "interrupted"));
        }
    }
}
