package io.bgql.shell;

import io.bgql.cluster.Cancellation;
import java.util.Optional;

/** What Ctrl-C does: it cancels the statement that is being carried out. Any thread may interrupt. */
public final class Interruption {
    private Optional<Cancellation> current = Optional.empty();
    private volatile boolean pressed;

    /** A statement begins; nothing that was interrupted before counts for it. */
    synchronized Cancellation begin() {
        Cancellation cancellation = new Cancellation();
        current = Optional.of(cancellation);
        return cancellation;
    }

    /** No statement is being carried out any more. */
    synchronized void end() {
        current = Optional.empty();
    }

    /** Whether a statement was running that had not been interrupted before. */
    public boolean interrupt() {
        Optional<Cancellation> cancellation = current();
        boolean first = cancellation.isPresent() && !cancellation.get().cancelled();
        pressed = true;
        cancellation.ifPresent(Cancellation::cancel);
        return first;
    }

    /** Whether anything was interrupted since the last {@link #forget}. */
    boolean pressed() {
        return pressed;
    }

    void forget() {
        pressed = false;
    }

    /** Whether a statement is being carried out. */
    public boolean running() {
        return current().isPresent();
    }

    private synchronized Optional<Cancellation> current() {
        return current;
    }
}
