package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import java.time.Duration;

/** Does something once a second on a daemon thread until it is closed: only where somebody sits at a prompt. */
final class Pulse implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Runnable action;
    private final Cancellation stop = new Cancellation();

    Pulse(Runnable action) {
        this.action = action;
    }

    void start() {
        Thread thread = new Thread(this::beat, "bgql-pulse");
        thread.setDaemon(true);
        thread.start();
    }

    private void beat() {
        stop.await(BEAT);
        while (!stop.cancelled()) {
            action.run();
            stop.await(BEAT);
        }
    }

    @Override
    public void close() {
        stop.cancel();
    }
}
