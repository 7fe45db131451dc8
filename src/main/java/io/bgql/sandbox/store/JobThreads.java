package io.bgql.sandbox.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Starts the daemon threads of background jobs and, on closing, sees all of them end. */
final class JobThreads {
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    void start(String name, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        running.remove(Thread.currentThread());
                    }
                },
                name);
        thread.setDaemon(true);
        running.add(thread);
        thread.start();
    }

    /** Wakes threads that pause and waits for all but the caller's own; nothing may start any more. */
    void close() {
        List<Thread> ending = List.copyOf(running);
        ending.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : ending) {
            while (thread != Thread.currentThread() && thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException wanted) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
