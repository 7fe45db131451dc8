package io.bgql.sandbox;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One daemon thread that does a node's small duties again and again, five times a second as time really passes; whether
 * anything is due, each duty tells by the node's own clock. Closing waits for the thread.
 */
final class Caretaker implements AutoCloseable {
    private static final long PAUSE_MILLIS = 200;

    private final Runnable first;
    private final List<Runnable> duties;
    private final Consumer<String> log;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private Caretaker(int port, Runnable first, List<Runnable> duties, Consumer<String> log) {
        this.first = first;
        this.duties = List.copyOf(duties);
        this.log = log;
        this.thread = new Thread(this::run, "sandbox caretaker " + port);
        this.thread.setDaemon(true);
    }

    /**
     * Starts the thread.
     *
     * @param first done once, at the start
     * @param log takes a line for each duty that failed
     */
    static Caretaker start(int port, Runnable first, List<Runnable> duties, Consumer<String> log) {
        Caretaker caretaker = new Caretaker(port, first, duties, log);
        caretaker.thread.start();
        return caretaker;
    }

    private void run() {
        attempt(first);
        begun.countDown();
        try {
            while (!closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                duties.forEach(this::attempt);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Runnable duty) {
        try {
            duty.run();
        } catch (RuntimeException | OutOfMemoryError failure) {
            log.accept("sandbox: " + failure);
        }
    }

    /** Returns when what is done first is done, or has failed. */
    void awaitFirst() throws InterruptedException {
        begun.await();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
