package io.bgql.sandbox.command;

import java.util.concurrent.atomic.AtomicLong;

/** How many connections there have been. Any thread may count. */
public final class Connections {
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong closed = new AtomicLong();

    /** Counts a new one and says how many that makes. */
    public long opened() {
        return opened.incrementAndGet();
    }

    public void closed() {
        closed.incrementAndGet();
    }
}
