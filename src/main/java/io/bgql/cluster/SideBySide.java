package io.bgql.cluster;

import com.aerospike.client.AerospikeException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
        List<CompletableFuture<Answer<T>>> answers = new ArrayList<>(tasks.size());
        for (Task<T> task : tasks) {
            answers.add(CompletableFuture.supplyAsync(() -> answer(task, deadline), pool));
        }
        int rounds = (tasks.size() + MOST_THREADS - 1) / MOST_THREADS;
        await(CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)), deadline, rounds, cancellation);
        List<Answer<T>> given = new ArrayList<>(tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            given.add(answers.get(i).getNow(new Answer.NoAnswer<>(tasks.get(i).node(), late(deadline))));
        }
        return given;
    }

    private static void await(CompletableFuture<Void> all, Duration deadline, int rounds, Cancellation cancellation) {
        Cancellation.Hook hook = cancellation.onCancel(() -> all.cancel(false));
        try {
            all.get(deadline.toNanos() * rounds, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException incomplete) {
            // What is there counts; a defect shows where its answer is taken.
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            cancellation.cancel();
        } finally {
            hook.close();
        }
        cancellation.check();
    }

    /** The answer of the node that is first to give one, for what any node knows; nothing where none does in time. */
    <T> Optional<T> first(List<Task<T>> tasks, Duration deadline) {
        if (tasks.size() <= 1) {
            return tasks.stream()
                    .flatMap(task -> answer(task, deadline).value().stream())
                    .findFirst();
        }
        List<Callable<T>> work =
                tasks.stream().<Callable<T>>map(task -> task.work()::get).toList();
        try {
            return Optional.of(pool.invokeAny(work, deadline.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException unanswered) {
            return Optional.empty();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Threads for work that outlives a call, such as a query that streams. */
    Executor threads() {
        return pool;
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
