package io.bgql.cluster;

import com.aerospike.client.AerospikeException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Does one piece of work a node on several nodes at once, and gives up on each that is late. A single node is asked on
 * the calling thread, so that a cluster of one never pays for a pool.
 */
final class SideBySide implements AutoCloseable {
    private static final int MOST_THREADS = 32;

    private final AtomicInteger threads = new AtomicInteger();
    private final ThreadPoolExecutor pool;

    SideBySide() {
        this.pool = new ThreadPoolExecutor(
                MOST_THREADS, MOST_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
        pool.allowCoreThreadTimeOut(true);
    }

    /** Work for one node; what it throws becomes the reason of a missing answer. */
    record Task<T>(String node, Supplier<T> work) {}

    /**
     * Answers in the order of the tasks. The deadline is each node's own; work should not take much longer, for it is
     * not interrupted.
     */
    <T> List<Answer<T>> run(List<Task<T>> tasks, Duration deadline, Cancellation cancellation) {
        cancellation.check();
        if (tasks.size() == 1) {
            return List.of(answer(tasks.get(0), deadline));
        }
        AtomicReferenceArray<Answer<T>> answers = new AtomicReferenceArray<>(tasks.size());
        CountDownLatch missing = new CountDownLatch(tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            int place = i;
            pool.execute(() -> {
                answers.set(place, answer(tasks.get(place), deadline));
                missing.countDown();
            });
        }
        await(missing, tasks.size(), deadline, cancellation);
        return collected(tasks, answers, deadline);
    }

    /** Threads for work that outlives a call, such as a query that streams. */
    Executor threads() {
        return pool;
    }

    private static void await(CountDownLatch missing, int tasks, Duration deadline, Cancellation cancellation) {
        int rounds = (tasks + MOST_THREADS - 1) / MOST_THREADS;
        Cancellation.Hook hook = cancellation.onCancel(() -> release(missing, tasks));
        try {
            boolean all = missing.await(deadline.toNanos() * rounds, TimeUnit.NANOSECONDS);
            if (!all || cancellation.cancelled()) {
                cancellation.check();
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            cancellation.cancel();
            cancellation.check();
        } finally {
            hook.close();
        }
    }

    private static void release(CountDownLatch missing, int tasks) {
        for (int i = 0; i < tasks; i++) {
            missing.countDown();
        }
    }

    private static <T> List<Answer<T>> collected(
            List<Task<T>> tasks, AtomicReferenceArray<Answer<T>> answers, Duration deadline) {
        List<Answer<T>> collected = new ArrayList<>(tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            Answer<T> answer = answers.get(i);
            collected.add(
                    answer != null ? answer : new Answer.NoAnswer<>(tasks.get(i).node(), late(deadline)));
        }
        return collected;
    }

    private static String late(Duration deadline) {
        return "no answer within " + deadline.toMillis() + " ms";
    }

    private static <T> Answer<T> answer(Task<T> task, Duration deadline) {
        try {
            return new Answer.Given<>(task.node(), task.work().get());
        } catch (AerospikeException.Timeout timeout) {
            return new Answer.NoAnswer<>(task.node(), late(deadline));
        } catch (NodeRefusal refusal) {
            return new Answer.NoAnswer<>(task.node(), String.valueOf(refusal.getMessage()));
        } catch (AerospikeException failure) {
            // The client calls it a lost connection where a node it has reached is silent.
            boolean silent = failure.getCause() instanceof SocketTimeoutException;
            return new Answer.NoAnswer<>(
                    task.node(), silent ? late(deadline) : ServerCode.words(failure.getResultCode()));
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "bgql-node-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
