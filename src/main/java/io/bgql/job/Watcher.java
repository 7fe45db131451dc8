package io.bgql.job;

import io.bgql.cluster.Cancellation;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Looks at the servers once a second while a job of this session runs, so that the last values are known even when
 * nobody waits and the job ages out. Its thread ends with the last such job.
 */
final class Watcher {
    static final Duration INTERVAL = Duration.ofSeconds(1);

    private final JobBook book;
    private final Pause pause;
    private final Executor threads;
    private final Cancellation stop = new Cancellation();
    private boolean watching;

    Watcher(JobBook book, Pause pause, Executor threads) {
        this.book = book;
        this.pause = pause;
        this.threads = threads;
    }

    /** Begins to watch, unless it does so already: looks once, and again while a job of ours has no outcome. */
    synchronized void watch() {
        if (!watching && !stop.cancelled()) {
            watching = true;
            threads.execute(this::run);
        }
    }

    private void run() {
        do {
            pause.pause(INTERVAL, stop);
            // Who waits for a job looks more often than this.
            if (!stop.cancelled() && book.sinceLook() >= INTERVAL.toNanos() / 2) {
                look();
            }
        } while (goesOn());
    }

    private void look() {
        try {
            book.look(new Cancellation());
        } catch (RuntimeException unlooked) {
            // Nobody reads what this thread throws. Whoever asks for jobs is told; the next look may do.
            return;
        }
    }

    private synchronized boolean goesOn() {
        watching = !stop.cancelled()
                && book.tracks().stream().anyMatch(track -> track.own() && !track.settled(book.now(), Waiting.GRACE));
        return watching;
    }

    void stop() {
        stop.cancel();
    }
}
